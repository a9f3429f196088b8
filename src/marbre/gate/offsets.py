"""Where each code point of a view stands in the text of the file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Piece:
    """`view[at : at + size]` is written as `raw[raw_at : raw_at + raw_size]` in the file.

    Equal sizes: code point by code point. Unequal ones (an entity, a CRLF, a run of white space): all or nothing.
    """

    at: int
    size: int
    raw_at: int
    raw_size: int


@dataclass(frozen=True)
class Offsets:
    """The pieces of a view in their order. What lies in none of them was made up (the `## ` of an HTML heading)."""

    pieces: tuple[Piece, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [p.at for p in self.pieces]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the span of the file that says exactly `view[start:end]`, None where there is none to be sure of."""
        if start == end:
            point = self._ends_at(start)
            point = self._begins_at(start) if point is None else point
            return None if point is None else (point, point)
        low, high = self._index(start), self._index(end - 1)
        begin, stop = self._begins_at(start), self._ends_at(end)
        if low is None or high is None or begin is None or stop is None or not self._unbroken(low, high):
            return None
        return begin, stop

    def near(self, at: int) -> int:
        """Return the offset in the file of `view[at]`, or of the nearest code point before (else after) it."""
        if not self.pieces:
            return 0
        piece = self.pieces[max(0, bisect_right(self._starts, at) - 1)]
        if at < piece.at:
            return piece.raw_at
        if at - piece.at >= piece.size:
            return piece.raw_at + piece.raw_size
        return piece.raw_at + (at - piece.at if piece.size == piece.raw_size else 0)

    def _index(self, at: int) -> int | None:
        i = bisect_right(self._starts, at) - 1
        return i if i >= 0 and at < self.pieces[i].at + self.pieces[i].size else None

    def _begins_at(self, at: int) -> int | None:
        i = self._index(at)
        if i is None:
            return None
        piece = self.pieces[i]
        if piece.size == piece.raw_size:
            return piece.raw_at + at - piece.at
        return piece.raw_at if at == piece.at else None

    def _ends_at(self, at: int) -> int | None:
        i = self._index(at - 1)
        if i is None:
            return None
        piece = self.pieces[i]
        if piece.size == piece.raw_size:
            return piece.raw_at + at - piece.at
        return piece.raw_at + piece.raw_size if at == piece.at + piece.size else None

    def _unbroken(self, low: int, high: int) -> bool:
        return all(
            a.at + a.size == b.at and a.raw_at + a.raw_size == b.raw_at
            for a, b in zip(self.pieces[low:high], self.pieces[low + 1 : high + 1], strict=True)
        )


def joined(pieces: Sequence[Piece]) -> Offsets:
    """Return the offsets of pieces in order, neighbours that are exact and touch made one."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        exact = last is not None and last.size == last.raw_size and piece.size == piece.raw_size
        if last and exact and last.at + last.size == piece.at and last.raw_at + last.raw_size == piece.raw_at:
            out[-1] = Piece(last.at, last.size + piece.size, last.raw_at, last.raw_size + piece.size)
        elif piece.size:
            out.append(piece)
    return Offsets(tuple(out))


def lines_joined(raw: str, start: int, end: int) -> tuple[str, Offsets]:
    """Return `raw[start:end]` with LF line ends, and where it stands in `raw`."""
    view: list[str] = []
    pieces: list[Piece] = []
    at, here = 0, start
    while here < end:
        cr = raw.find("\r", here, end)
        stop = end if cr < 0 else cr
        view.append(raw[here:stop])
        pieces.append(Piece(at, stop - here, here, stop - here))
        at, here = at + stop - here, stop
        if cr >= 0:
            size = 2 if raw[cr + 1 : min(cr + 2, end)] == "\n" else 1
            view.append("\n")
            pieces.append(Piece(at, 1, cr, size))
            at, here = at + 1, cr + size
    return "".join(view), joined(pieces)
