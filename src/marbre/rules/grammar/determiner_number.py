"""A plural determiner before a singular noun, or the other way round."""

import re
from collections.abc import Iterator

from marbre.language.months import MONTHS
from marbre.language.morphology import inflected, number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.pairs import Pair, pairs
from marbre.rules.rule import Example, Finding, Rule, replacement

_PLURAL = frozenset(
    {
        "les",
        "des",
        "aux",
        "ces",
        "ses",
        "mes",
        "nos",
        "vos",
        "leurs",
        "plusieurs",
        "quelques",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "trente",
        "quarante",
    }
)
_SINGULAR = frozenset(
    {"le", "la", "un", "une", "au", "cet", "ce", "cette", "son", "sa", "mon", "ma", "notre", "votre", "chaque", "leur"}
)
_PRONOUNS = frozenset({"les", "le", "la", "leur", "leurs"})
_MONTHS = frozenset({*MONTHS, "mille", "cent", "demi"})

_NUMERAL = re.compile(
    r"(?:vingt|trente|quarante|cinquante|soixante|septante|octante|nonante)[ \u00a0-]et[ \u00a0-]\Z|(?:cent|mille|vingt)[ \u00a0-]\Z",
    re.IGNORECASE,
)
"""What « un » is the end of a number behind: « trente et un ans », « cent une pages », « quatre-vingt-un »."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for pair in pairs(text.prose):
            has = "s" if pair.first in _PLURAL else "p" if pair.first in _SINGULAR else ""
            noun = pair.second
            if not has or len(noun) < 3 or not noun.islower() or noun in _MONTHS:
                continue
            if pair.first in {"un", "une"} and _NUMERAL.search(text.prose, 0, pair.start):
                continue
            if number(noun, "NAQ") != has or not _is_noun(text.prose, pair):
                continue
            new = inflected(noun, "", "p", "N") if has == "s" else _singular(noun)
            message = say("Nombre\u00a0: le déterminant et «\u00a0{noun}\u00a0» ne s’accordent pas.", noun=noun)
            span = pair.next_start, pair.next_end
            fixes = replacement(*span, new, safe=False) if new and new != noun else ()
            yield Finding(text, pair.start, pair.next_end, message, fixes)


def _is_noun(prose: str, pair: Pair) -> bool:
    """Return whether the word is a noun here: it can be no verb, or its determiner can be no pronoun.

    A present participle counts as a noun (« les habitant »), but not behind « en ».
    """
    found = readings(pair.second)
    if pair.first in _PRONOUNS:
        found = found - ({"1", "G"} if pair.first in {"les", "leurs"} else {"G"})
        return bool(found) and all(r[0] == "N" for r in found) and not prose.endswith("en ", 0, pair.start)
    return any(r[0] == "N" for r in found) and all(r[0] in "NAQ13G" for r in found)


def _singular(noun: str) -> str:
    made = [noun.removesuffix("s"), noun.removesuffix("x"), noun.removesuffix("ux") + "l"]
    return next((m for m in made if m != noun and number(m) == "s"), "")


RULE = Rule(
    id="grammar/determiner-number",
    summary="Déterminant au pluriel devant un nom au singulier, ou l’inverse.",
    why="L’un des deux a perdu ou gagné la marque du pluriel.",
    source="Grevisse, Le Bon Usage, § 347.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="Un titre d’œuvre sans guillemets (voir les Cheval) est laissé : les noms capitalisés ne sont pas jugés.",
    examples=(
        Example(good="Elle tient son étal depuis trente et un ans, et cent une personnes l’ont vue."),
        Example(
            bad="Les habitant de chaque écoles, leurs village et un chevaux.",
            fixed="Les habitants de chaque école, leurs villages et un cheval.",
        ),
        Example(
            good="Je la soutiens. Les habitants, un cas, des prix, la fois, deux mille, le deux avril, ses bras, un gars."
        ),
    ),
)
