"""A compound word without its hyphens."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.grammar.phrase_table import table_findings
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    yield from table_findings(context, "missing_hyphens.tsv", "Avec trait d’union : « {new} ».", safe=True)


RULE = Rule(
    id="grammar/missing-hyphen",
    summary="Trait d’union manquant.",
    why="Sans lui, les mots se lisent un à un et changent de sens.",
    source="Dictionnaire de l’Académie française.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Celui ci a un rendez vous cet après midi, là bas.",
            fixed="Celui-ci a un rendez-vous cet après-midi, là-bas.",
        ),
        Example(good="Vous vous rendez, vous le savez. Il sait faire. Un arc et le ciel. Est-ce que la ville paie ?"),
    ),
)
