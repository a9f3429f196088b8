"""A prime, an accent or a single quote where an apostrophe is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?<=[^\W\d_])[\u2032\u00b4`\u02bc\u2018\u201b\uff07](?=[^\W\d_])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "’", "Apostrophe : « ’ ».")


RULE = Rule(
    id="typography/apostrophe-variant",
    summary="Signe voisin employé comme apostrophe.",
    why="Le prime, l’accent isolé et le guillemet simple ouvrant ne sont pas des apostrophes : la recherche et la synthèse vocale s’y perdent.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une transcription de l’arabe ou de l’hawaïen (Qurʼan, Hawaiʻi) perd sa lettre propre si elle est tapée avec U+02BC.",
    examples=(
        Example(bad="L′air d´ici, l‘eau d`ailleurs.", fixed="L’air d’ici, l’eau d’ailleurs."),
        Example(good="L’air d’ici."),
        Example(good="Le code `l'air` reste."),
        Example(good="Un angle de 5′ 30″."),
    ),
)
