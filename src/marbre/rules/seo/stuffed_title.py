"""A title that is a list of keywords."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.keyphrase_match import content_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST_BARS, MOST_TIMES = 2, 2


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if text.field not in {"title", "seo_title"}:
            continue
        bars = len(re.findall(r"\s[|•·]\s", text.raw))
        word, times = next(iter(Counter(content_words(text.raw)).most_common(1)), ("", 0))
        if bars > MOST_BARS:
            yield Finding(
                text, 0, len(text.raw), say("Titre fait de {parts} morceaux : une phrase se lit mieux.", parts=bars + 1)
            )
        elif times > MOST_TIMES:
            yield Finding(
                text, 0, len(text.raw), say("« {word} » revient {times} fois dans le titre.", word=word, times=times)
            )


RULE = Rule(
    id="seo/stuffed-title",
    summary="Titre bourré de mots-clés.",
    why="Un titre bourré est réécrit par le moteur et fui par le lecteur.",
    source="Google Search Central, « Influencing your title links ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Stade | Ville | Travaux | Prix", bad="La ville paie."),
        Example(title="Stade : le stade des stades", bad="La ville paie."),
        Example(title="Le stade rouvre | Le Journal", good="La ville paie."),
    ),
)
