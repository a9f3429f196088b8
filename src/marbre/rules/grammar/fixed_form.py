"""Fixed forms of French: elisions, hyphens, accents that a word cannot do without."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.wording.lexicon_findings import lexicon_findings


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        yield from lexicon_findings(context, text, "fixed_forms", "Forme correcte")


RULE = Rule(
    id="grammar/fixed-form",
    summary="Forme fautive.",
    why="Ces formes n’ont qu’une orthographe.",
    source="Grevisse, Le Bon Usage ; Dictionnaire de l’Académie française.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il viendra si il veut, parce que il peut.", fixed="Il viendra s’il veut, parce qu’il peut."),
        Example(good="Il peut être tard quand il vient de le voir."),
    ),
)
