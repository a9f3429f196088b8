"""A determiner whose gender is not the noun's."""

import re
from collections.abc import Iterator

from marbre.language.elision import elides
from marbre.language.morphology import agrees, gender, is_noun_only, number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?P<article>[Ll]e|[Ll]a|[Uu]ne?|[Dd]u|[Aa]u|[Cc]et|[Cc]e|[Cc]ette|[Ss]a|[Mm]a|[Qq]uelle?|[Cc]ertaine?)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,})(?![\w’'·-])"
)
_NEXT = re.compile(r"[ \u00a0]([a-zà-ÿœ]{3,})")
_OTHER = {
    "le": "la",
    "la": "le",
    "un": "une",
    "une": "un",
    "du": "de la",
    "au": "à la",
    "ce": "cette",
    "cet": "cette",
    "cette": "ce",
    "sa": "son",
    "ma": "mon",
    "quel": "quelle",
    "quelle": "quel",
    "certain": "certaine",
    "certaine": "certain",
}
_FEMININE = frozenset({"la", "une", "cette", "sa", "ma", "quelle", "certaine"})
_SURE = frozenset({"un", "une", "cet", "cette", "sa", "ma"})
_SPARED = frozenset(
    {
        "après-midi",
        "espèce",
        "merci",
        "mode",
        "une",
        "star",
        "vedette",
        "avant-garde",
        "demi",
        "soi",
        "certain",
        "certaine",
        "tel",
        "telle",
        "nu",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            article, noun = match["article"].lower(), match["noun"]
            if noun in _SPARED or not _is_nominal(article, noun):
                continue
            has, wanted = ("f" if article in _FEMININE else "m"), gender(noun, "NAQ")
            if not wanted or has == wanted or _is_compound(text.prose, match.end(), has):
                continue
            new = _article(article, noun)
            if match["article"][0].isupper():
                new = new[0].upper() + new[1:]
            message = say(
                "Genre\u00a0: «\u00a0{new}\u00a0».", new=f"{new}{'' if new.endswith('’') else chr(0xA0)}{noun}"
            )
            span = (match.start(), match.start("noun"))
            yield Finding(
                text, *span, message, replacement(*span, new + ("" if new.endswith("’") else " "), safe=False)
            )


def _is_compound(prose: str, end: int, has: str) -> bool:
    """Return whether a noun of the article's gender follows: « une standing ovation » takes its gender from the second."""
    after = _NEXT.match(prose, end)
    return after is not None and is_noun_only(after[1]) and agrees(after[1], has, "", "N")


def _is_nominal(article: str, word: str) -> bool:
    """Return whether the word is of the article's phrase: a noun, or an adjective behind an article that is no pronoun."""
    if number(word, "NAQ") != "s":
        return False
    return is_noun_only(word) or (article in _SURE and all(r[0] in "NAQ1" for r in readings(word)))


def _article(article: str, noun: str) -> str:
    vowel = elides(noun)
    new = _OTHER[article]
    if vowel and new in {"la", "le"}:
        return "l’"
    if vowel and new in {"de la", "à la"}:
        return new[:-2] + "l’"
    if vowel and new == "ce":
        return "cet"
    return new


RULE = Rule(
    id="grammar/determiner-gender",
    summary="Article d’un autre genre que le nom.",
    why="Le nom n’a qu’un genre au dictionnaire : le déterminant s’y accorde.",
    source="Dictionnaire de Dicollecte, toutes variantes (MPL 2.0).",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="Un nom employé comme nom propre ou comme marque, sans majuscule (le renault), n’est pas jugé : il est inconnu.",
    examples=(
        Example(good="Il reçoit une standing ovation."),
        Example(
            bad="Le décision pose une problème à cette hommage.", fixed="La décision pose un problème à cet hommage."
        ),
        Example(good="Le maire et la maire, un après-midi, son école, cet hommage, la une, le mode d’emploi."),
    ),
)
