"""A form that the house does not prefer: « e-mail » where it writes « courriel »."""

from collections.abc import Iterator

from marbre.language.choices import rejected_uses
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    house: dict[str, str] = {**context.extra.get("choices", {}), **dict(context.house.choices)}
    for text in context.texts:
        for use in rejected_uses(text.prose, house):
            message = say("La maison écrit «\u00a0{form}\u00a0».", form=use.preferred.name)
            fixes = replacement(use.start, use.end, use.becomes) if use.becomes else ()
            yield Finding(text, use.start, use.end, message, fixes)


RULE = Rule(
    id="terminology/house-form",
    summary="Forme que la maison n’emploie pas.",
    why="Deux formes sont correctes : une maison en choisit une, et s’y tient.",
    source="Nos choix (data/choices), d’après FranceTerme et l’usage de la presse ; une maison en change par sa configuration.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="Quand les deux formes n’ont pas le même genre, la phrase n’est que signalée.",
    examples=(
        Example(bad="Il lit l’e-mail d’une startup.", fixed="Il lit le courriel d’une start-up."),
        Example(bad="Les emails sont arrivés ce weekend.", fixed="Les courriels sont arrivés ce week-end."),
        Example(good="Les courriels d’une start-up ; il écrit « e-mail »."),
    ),
)
