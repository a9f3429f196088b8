"""An article as it stands in its file: the page that the rules read, and where its words are in the file."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from marbre.gate.offsets import Offsets
from marbre.page import Page

NOWHERE = Offsets(())


@dataclass(frozen=True)
class Directive:
    """A `marbre-disable`, `marbre-enable` or `marbre-disable-next-line` of the file: its place, and what it names."""

    kind: str
    names: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """The text of a file and the page that it holds. `fields`: field of the page → where its words stand in `raw`."""

    name: str
    raw: str
    page: Page
    fields: Mapping[str, Offsets]
    read: Callable[[str, str], "Article"]
    """How such a file is read again: (raw, name) → article."""
    written: Callable[[str, str], str]
    """How words of a field are written in such a file: (field, words) → raw."""
    directives: tuple[Directive, ...] = ()

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(i + 1 for i, c in enumerate(self.raw) if c == "\n")]

    def at(self, field: str, offset: int) -> int:
        """Return the offset in the file of an offset in a field, the nearest one where it has none of its own."""
        return self.fields.get(field, NOWHERE).near(offset)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, in code points, both from 1, of an offset in the file."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Return the offset in the file of the beginning of a line, from 1; its length where there is no such line."""
        return self._lines[line - 1] if line <= len(self._lines) else len(self.raw)
