"""From the text of an input to the copy: title, paragraphs, origin, and what was taken off."""

from collections.abc import Sequence
from dataclasses import replace

from marbre.language.fold import fold
from marbre.source.byline import read_byline
from marbre.source.files import RawInput
from marbre.source.headings import mark_headings
from marbre.source.langid import identify
from marbre.source.markdown import read_markdown
from marbre.source.model import Paragraph, Removed, Source
from marbre.source.plain import plain_paragraphs
from marbre.source.residue import take_off


def read_source(raw: RawInput, *, text: str | None = None, title: str = "") -> Source:
    """Return the copy that an input holds; `text` is its copy where a brief was taken off, `title` the brief's title.

    Without `title` the title is the one that the input marks as such, else empty: none is guessed. Raises InputError
    where an HTML page has no article, or a Markdown file no text.
    """
    copy = raw.text if text is None else text
    source = _read(raw, copy)
    return _clean(replace(source, title=title or source.title), other_title=source.title)


def _read(raw: RawInput, copy: str) -> Source:
    if raw.kind == "html":
        from marbre.source.html import read_html

        return read_html(copy, raw.name)
    return read_markdown(copy) if raw.kind == "markdown" else _plain(copy)


def _plain(text: str) -> Source:
    paragraphs = plain_paragraphs(text)
    title = ""
    if paragraphs and paragraphs[0].kind == "heading" and paragraphs[0].level == 1:
        title = paragraphs.pop(0).text
    return Source(
        title, tuple(replace(p, level=max(2, p.level)) if p.kind == "heading" else p for p in paragraphs)
    )


def _clean(source: Source, other_title: str) -> Source:
    """Return the source without residue, repeated title and byline, its headings marked and its language told."""
    kept, removed = _without_title(source.paragraphs, source.title, other_title)
    kept, residue = take_off(kept)
    kept, byline, credited = read_byline(kept)
    kept = mark_headings(kept, from_first=bool(source.title))
    kept, empty = _without_empty_headings(kept)
    return replace(
        source,
        paragraphs=tuple(kept),
        lang=identify("\n\n".join(p.text for p in kept)),
        author=source.author or byline.author,
        author_role=source.author_role or byline.role,
        publisher=source.publisher or byline.publisher,
        translator=source.translator or byline.translator,
        date=source.date or byline.date,
        updated=source.updated or byline.updated,
        removed=(*source.removed, *removed, *residue, *credited, *empty),
    )


def _without_title(paragraphs: Sequence[Paragraph], *titles: str) -> tuple[list[Paragraph], list[Removed]]:
    """Return the paragraphs without a first line that says a known title again."""
    kept = list(paragraphs)
    if len(kept) > 1 and fold(kept[0].text) in {fold(t) for t in titles if t}:
        return kept[1:], [Removed(kept[0].text, "Titre répété")]
    return kept, []


def _without_empty_headings(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Removed]]:
    """Return the paragraphs without headings at the end that head no text."""
    kept = list(paragraphs)
    removed: list[Removed] = []
    while kept and kept[-1].kind == "heading":
        removed.insert(0, Removed(kept.pop().text, "Titre sans texte"))
    return kept, removed
