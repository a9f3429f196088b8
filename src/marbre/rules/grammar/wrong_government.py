"""A verb with the wrong preposition."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.grammar.phrase_table import table_findings
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    yield from table_findings(context, "governments.tsv", "Construction : « {new} ».", safe=False)


RULE = Rule(
    id="grammar/wrong-government",
    summary="Verbe mal construit.",
    why="Pallier et se rappeler sont transitifs : « pallier un défaut », « se rappeler un nom ».",
    source="Académie française, « Dire, ne pas dire ».",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(
            bad="Il faut pallier au manque et se rappeler de la promesse.",
            fixed="Il faut pallier le manque et se rappeler la promesse.",
        ),
        Example(
            good="Il faut pallier le manque, remédier au manque, se rappeler d’avoir promis et rappeler de l’argent."
        ),
    ),
)
