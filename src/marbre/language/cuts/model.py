"""A place where a sentence may be cut."""

from dataclasses import dataclass

from marbre.diagnostic import Edit, apply_edits


@dataclass(frozen=True)
class Cut:
    """The edits that part the sentence, and the name of the way.

    The first edit holds the stop and how the next sentence begins; offsets are the sentence's own.
    """

    edits: tuple[Edit, ...]
    way: str

    @property
    def start(self) -> int:
        """Where the first half ends."""
        return self.edits[0].start

    def apply(self, sentence: str) -> str:
        """Return the sentence with the cut made."""
        return apply_edits(sentence, self.edits)

    def halves(self, sentence: str) -> tuple[str, str]:
        """Return what the sentence becomes: the first, without its stop, and the second."""
        return sentence[: self.start], self.apply(sentence)[self.start :].lstrip(". ")


def cut_at(start: int, end: int, text: str, way: str) -> Cut:
    """Return the cut that puts `text` in the place of `[start, end)`."""
    return Cut((Edit(start, end, text),), way)
