"""What a demand of the brief measures on a page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from marbre.rules.context import Context
from marbre.rules.rule import Finding


@dataclass(frozen=True)
class Measure:
    """A demand, measured: what was asked, what the page has, whether that meets it. `note` says by whose measure."""

    name: str
    asked: str
    got: str
    met: bool
    note: str = ""


Measurer = Callable[[Context], Measure | None]


def unmet(measure: Measurer) -> Callable[[Context], Iterator[Finding]]:
    """Return a rule's check: a finding where the demand is asked and not met."""

    def check(context: Context) -> Iterator[Finding]:
        measured = measure(context)
        if measured is not None and not measured.met:
            message = f"Demande non satisfaite : {measured.asked} ({measured.got})."
            yield Finding(context.body, 0, 0, message)

    return check
