"""A noun with four complements in de, one in the other."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST = 4
_LINK = r"[\s\u00a0]+(?:de[\s\u00a0]+la[\s\u00a0]+|de[\s\u00a0]+l[’']|du[\s\u00a0]+|des[\s\u00a0]+|de[\s\u00a0]+|d[’'])"
_WORD = r"(?!(?:ce|cette|ces|son|sa|ses|leur|leurs|nombreux|plusieurs|plus|moins|près)\b)[^\W\d_A-ZÀ-Þ][\w-]+"
_CHAIN = re.compile(rf"(?<![\w’'-])[^\W\d_][\w-]+(?:{_LINK}{_WORD}){{{MOST},}}")


def _check(context: Context) -> Iterator[Finding]:
    for found in _CHAIN.finditer(context.body.prose):
        message = say(
            "« {words} » : {count} compléments en « de » à la suite.",
            words=found[0],
            count=len(re.findall(_LINK, found[0])),
        )
        yield Finding(context.body, *found.span(), message)


RULE = Rule(
    id="readability/de-chain",
    summary="Enfilade de « de ».",
    why="Au quatrième « de », le lecteur ne sait plus ce qui complète quoi.",
    source="Usage de la presse ; Grevisse, « Le Bon Usage », sur les compléments en cascade.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="Le maire attend la date de fin de période de dépôt de dossiers."),
        Example(good="Le maire attend la date de fin du dépôt."),
    ),
)
