"""A hyphen that the phrase does not have."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.grammar.phrase_table import table_findings
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    yield from table_findings(context, "needless_hyphens.tsv", "Sans trait d’union : « {new} ».", safe=True)


RULE = Rule(
    id="grammar/needless-hyphen",
    summary="Trait d’union de trop.",
    why="Ces locutions s’écrivent en mots séparés.",
    source="Dictionnaire de l’Académie française.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Il paie quand-même, parce-que tout-à-fait d’accord.",
            fixed="Il paie quand même, parce que tout à fait d’accord.",
        ),
        Example(good="Il paie quand même, au-delà et peut-être."),
    ),
)
