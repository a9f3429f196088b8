"""A capital without its accent."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PREPOSITION = re.compile(
    r"(?:(?<=^)|(?<=[.!?…»:] )|(?<=\n))A(?= (?:l[’']|la |partir |ce |cause |travers |noter |propos |cette |ces |son |sa |leur |terme |l’|quoi |qui |Paris|Lyon|Bruxelles|chaque |court |long |défaut |droite |gauche |peine |côté |force |moins |suivre |savoir |savoir|votre |mi-|nouveau |présent |ses |titre |tous |tout |un |une |vrai ))",
    re.MULTILINE,
)


_PLACE = re.compile(
    r"(?:(?<=^)|(?<=[.!?…»] )|(?<=\n))A(?= [A-ZÀ-Þ][a-zà-ÿ]+(?:-[\w’]+)*(?:, (?:[a-zà-ÿ]|[A-ZÀ-Þ][a-zà-ÿ]+ )|,? (?:le|la|les|l’|un|une|des|on|il|elle|ils|elles|comme|où)(?:\b|(?<=’))))",
    re.MULTILINE,
)
"""« A Lyon, le maire … »: a sentence never opens with the verb « a »."""

_OPENING = re.compile(r"(?:(?<=^)|(?<=[.!?…»] )|(?<=\n))E[a-zà-ÿœ]{3,}(?![\w’'-])", re.MULTILINE)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _listed(), _accented, "Capitale accentuée : « {1} ».")
    yield from matches(context, _PREPOSITION, lambda m: "À", "Capitale accentuée : « À ».")
    yield from matches(context, _PLACE, lambda m: "À", "Capitale accentuée : « À ».", view="prose")
    yield from matches(context, _OPENING, _by_dictionary, "Capitale accentuée : « {1} » ?", view="prose", safe=False)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    return {_bare(word): word for word in lines("accented_capitals.txt")}


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    words = "|".join(sorted(_forms(), key=len, reverse=True))
    return re.compile(rf"(?:(?<![\w’'-])|(?<=[ldLD][’']))(?:{words})(?![\w-])")


def _accented(match: re.Match[str]) -> str | None:
    """Return the accented word, None for an English one in a name (« Times Higher Education »)."""
    if match[0] in lines("english_capitals.txt"):
        before = match.string[max(0, match.start() - 30) : match.start()].split(" ")
        after = match.string[match.end() : match.end() + 2]
        if (len(before) > 1 and before[-1] == "" and before[-2][:1].isupper()) or (
            after[:1] == " " and after[1:].isupper()
        ):
            return None
    return _forms()[match[0]]


def _by_dictionary(match: re.Match[str]) -> str | None:
    """Return the word with its first accent where only that one is a word, None for a word or a name."""
    word = match[0]
    if word in _forms() or readings(word.lower()):
        return None
    found = [first + word[1:] for first in "ÉÊÈ" if readings(first.lower() + word[1:])]
    return found[0] if len(found) == 1 else None


def _bare(word: str) -> str:
    return word.replace("É", "E").replace("Î", "I").replace("Ê", "E")


RULE = Rule(
    id="typography/unaccented-capital",
    summary="Capitale sans accent.",
    why="Les capitales portent l’accent : « Etat » se lit mal, « A » se confond avec le verbe.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un mot qui est aussi anglais (Education) reste dans un nom à plusieurs capitales ; seul, il est accentué.",
    examples=(
        Example(bad="A partir de lundi, l’Etat paie l’Ecole.", fixed="À partir de lundi, l’État paie l’École."),
        Example(
            bad="A Nantes, la ville paie. A Aix-en-Provence, on attend.",
            fixed="À Nantes, la ville paie. À Aix-en-Provence, on attend.",
        ),
        Example(good="A Star Is Born, le film, et A Coruña."),
        Example(good="La coprésidente d’Ecolo refuse."),
        Example(good="Le classement Times Higher Education et le groupe Education First."),
        Example(good="A-t-il payé ?"),
        Example(good="La vitamine A est utile."),
        Example(good="Etienne Dupont signe."),
    ),
)
