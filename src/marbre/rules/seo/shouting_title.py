"""A title in capitals."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

FEWEST = 4
"""Words in capitals: fewer can be acronyms."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        words = re.findall(r"[^\W\d_]{2,}", text.raw) if text.field in {"title", "seo_title"} else []
        if len(words) >= FEWEST and all(w.isupper() for w in words):
            yield Finding(text, 0, len(text.raw), say("Titre tout en capitales : il crie et se lit mal."))


RULE = Rule(
    id="seo/shouting-title",
    summary="Titre en capitales.",
    why="Les capitales effacent les noms propres et les sigles, et se lisent plus lentement.",
    source="Google Search Central, « Influencing your title links ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="LE STADE ROUVRE SES PORTES", bad="La ville paie."),
        Example(title="La SNCF et la RATP", good="La ville paie."),
    ),
)
