"""A ministry with a capital on the common noun."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_MINISTRY = re.compile(
    r"(?<=[a-zà-ÿ,;] )((?:[Ll]e|du|au|un|ce|son) )(Ministère|Secrétariat d[’']État)(?= (?:de|du|des|d[’'])\b|s? ?d[’'])"
)
_DOMAIN = re.compile(
    r"\b(?:[Mm]inistère|[Mm]inistre) (?:de la |de l[’']|du |des )(santé|culture|justice|défense|économie|intérieur|agriculture|travail|transports|sports|logement|écologie)(?![\w-])(?! (?:et|publique))"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _MINISTRY,
        lambda m: m[1] + m[2][0].lower() + m[2][1:],
        "Minuscule : « {1} ».",
        view="prose",
        safe=False,
    )
    yield from matches(
        context,
        _DOMAIN,
        lambda m: m[1].capitalize(),
        "Majuscule au domaine : « {1} ».",
        view="prose",
        safe=False,
        group=1,
    )


RULE = Rule(
    id="typography/ministry-capital",
    summary="Ministère mal capitalisé.",
    why="« Le ministère de la Santé » : la majuscule va au domaine, nom propre, non au nom commun.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Hier, le Ministère de la santé a dit non.", fixed="Hier, le ministère de la Santé a dit non."),
        Example(good="Hier, le ministère de la Santé a dit non. Le ministre du culte."),
    ),
)
