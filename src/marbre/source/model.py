"""The copy, once read: what a page is made from and judged against."""

from dataclasses import dataclass, replace
from typing import Literal

ParagraphKind = Literal["paragraph", "heading", "item", "quote"]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the copy, white space folded; a heading has a level (2 to 6), an item a depth."""

    text: str
    kind: ParagraphKind = "paragraph"
    level: int = 0


@dataclass(frozen=True)
class Removed:
    """A piece of the input that is no copy, and why it was taken off: nothing is dropped silently."""

    text: str
    reason: str


@dataclass(frozen=True)
class Source:
    """The copy: title, paragraphs, and what is known of its origin. Empty means unknown."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    lang: str = "fr"
    """ISO 639-1, "" where it could not be told."""
    author: str = ""
    author_role: str = ""
    """The byline's words on the author: « correspondant principal »."""
    publisher: str = ""
    translator: str = ""
    updated: str = ""
    """When the copy says that it was updated, in its own words."""
    url: str = ""
    date: str = ""
    image: str = ""
    image_alt: str = ""
    removed: tuple[Removed, ...] = ()
    front_matter: dict[str, str] | None = None
    """The front matter of a Markdown input, None where there was none."""
    others: tuple["Source", ...] = ()
    """Further sources of the same article, each with its own origin: what the page is judged against is all of them."""

    @property
    def text(self) -> str:
        """The words of the copy and of its further sources: their paragraphs, parted by empty lines."""
        return "\n\n".join([*(p.text for p in self.paragraphs), *(o.text for o in self.others)])

    @property
    def each(self) -> tuple["Source", ...]:
        """The sources one by one, the copy first; none of them holds others."""
        return (replace(self, others=()), *(one for other in self.others for one in other.each))
