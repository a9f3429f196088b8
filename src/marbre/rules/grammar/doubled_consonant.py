"""An unknown word that one consonant more or less makes a French one: « appellée », « courrir »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.missing_accent import accented
from marbre.rules.rule import Example, Finding, Rule, replacement

_WORD = re.compile(r"(?<![\w’'.@/&-])(?:[ldjmtsnc]’|qu’)?(?P<word>[a-zà-ÿœ]{6,})(?![\w’'/@-]|\.\w)")
_BETWEEN = re.compile(r"(?<=[a-zà-ÿœ])[bcdfglmnprst](?=[a-zà-ÿœ])")

_OTHER_PERSONS = ("ons", "ez", "ai", "ais", "as", "mes", "tes")
"""Ends of the first and second persons, of which the dictionary lacks many (« nous ferons »)."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _WORD.finditer(text.prose):
            found = respelt(match["word"])
            if len(found) == 1 and _among_french(text.prose, *match.span()):
                span = match.span("word")
                message = say("Orthographe\u00a0: «\u00a0{new}\u00a0».", new=found[0])
                yield Finding(text, *span, message, replacement(*span, found[0]))


@lru_cache(maxsize=4096)
def respelt(word: str) -> tuple[str, ...]:
    """Return the words that one consonant doubled, or one single, makes of an unknown word; none of a known one."""
    if readings(word) or accented(word) or word.endswith(_OTHER_PERSONS):
        return ()
    made = {word[: m.start()] + m[0] + word[m.start() :] for m in _BETWEEN.finditer(word)}
    made |= {word[: m.start()] + word[m.start() + 1 :] for m in re.finditer(r"([bcdfglmnprst])\1", word)}
    return tuple(sorted(new for new in made if readings(new)))


def _among_french(prose: str, start: int, end: int) -> bool:
    """Return whether the words on both sides are French ones: an unknown one is the sign of a foreign phrase."""
    before = re.search(r"([A-Za-zà-ÿœ]+)\W$", prose[max(0, start - 30) : start])
    after = re.match(r"\W([A-Za-zà-ÿœ]+)", prose[end : end + 30])
    return all(bool(readings(m[1].lower())) for m in (before, after) if m)


RULE = Rule(
    id="grammar/doubled-consonant",
    summary="Consonne doublée à tort, ou simple au lieu de double.",
    why="Le mot n’existe pas sous cette forme.",
    source="Dictionnaire de Dicollecte, toutes variantes (MPL 2.0).",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Un mot étranger ou un néologisme à une lettre d’un mot français, au milieu d’une phrase française.",
    examples=(
        Example(
            bad="La salle, appellée ainsi, a été dévelopée puis abbandonnée par le groupe.",
            fixed="La salle, appelée ainsi, a été développée puis abandonnée par le groupe.",
        ),
        Example(good="Nous ferons trois réunions et nous payerons."),
        Example(good="La salle, appelée ainsi, a reçu un streamer, le marketing et un cheddar affiné."),
    ),
)
