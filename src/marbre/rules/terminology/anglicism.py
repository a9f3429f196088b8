"""Terms that the French press writes otherwise."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.wording.lexicon_findings import lexicon_findings


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        yield from lexicon_findings(context, text, "terms", "Terme")


RULE = Rule(
    id="terminology/anglicism",
    summary="Terme anglais, ou écrit à l’anglaise.",
    why="Un terme, une forme : celle que les lecteurs français connaissent.",
    source="Commission d’enrichissement de la langue française, FranceTerme ; usage de la presse.",
    severity="info",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il lance une app gratuite.", fixed="Il lance une application gratuite."),
        Example(good="Une application gratuite."),
    ),
)
