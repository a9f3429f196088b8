"""A ligature of form (ﬁ, ﬂ) in place of its letters."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_LETTERS = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

_PATTERN = re.compile(r"[\ufb00-\ufb06]")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: _LETTERS[m[0]], "Lettres séparées : « {1} ».")


RULE = Rule(
    id="typography/presentation-ligature",
    summary="Ligature de forme (ﬁ, ﬂ) au lieu de deux lettres.",
    why="Laissées par un PDF, elles rendent le mot introuvable : « ﬁn » n’est pas « fin » pour un moteur.",
    source="Unicode, chapitre 23 : caractères de compatibilité.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="La ﬁn de l’aﬀaire et du ﬂeuve.", fixed="La fin de l’affaire et du fleuve."),
        Example(good="La fin de l’affaire, l’œuvre."),
    ),
)
