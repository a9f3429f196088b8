"""A character that is not seen and cuts words."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"[\u200b\u2060\ufeff\u00ad]|(?<=[^\W_])[\u200c\u200d](?=[^\W_])")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: "", "Caractère invisible : retiré.")


RULE = Rule(
    id="typography/zero-width-character",
    summary="Caractère invisible dans le texte.",
    why="Trait d’union conditionnel, espace de largeur nulle : ils coupent le mot pour la recherche, le compte des mots et la copie.",
    source="Unicode, caractères de format ; W3C, Character Model.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un mot persan ou indien qui veut un liant sans chasse entre deux lettres le perdrait.",
    examples=(
        Example(bad="Le gou­ver­ne­ment a​ voté.", fixed="Le gouvernement a voté."),
        Example(good="Le gouvernement a voté."),
        Example(good="Une famille 👨‍👩‍👧 heureuse."),
    ),
)
