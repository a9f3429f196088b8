"""Words that the user's hunspell dictionary does not hold."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.remark import Remark
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.second.heard import heard


def _check(context: Context) -> Iterator[Finding]:
    yield from heard(context, "hunspell")


RULE = Rule(
    id="second/unknown-word",
    summary="Mot absent du dictionnaire.",
    why="Une coquille est un mot qui n’existe pas ; un nom propre et un mot neuf aussi : à vérifier.",
    source="Le dictionnaire hunspell de l’utilisateur (--hunspell).",
    severity="review",
    safety="suggested",
    check=_check,
    scope="page",
    known_problems="Les mots nouveaux ou techniques que le dictionnaire n’a pas.",
    examples=(
        Example(
            bad="Le maire a voté le budjet.",
            fixed="Le maire a voté le budget.",
            heard={"hunspell": (Remark("body", 19, 25, "Mot inconnu du dictionnaire.", ("budget",)),)},
        ),
        Example(good="Le maire a voté le budget."),
    ),
)
