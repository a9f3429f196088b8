"""A first name alone for somebody whom the text calls by surname."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.lexicon import lines, rows
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_BEFORE = re.compile(r"(?<![\w’-])(?:[A-ZÀ-Þ][\w-]+|[Ll]a|[Ll]e|[Uu]n|[Uu]ne|[Ss]aint|[Ss]ainte)[ \u00a0-]$")
_CAPITALISED_NAME = re.compile(
    r"(?:[Ll]es|[Ll]e|[Ll]a|[Cc]hez|[Aa]ux?|[Dd]es|[Dd]u|[ÀàLl]’?) ?[A-ZÀ-Þ][\w-]+[ \u00a0](?:de |d’|des |du |à |chez |et )$|\bChez[ \u00a0]$"
)
"""What comes before a first name inside the name of a firm, a book, a place (« Les Tables de Margot »)."""
_OTHER_PERSON = re.compile(r"(?<![.!?…] )(?<![\w-])[A-ZÀ-Þ][\w-]+[ \u00a0]$")
_FULL = re.compile(r"(?<![\w-])([A-ZÀ-Þ][a-zà-ÿ-]+)[ \u00a0]([A-ZÀ-Þ][\w-]+)(?![\w-])")


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    people = Counter((m[1], m[2]) for m in _FULL.finditer(prose))
    for first, last in people:
        others = {b for a, b in people if a == first}
        if len(others) != 1 or first.lower() in _no_person() or not _is_person(prose, first):
            continue
        alone = list(_alone(prose, first))
        surnames = re.finditer(rf"(?<![\w-]){re.escape(last)}(?!\w)", prose)
        surname_alone = [m for m in surnames if not _OTHER_PERSON.search(prose[max(0, m.start() - BEFORE) : m.start()])]
        if not alone or len(surname_alone) < len(alone) * (1 if len(alone) == 1 else 3):
            continue
        for match in alone:
            message = say(
                "Prénom seul\u00a0: «\u00a0{first} {last}\u00a0», comme dans le reste du texte.", first=first, last=last
            )
            sure = _is_listed(first) and len(alone) <= MOST_ALONE
            fix = replacement(match.end(), match.end(), f" {last}", safe=sure)
            yield Finding(context.body, *match.span(), message, fix)


def _alone(prose: str, first: str) -> Iterator[re.Match[str]]:
    for match in re.finditer(rf"(?<![\w-]){re.escape(first)}(?![\w-])(?![ \u00a0][A-ZÀ-Þ])", prose):
        leading = prose[max(0, match.start() - BEFORE) : match.start()]
        before = _BEFORE.search(leading)
        if _CAPITALISED_NAME.search(leading):
            continue
        if before is None or before[0][:-1].lower() in lines("sentence_openers.txt"):
            yield match


BEFORE = 200
"""Characters before a name that are looked at: more than any two words take."""
MOST_ALONE = 2
"""Times that a slip stands; oftener, the first name is the text's own way (a child, a king, a cyclone)."""


def _is_listed(first: str) -> bool:
    """Return whether the word is in the list of first names: others are towns, firms, stage names too."""
    return any(first in row[1].split() for row in rows("first_names.tsv"))


def _is_person(prose: str, first: str) -> bool:
    """Return whether the word is a known first name, or is never used as things and places are (« l’Église », « à Paris »)."""
    known = {name.lower() for row in rows("first_names.tsv") for cell in row for name in cell.split()}
    if first.lower() in known:
        return True
    thing = rf"(?:(?<!\w)(?:[Ll]es|[Ll]’|[LlMmSs]a|[Ll]e|[Uu]ne?|[Dd]u|[Dd]es|[Aa]ux?|[Cc]ette|[Cc]et|[Cc]e|[ÀàÀ]|[Ee]n|[Dd]ans) ?){re.escape(first)}(?!\w)"
    return (
        re.search(thing, prose) is None and re.search(rf"(?<![\w-]){re.escape(first.lower())}(?![\w-])", prose) is None
    )


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
        Example(good="Anna Roval ouvre Les Jardins d’Anna. Roval vend. Roval paie. Roval ferme La Cave à Anna."),
    ),
)
