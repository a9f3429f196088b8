"""One of the short adjectives that stand before the noun, in the wrong gender or number."""

from collections.abc import Iterator
from itertools import pairwise

from marbre.language.morphology import agrees, gender, inflected, is_noun_only, number
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.grammar.pairs import Pair, pairs
from marbre.rules.rule import Example, Finding, Rule, replacement

_ADJECTIVES = frozenset(
    [
        "grand",
        "grande",
        "grands",
        "grandes",
        "petit",
        "petite",
        "petits",
        "petites",
        "bon",
        "bons",
        "bonne",
        "bonnes",
        "beau",
        "beaux",
        "belle",
        "belles",
        "bel",
        "premier",
        "premiers",
        "première",
        "premières",
        "dernier",
        "derniers",
        "dernière",
        "dernières",
        "nouveau",
        "nouveaux",
        "nouvel",
        "nouvelle",
        "nouvelles",
        "ancien",
        "anciens",
        "ancienne",
        "anciennes",
        "long",
        "longs",
        "longue",
        "longues",
        "gros",
        "grosse",
        "grosses",
        "haute",
        "hautes",
        "haut",
        "hauts",
        "mauvais",
        "mauvaise",
        "mauvaises",
        "prochain",
        "prochaine",
        "prochains",
        "prochaines",
        "vrai",
        "vraie",
        "vrais",
        "vraies",
        "seul",
        "seule",
        "seuls",
        "seules",
        "principal",
        "principale",
        "principaux",
        "principales",
        "véritable",
        "véritables",
        "important",
        "importante",
        "importants",
        "importantes",
        "fort",
        "forte",
        "forts",
        "fortes",
        "vieux",
        "vieil",
        "vieille",
        "vieilles",
        "différents",
        "différentes",
    ]
)
_ARTICLES = frozenset(
    {
        "le",
        "les",
        "la",
        "un",
        "une",
        "des",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "ses",
        "sa",
        "au",
        "aux",
        "du",
        "leur",
        "leurs",
        "de",
    }
)
_MASCULINE = frozenset({"le", "un", "du", "au", "ce", "cet"})
_FEMININE = frozenset({"la", "une", "cette", "sa"})
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
        found = pairs(text.prose)
        for one, two in pairwise(found):
            if one.first not in _ARTICLES or one.second not in _ADJECTIVES or two.start != one.next_start:
                continue
            noun = two.second
            if len(noun) >= 3 and noun.islower() and noun not in _SPARED:
                yield from _judge(text, one, noun)


def _judge(text: Text, pair: Pair, noun: str) -> Iterator[Finding]:
    """Yield the adjective where its article's gender, or the noun's gender or number, is another."""
    adjective, shape, span = pair.second, (gender(noun), number(noun)), (pair.next_start, pair.next_end)
    said = "m" if pair.first in _MASCULINE else "f" if pair.first in _FEMININE else ""
    if said and not agrees(adjective, said, "s", "A"):
        new = inflected(adjective, said, "s", "A") if gender(noun) == said else ""
        message = say("L’article et «\u00a0{adjective}\u00a0» ne s’accordent pas.", adjective=adjective)
        yield Finding(text, *span, message, replacement(*span, new, safe=False) if new else ())
    elif is_noun_only(noun) and all(shape) and not agrees(adjective, *shape, "A"):
        new = inflected(adjective, *shape, "A")
        message = say("Accord avec «\u00a0{noun}\u00a0»\u00a0: «\u00a0{new}\u00a0».", noun=noun, new=new or "?")
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
