"""A plural determiner before a singular noun, or the other way round."""

import re
from collections.abc import Iterator

from marbre.language.morphology import inflected, number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PLURAL = re.compile(
    r"(?<![\w’'-])(?:[Ll]es|[Dd]es|[Aa]ux|[Cc]es|[Ss]es|[Mm]es|[Nn]os|[Vv]os|[Ll]eurs|[Pp]lusieurs|[Qq]uelques|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Tt]rente|[Qq]uarante)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,})(?![\w’'·-])"
)
_SINGULAR = re.compile(
    r"(?<![\w’'-])(?:[Ll]e|[Ll]a|[Uu]ne?|[Aa]u|[Cc]et|[Cc]e|[Cc]ette|[Ss]on|[Ss]a|[Mm]on|[Mm]a|[Nn]otre|[Vv]otre|[Cc]haque|[Ll]eur)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,})(?![\w’'·-])"
)
_PRONOUNS = frozenset({"les", "le", "la", "leur", "leurs"})
_MONTHS = frozenset(
    {
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "mille",
        "cent",
        "demi",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for pattern, has, wanted in ((_PLURAL, "s", "p"), (_SINGULAR, "p", "s")):
            for match in pattern.finditer(text.prose):
                noun = match["noun"]
                if noun in _MONTHS or not _is_noun(match, noun) or number(noun, "NAQ") != has:
                    continue
                new = inflected(noun, "", wanted, "N") if has == "s" else _singular(noun)
                message = say("Nombre\u00a0: le déterminant et «\u00a0{noun}\u00a0» ne s’accordent pas.", noun=noun)
                fixes = replacement(*match.span("noun"), new, safe=False) if new and new != noun else ()
                yield Finding(text, *match.span(), message, fixes)


def _is_noun(match: re.Match[str], noun: str) -> bool:
    """Return whether the word is a noun here: it can be no verb, or its determiner can be no pronoun.

    A present participle counts as a noun (« les habitant »), but not behind « en ».
    """
    found = readings(noun)
    if match[0].split()[0].lower() in _PRONOUNS:
        found = found - {"1", "G"}
        return bool(found) and all(r[0] == "N" for r in found) and not match.string.endswith("en ", 0, match.start())
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
        Example(
            bad="Les habitant de chaque écoles, leurs village et un chevaux.",
            fixed="Les habitants de chaque école, leurs villages et un cheval.",
        ),
        Example(good="Les habitants, un cas, des prix, la fois, deux mille, le deux avril, ses bras, un gars."),
    ),
)
