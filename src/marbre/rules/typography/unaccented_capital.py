"""A capital without its accent."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PREPOSITION = re.compile(
    r"(?:(?<=^)|(?<=[.!?…»:] )|(?<=\n))A(?= (?:l[’']|la |partir |ce |cause |travers |noter |propos |cette |ces |son |sa |leur |terme |l’|quoi |qui |Paris|Lyon|Bruxelles|chaque |court |long |défaut |droite |gauche |peine |côté |force |moins |suivre |savoir |savoir|votre |mi-|nouveau |présent |ses |titre |tous |tout |un |une |vrai ))",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    forms = {_bare(w): w for w in lines("accented_capitals.txt")}
    words = re.compile(
        rf"(?<![\w’'-])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?![\w-])|(?<=[ldLD][’'])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?![\w-])"
    )
    yield from matches(context, words, lambda m: forms[m[0]], "Capitale accentuée : « {1} ».")
    yield from matches(context, _PREPOSITION, lambda m: "À", "Capitale accentuée : « À ».")


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
    known_problems="« Etude » dans un nom anglais serait changé.",
    examples=(
        Example(bad="A partir de lundi, l’Etat paie l’Ecole.", fixed="À partir de lundi, l’État paie l’École."),
        Example(good="A-t-il payé ?"),
        Example(good="La vitamine A est utile."),
        Example(good="Etienne Dupont signe."),
    ),
)
