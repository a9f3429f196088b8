"""A pleonasm: a phrase that says the same thing twice."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.grammar.phrase_table import table_findings
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    yield from table_findings(context, "pleonasms.tsv", "Pléonasme : « {new} » suffit.", safe=False)


RULE = Rule(
    id="grammar/pleonasm",
    summary="Pléonasme.",
    why="Un mot répète l’autre sans rien ajouter.",
    source="Académie française, « Dire, ne pas dire ».",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Il faut prévoir à l’avance, voire même monter en haut.", fixed="Il faut prévoir, voire monter."),
        Example(good="Il monte en haut de la tour, il paie d’avance, il descend en bas de la rue."),
    ),
)
