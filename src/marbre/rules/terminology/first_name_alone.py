"""A first name alone for somebody whom the text calls by surname."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_FULL = re.compile(r"(?<![\w-])([A-ZÀ-Þ][a-zà-ÿ-]+)[ \u00a0]([A-ZÀ-Þ][\w-]+)(?![\w-])")


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    people = Counter((m[1], m[2]) for m in _FULL.finditer(prose))
    for first, last in people:
        others = {b for a, b in people if a == first}
        surname_alone = re.search(rf"(?<!{re.escape(first)}[ \u00a0]){re.escape(last)}(?!\w)", prose)
        if len(others) != 1 or surname_alone is None or first.lower() in _no_person():
            continue
        alone = re.compile(rf"(?<![\w-]){re.escape(first)}(?![\w-])(?![ \u00a0][A-ZÀ-Þ])")
        before = re.compile(r"(?:[A-ZÀ-Þ][\w-]+|[Ll]a|[Ll]e|[Uu]n|[Uu]ne)[ \u00a0]$")
        for match in alone.finditer(prose):
            if not before.search(prose[: match.start()]):
                message = f"Prénom seul : « {first} {last} », comme dans le reste du texte."
                yield Finding(context.body, *match.span(), message, replacement(match.end(), match.end(), f" {last}"))


def _no_person() -> frozenset[str]:
    return frozenset(lines("common_nouns_as_first_names.txt")) | frozenset(lines("sentence_openers.txt"))


RULE = Rule(
    id="terminology/first-name-alone",
    summary="Prénom seul.",
    why="La presse française nomme par le nom, ou par le prénom et le nom.",
    source="Usage de la presse.",
    severity="warning",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="Un roi, une sainte ou un enfant, qui ont un prénom pour nom.",
    examples=(
        Example(
            bad="Elon Musk paie. Musk vend. La décision d’Elon de vendre étonne.",
            fixed="Elon Musk paie. Musk vend. La décision d’Elon Musk de vendre étonne.",
        ),
        Example(good="Elon Musk paie. Musk vend."),
    ),
)
