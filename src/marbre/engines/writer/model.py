"""What the writer works with: numbered sentences of the copy, the parts of the page that are made from them."""

from dataclasses import dataclass

from marbre.source.model import Paragraph


@dataclass(frozen=True)
class Line:
    """A sentence of the copy as the model is shown it: its number, its words, which source and paragraph it is from."""

    number: int
    text: str
    source: int
    paragraph: int
    lang: str = "fr"
    """"fr" or "en": the languages that facts are read in."""


@dataclass(frozen=True)
class Part:
    """A section to write: its sentences, about how many words, the intertitres that the editor would set."""

    number: int
    lines: tuple[Line, ...]
    words: int
    headings: tuple[str, ...] = ()
    """Best first; none for the opening and where none is printable."""
    given: str = ""
    """The copy's own intertitre, in its own language."""

    @property
    def text(self) -> str:
        """The words of its sentences, as a text of one paragraph for each of the copy's."""
        return "\n\n".join(p.text for p in as_paragraphs(self.lines))


def as_paragraphs(lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Return sentences as the paragraphs that they stood in."""
    rows: dict[tuple[int, int], list[str]] = {}
    for line in lines:
        rows.setdefault((line.source, line.paragraph), []).append(line.text)
    return tuple(Paragraph(" ".join(texts)) for texts in rows.values())


Prose = tuple[tuple[str, ...], ...]
"""Paragraphs, each of sentences: CommonMark that shows plain words."""


@dataclass(frozen=True)
class Objection:
    """What the gate has against a sentence (its place in the prose, -1: the whole); `must`: it may not be printed so."""

    sentence: int
    message: str
    must: bool
    rule: str


@dataclass(frozen=True)
class Work:
    """A part on its way: its prose, its intertitre, what the gate has against it and what of the copy is missing."""

    part: Part
    prose: Prose = ()
    heading: str = ""
    objections: tuple[Objection, ...] = ()
    missing: tuple[Line, ...] = ()
    failure: str = ""
    """Why there is no draft of it."""
