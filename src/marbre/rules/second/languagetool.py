"""What the user's LanguageTool server says."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.remark import Remark
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.second.heard import heard


def _check(context: Context) -> Iterator[Finding]:
    yield from heard(context, "languagetool")


RULE = Rule(
    id="second/languagetool",
    summary="Remarque de LanguageTool.",
    why="Un second lecteur voit parfois ce que le premier ne voit pas ; il se trompe aussi : à vérifier.",
    source="Le serveur LanguageTool de l’utilisateur (--languagetool), LGPL ; marbre n’en contient rien.",
    severity="review",
    safety="suggested",
    check=_check,
    scope="page",
    known_problems="Les fausses alertes de LanguageTool sont les siennes.",
    examples=(
        Example(
            bad="Il a du partir.",
            fixed="Il a dû partir.",
            heard={"languagetool": (Remark("body", 5, 7, "Participe passé attendu.", ("dû",)),)},
        ),
        Example(good="Il a dû partir."),
        Example(
            good="Il dit : « J’ai du partir. »",
            heard={"languagetool": (Remark("body", 18, 20, "Participe passé attendu.", ("dû",)),)},
        ),
    ),
)
