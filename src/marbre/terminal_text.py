"""Printing French in a terminal: no-break spaces hold, control signs of the copy do nothing."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

Part = tuple[str, str]
"""Words and their style ("" for none)."""
_HELD = str.maketrans({"\u00a0": "\ue000", "\u202f": "\ue001"})
_FREED = str.maketrans({"\ue000": "\u00a0", "\ue001": "\u202f"})
"""rich breaks lines at any space: while it does, ours are signs that it takes for letters."""


@dataclass(frozen=True)
class _Freed:
    """What rich has broken into lines, its no-break spaces given back."""

    inner: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for text, style, control in console.render(self.inner, options):
            yield Segment(text.translate(_FREED), style, control)


def say(shown: Console, *parts: Part, indent: int = 0, wrap: bool = True) -> None:
    """Print a line made of parts, wrapped and indented; unwrapped where it is to be copied (a path)."""
    if wrap:
        shown.print(_Freed(Padding(_text(parts), (0, 0, 0, indent), expand=False)))
    else:
        shown.print(_text(parts, held=False), soft_wrap=True)


def table(shown: Console, rows: Sequence[Sequence[Part]]) -> None:
    """Print rows of cells, two columns to the right, without lines."""
    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    first = max(cell_len(row[0][0]) for row in rows)
    for i in range(max(len(row) for row in rows)):
        grid.add_column(min_width=first if i == 0 and first <= shown.width // 2 else None)
    for row in rows:
        grid.add_row(*(_text([cell]) for cell in row))
    shown.print(_Freed(Padding(grid, (0, 0, 0, 2), expand=False)))


def shortened(text: str, longest: int = 70) -> str:
    """Return the text on one line without Markdown marks, cut between words where it is longer."""
    bare = re.sub(r"^\s*(?:#{1,6}|[-+>*])\s+|\*\*|^>", "", text, flags=re.MULTILINE)
    line = " ".join(part for part in bare.replace("\n", " ").split(" ") if part)
    if len(line) <= longest:
        return line
    return f"{line[:longest].rpartition(' ')[0] or line[:longest]}…"


def _text(parts: Sequence[Part], *, held: bool = True) -> Text:
    shown = [(_tame(words).translate(_HELD) if held else _tame(words), style) for words, style in parts if words]
    return Text.assemble(*shown)


def _tame(words: str) -> str:
    """Return the words without control signs: an escape sequence in the copy must not reach the terminal."""
    return "".join(c for c in words if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
