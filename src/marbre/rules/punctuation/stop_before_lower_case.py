"""A full stop in the middle of a sentence."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""((?:\b(?:de|d’|à|pour|sans|veut|veulent|doit|doivent|peut|peuvent|va|vont|faut|fait|laisse|voulait|voulaient|devait|devaient|pouvait|pouvaient|allait|fallait|voudrait|devrait|pourrait) ?[^\W\d_]+(?:er|ir|oir|re))|\b(?:de|à|pour|par|sur|dans|avec|sans|chez|vers|un|une|le|la|les|des|du|au|aux|son|sa|ses|leur|leurs|cette|ces|que|qui|dont|et|ou))\. (?=(?:un|une|le|la|les|l’|des|du|de|d’|au|aux|à|son|sa|ses|leur|leurs|ce|cet|cette|ces|en|dans|par|pour|sur|que|qu’|avec|contre|plus|tous|toutes)(?:\b|(?<=’)))"""
)

_RUN_ON = re.compile(
    r"(?<![\w’'.-])(?P<word>[a-zà-ÿœ]{4,})\. (?=(?P<joint>que|qu’|qui|dont|de|d’|du|pendant|durant|dans|par|pour|sur|sous|avec|sans|vers|chez|depuis|jusqu’|afin|malgré)(?:\b|(?<=’))(?P<rest>[^.!?…\n]*)(?P<mark>[.!?…\n]|$))"
)
"""A word of the dictionary, a stop, and a small word that cannot open a sentence as it goes on."""
_SUBORDINATE = frozenset({"que", "qu’", "qui", "dont"})


def _joined(match: re.Match[str]) -> str | None:
    """Return the word without its stop, None where what follows may be a sentence that lacks its capital."""
    known = readings(match["word"])
    if not known or match["mark"] in {"!", "?"} or match["word"] in lines("abbreviations.txt"):
        return None
    if match["joint"] in _SUBORDINATE:
        return f"{match['word']} "
    if match["joint"] in {"de", "d’", "du"} and re.match(r" ?(?:L[ae] |Les )?[A-ZÀ-Þ]", match["rest"]):
        return f"{match['word']} "  # « dans le hameau. de La Plaine, le maire … »
    # « de plus, le maire … », « pendant ce temps, la ville paie »: a verb of its own makes it a sentence.
    words = re.findall(r"\b[a-zà-ÿœ]+", re.split(r"\b(?:que|qui|dont|où)\b|qu’", match["rest"])[0])
    own = any(("3s" in r or "3p" in r) and not any(k[0] in "NAQX" for k in r) for r in map(readings, words))
    own = own or any(w in {"a", "est", "ont", "sont", "était", "sera", "va", "peut", "doit"} for w in words)
    return None if own or re.match(r"[^,]{0,30},", match["rest"]) else f"{match['word']} "


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _RUN_ON, _joined, "Point au milieu de la phrase : retiré.", view="prose")
    yield from matches(context, _PATTERN, lambda m: m[1] + " ", "Point au milieu de la phrase : retiré.", view="prose")


RULE = Rule(
    id="punctuation/stop-before-lower-case",
    summary="Point au milieu d’une phrase.",
    why="Le point coupe une phrase qui continue.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Une abréviation inconnue de la liste, suivie d’un article, serait prise pour une phrase coupée.",
    examples=(
        Example(bad="Il veut rester. une association libre.", fixed="Il veut rester une association libre."),
        Example(bad="Elle doit protéger. les mineurs.", fixed="Elle doit protéger les mineurs."),
        Example(good="Il veut rester. Une association suit."),
        Example(
            bad="Le stade reste fermé. pendant les travaux. C’est une idée. que personne ne défend, dans le quartier. de La Plaine, le maire refuse.",
            fixed="Le stade reste fermé pendant les travaux. C’est une idée que personne ne défend, dans le quartier de La Plaine, le maire refuse.",
        ),
        Example(good="Le stade est fermé. pendant ce temps, la ville paie. de plus, il pleut. qui paie ?"),
        Example(good="Voir art. de loi."),
    ),
)
