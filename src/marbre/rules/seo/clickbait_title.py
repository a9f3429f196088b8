"""A title that promises instead of telling."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    patterns = "|".join(data("clickbait.yaml")["patterns"])
    return re.compile(patterns.replace("’", "[’']").replace(" ", r"[ \u00a0\u202f]"), re.IGNORECASE)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        found = _pattern().search(text.prose) if text.field in {"title", "seo_title"} else None
        if found is not None:
            message = say("« {words} » promet au lieu de dire : le titre annonce le fait.", words=found[0])
            yield Finding(text, *found.span(), message)


RULE = Rule(
    id="seo/clickbait-title",
    summary="Titre racoleur.",
    why="Google demande un titre qui résume sans exagérer ni choquer ; le lecteur trompé ne revient pas.",
    source="Google Search Central, « Creating helpful, reliable, people-first content ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Ce que le maire a dit va vous surprendre", bad="La ville paie."),
        Example(title="Vous ne devinerez jamais qui paie le stade", bad="La ville paie."),
        Example(title="Le maire promet un stade « à couper le souffle »", good="La ville paie."),
        Example(title="Pourquoi la ville paie-t-elle le stade ?", good="La ville paie."),
    ),
)
