"""A body as the editor sees it beside the one that the gate judges: a title that opens the body is no part of the latter."""

from dataclasses import dataclass, replace
from functools import cached_property

from marbre.diagnostic import Diagnostic
from marbre.gate.recheck import moved
from marbre.page import Page
from marbre.rules.context import BODY


@dataclass(frozen=True)
class Seen:
    """The body as typed, and the page that was judged."""

    body: str
    judged: Page

    @cached_property
    def _cut(self) -> int:
        """Code points before the judged body: of a first line « # Titre », where the page has no title of its own."""
        return len(self.body) - len(self.judged.body)

    def as_typed(self, d: Diagnostic) -> Diagnostic:
        """Return a diagnostic where the editor sees its words."""
        if not self._cut:
            return d
        if d.field == "title":
            at = max(self.body.find(self.judged.meta.title), 0)
            return moved(replace(d, field=BODY), at)
        return moved(d, self._cut)
