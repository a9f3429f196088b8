"""One of the short adjectives that stand before the noun, in the wrong gender or number."""

import re
from collections.abc import Iterator

from marbre.language.morphology import agrees, gender, inflected, is_noun_only, number
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_ADJECTIVES = (
    "grande?s?|petite?s?|bon|bons|bonnes?|beau|beaux|belles?|premiers?|premières?|derniers?|dernières?|nouveau|nouveaux|nouvelles?|"
    "anciens?|anciennes?|longs?|longues?|gros|grosses?|hautes?|hauts|mauvais|mauvaises?|prochaine?s?|vraie?s?|seule?s?|"
    "principal|principaux|principales?|véritables?|importante?s?|forts|fortes?|vieux|vieilles?|différents|différentes"
)
_PATTERN = re.compile(
    r"(?<![\w’'-])(?P<article>[Ll]es?|[Ll]a|[Uu]ne?|[Dd]es|[Cc]e|[Cc]ette|[Cc]es|[Ss]es|[Ss]on|[Ss]a|[Aa]u|[Aa]ux|[Dd]u|[Ll]eurs?|[Dd]e)[ \u00a0]"
    rf"(?P<adjective>{_ADJECTIVES})[ \u00a0](?P<noun>[a-zà-ÿœ]{{3,}})(?![\w’'·-])"
)
_CLASH = re.compile(
    r"(?<![\w’'-])(?:(?:[Ll]e|[Uu]n|[Dd]u|[Aa]u|[Cc]e)[ \u00a0](?P<feminine>grande|petite|bonne|belle|première|dernière|nouvelle|ancienne|longue|"
    r"grosse|haute|mauvaise|prochaine|principale|forte|vieille)|(?:[Ll]a|[Uu]ne|[Cc]ette|[Ss]a)[ \u00a0](?P<masculine>grand|petit|bon|beau|"
    r"bel|premier|dernier|nouveau|nouvel|ancien|long|gros|haut|mauvais|prochain|principal|vieux|vieil))[ \u00a0](?=(?P<noun>[a-zà-ÿœ]{3,})(?![\w’'·-]))"
)
_SPARED = frozenset(
    {
        "rue",
        "place",
        "messe",
        "route",
        "chose",
        "peine",
        "faim",
        "soif",
        "peur",
        "mère",
        "père",
        "ville",
        "garde",
        "part",
        "angle",
        "beau",
        "tante",
        "oncle",
        "croix",
        "enfant",
        "marché",
    }
)
"""« la grand rue », « grand peur »: old phrases without agreement."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        yield from _clashes(text)
        for match in _PATTERN.finditer(text.prose):
            adjective, noun = match["adjective"], match["noun"]
            shape = gender(noun), number(noun)
            if (
                noun in _SPARED
                or _CLASH.match(text.prose, match.start())
                or not is_noun_only(noun)
                or not all(shape)
                or agrees(adjective, *shape, "A")
            ):
                continue
            new = inflected(adjective, *shape, "A")
            message = say("Accord avec «\u00a0{noun}\u00a0»\u00a0: «\u00a0{new}\u00a0».", noun=noun, new=new or "?")
            span = match.span("adjective")
            yield Finding(text, *span, message, replacement(*span, new, safe=False) if new else ())


def _clashes(text: Text) -> Iterator[Finding]:
    """Yield the adjectives whose gender is not their article's, whatever the noun."""
    for match in _CLASH.finditer(text.prose):
        if match["noun"] in _SPARED:
            continue
        group = "feminine" if match["feminine"] else "masculine"
        wanted = "m" if match["feminine"] else "f"
        new = inflected(match[group], wanted, "s", "A") if gender(match["noun"]) == wanted else ""
        message = say("L’article et «\u00a0{adjective}\u00a0» n’ont pas le même genre.", adjective=match[group])
        span = match.span(group)
        yield Finding(text, *span, message, replacement(*span, new, safe=False) if new else ())


RULE = Rule(
    id="grammar/adjective-before-noun",
    summary="Adjectif antéposé qui ne s’accorde pas avec le nom.",
    why="L’adjectif prend le genre et le nombre du nom qui le suit.",
    source="Grevisse, Le Bon Usage, § 438.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="Les locutions anciennes (la grand rue) sont dans une liste.",
    examples=(
        Example(bad="La premier décision et les petit communes.", fixed="La première décision et les petit communes."),
        Example(bad="Les grand projets de la nouveau direction.", fixed="Les grands projets de la nouvelle direction."),
        Example(good="La grand rue, un bel hôtel, les grands projets, un haut fonctionnaire, la première décision."),
    ),
)
