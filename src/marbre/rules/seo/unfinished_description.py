"""A description that stops in the middle."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import field_text

_DONE = re.compile(r"[.!?»)][\s\u00a0\u202f]*$")
_CUT = re.compile(r"(?:\.\.\.|…)[\s\u00a0]*$")


def _check(context: Context) -> Iterator[Finding]:
    description = context.page.meta.description
    if description and (_CUT.search(description) or not _DONE.search(description)):
        message = say("La description ne finit pas sa phrase.")
        yield Finding(field_text(context, "description"), 0, len(description), message)


RULE = Rule(
    id="seo/unfinished-description",
    summary="Description inachevée.",
    why="Une phrase coupée se voit dans l’extrait et dans chaque partage.",
    source="Usage de la presse.",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(description="La ville paie le stade et les…", bad="La ville paie."),
        Example(description="La ville paie le stade.", good="La ville paie."),
    ),
)
