"""A description that holds the keyphrase more than twice."""

import re
from collections.abc import Iterator

from marbre.language.keyphrase_match import wanted_words
from marbre.language.word_keys import bare, word_keys
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import field_text

MOST = 2


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    wanted = wanted_words(meta.keyphrase)
    words = [word_keys(w) | {bare(w)} for w in re.findall(r"[^\W_]+", meta.description)]
    times = min((sum(not keys.isdisjoint(w) for w in words) for keys in wanted), default=0)
    if times > MOST:
        message = say(
            "« {keyphrase} » revient {times} fois dans la description.", keyphrase=meta.keyphrase, times=times
        )
        yield Finding(field_text(context, "description"), 0, len(meta.description), message)


RULE = Rule(
    id="seo/keyphrase-repeated-in-description",
    summary="Mot-clé répété dans la description.",
    why="La description invite à lire : une liste de mots-clés ne le fait pas.",
    source="Convention du module Yoast pour WordPress.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(description="Le stade, un stade pour les stades.", keyphrase="stade", bad="La ville paie."),
        Example(description="Le stade rouvre en mai.", keyphrase="stade", good="La ville paie."),
    ),
)
