"""A description outside the length that result pages show."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import field_text

SHORTEST, LONGEST = 121, 156
"""Characters; the Yoast plug-in's convention: no engine states a limit."""


def _check(context: Context) -> Iterator[Finding]:
    size = len(context.page.meta.description)
    if size and not SHORTEST <= size <= LONGEST:
        message = say(
            "Description de {size} signes : de {low} à {high}, l’extrait est plein et n’est pas coupé.",
            size=size,
            low=SHORTEST,
            high=LONGEST,
        )
        yield Finding(field_text(context, "description"), 0, size, message)


RULE = Rule(
    id="seo/description-length",
    summary="Description trop courte ou trop longue.",
    why="Trop courte, elle ne dit pas assez ; trop longue, elle est coupée.",
    source="Convention du module Yoast ; Google ne fixe pas de longueur.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(description="La ville paie.", bad="La ville paie."),
        Example(
            description="La ville paie le stade et ses deux tribunes, puis les routes, les parkings et les arbres que la région lui avait promis en mai.",
            good="La ville paie.",
        ),
    ),
)
