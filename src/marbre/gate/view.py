"""Building the Markdown view of a web page: words with their place in the file, marks that are made up."""

from marbre.gate.offsets import Offsets, Piece, joined


class View:
    """A text under construction. White space folds as in a browser; every word keeps its place in the file."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._out: list[str] = []
        self._pieces: list[Piece] = []
        self._size = 0
        self._space: tuple[int, int] | None = None
        self._open = False
        self._prefix = ""

    def text(self) -> str:
        """Return the view so far, without white space at its end."""
        return "".join(self._out).rstrip()

    def offsets(self) -> Offsets:
        """Return where its words stand."""
        return joined(self._pieces)

    def words(self, raw: str, raw_at: int) -> None:
        """Add text of the file as it is written."""
        at = 0
        while at < len(raw):
            if raw[at] in " \t\r\n\f":
                stop = at
                while stop < len(raw) and raw[stop] in " \t\r\n\f":
                    stop += 1
                self._blank(raw_at + at, raw_at + stop)
            else:
                stop = at
                while stop < len(raw) and raw[stop] not in " \t\r\n\f":
                    stop += 1
                self._add(raw[at:stop], raw_at + at, stop - at)
            at = stop

    def character(self, char: str, raw_at: int, raw_size: int) -> None:
        """Add what an entity stands for."""
        if char in " \t\r\n\f":
            self._blank(raw_at, raw_at + raw_size)
        elif len(char) == 1:
            self._add(char, raw_at, raw_size)
        else:
            self.mark(char)

    def mark(self, mark: str) -> None:
        """Add a mark that the file does not hold."""
        self._flush_space()
        self._out.append(mark)
        self._size += len(mark)
        self._open = True

    def close(self, mark: str) -> None:
        """Add a closing mark, before the space that waits (`<b>gras </b>` is `**gras** `)."""
        self._out.append(mark)
        self._size += len(mark)

    def line(self) -> None:
        """Break the line within a block."""
        self._space = None
        if self._open:
            self._out.append("\n")
            self._size += 1

    def block(self, prefix: str = "") -> None:
        """Begin a block; an empty one leaves nothing."""
        self._space = None
        if self._open:
            self._out.append("\n\n")
            self._size += 2
        self._open = False
        self._prefix = prefix

    def _blank(self, start: int, end: int) -> None:
        if self._open:
            self._space = (self._space[0] if self._space and self._space[1] == start else start, end)

    def _flush_space(self) -> None:
        if self._prefix and not self._open:
            prefix, self._prefix = self._prefix, ""
            self._out.append(prefix)
            self._size += len(prefix)
        if self._space is not None:
            start, end = self._space
            self._space = None
            self._put(" ", start, end - start)

    def _add(self, words: str, raw_at: int, raw_size: int) -> None:
        self._flush_space()
        if not self._open and words in {"-", "+", "*", "#", ">"}:
            self._out.append("\\")
            self._size += 1
        self._open = True
        self._put(words, raw_at, raw_size)

    def _put(self, words: str, raw_at: int, raw_size: int) -> None:
        self._out.append(words)
        self._pieces.append(Piece(self._size, len(words), raw_at, raw_size))
        self._size += len(words)
