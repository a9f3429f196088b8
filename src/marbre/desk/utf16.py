"""Offsets at the browser's edge: JavaScript counts UTF-16 units, Python code points."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Units:
    """Translates offsets of one text from code points to UTF-16 units and back."""

    text: str

    @cached_property
    def _wide(self) -> list[int]:
        """The places, in code points, of the characters that take two units."""
        return [i for i, c in enumerate(self.text) if ord(c) > 0xFFFF] if not self.text.isascii() else []

    def of(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._wide, point)

    def point(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 offset; inside a pair, the pair's beginning."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.of(middle) <= unit else (low, middle - 1)
        return low
