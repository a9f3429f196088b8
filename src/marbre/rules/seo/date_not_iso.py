"""A date of publication that machines cannot read."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_ISO = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\Z"
)


def _check(context: Context) -> Iterator[Finding]:
    date = context.page.meta.date
    if date and not _ISO.match(date):
        message = say("La date « {date} » n’est pas de la forme 2024-05-02T08:00:00+02:00.", date=date)
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/date-not-iso",
    summary="Date de publication illisible.",
    why="Les données structurées demandent une date ISO 8601.",
    source="Google Search Central, « Article structured data », datePublished ; ISO 8601.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(date="le 2 mai 2024", bad="La ville paie."),
        Example(date="2024-05-02", good="La ville paie."),
        Example(date="2024-05-02T08:00:00+02:00", good="La ville paie."),
    ),
)
