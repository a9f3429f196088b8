"""From the text of an input to the copy: title, paragraphs, origin, and what was taken off."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marbre.language.fold import fold
from marbre.language.words import count_words
from marbre.source.byline import read_byline
from marbre.source.files import RawInput
from marbre.source.headings import mark_headings
from marbre.source.langid import identify
from marbre.source.markdown import read_markdown
from marbre.source.model import Paragraph, Removed, Source
from marbre.source.plain import plain_paragraphs, without_label
from marbre.source.residue import take_off
from marbre.source.stamps import read_stamp

TITLE_WORDS = 25


def read_source(raw: RawInput, *, text: str | None = None, title: str = "") -> Source:
    """Return the copy that an input holds; `text`: its copy less the brief, `title`: the brief's.

    Without `title` the title is the one that the input marks as such, or its first line right above a byline
    or a date, else empty: none is guessed. Raises InputError where an HTML page has no article, or a Markdown
    file no text.
    """
    copy = raw.text if text is None else text
    source = _read(raw, copy)
    if raw.url and not re.match(r"https?://", source.url):
        source = replace(source, url=raw.url)
    title = without_label(title) or source.title
    removed = (*raw.removed, *source.removed)
    return _clean(replace(source, title=title, removed=removed), other_title=source.title)


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
    return Source(title, tuple(replace(p, level=max(2, p.level)) if p.kind == "heading" else p for p in paragraphs))


def _clean(source: Source, other_title: str) -> Source:
    """Return the source without residue, repeated title or byline, headings marked and its language told."""
    kept, removed = _without_title(source.paragraphs, source.title, other_title)
    first = kept[:2]
    kept, residue = take_off(kept)
    kept, byline, credit = read_byline(kept)
    kept, title = _title_above_credits(kept, first, source.title)
    kept = mark_headings(kept, from_first=bool(title))
    kept, empty = _without_empty_headings(kept)
    stamps = [read_stamp(r.text) for r in residue if r.reason == "Horodatage"]
    return replace(
        source,
        title=title,
        paragraphs=tuple(kept),
        lang=identify("\n\n".join(p.text for p in kept)),
        author=source.author or byline.author,
        author_role=source.author_role or byline.role,
        publisher=source.publisher or byline.publisher,
        translator=source.translator or byline.translator,
        date=next(filter(None, [source.date, byline.date, *(day for day, _ in stamps)]), ""),
        updated=next(filter(None, [source.updated, byline.updated, *(words for _, words in stamps)]), ""),
        removed=(*source.removed, *removed, *residue, *credit, *empty),
    )


def _title_above_credits(kept: list[Paragraph], first: list[Paragraph], title: str) -> tuple[list[Paragraph], str]:
    """Return the copy and its title: where none is known, a first line right above a byline or a date."""
    if title or len(first) < 2 or len(kept) < 2 or kept[0] != first[0] or kept[1] == first[1]:
        return kept, title
    line = kept[0].text
    if kept[0].kind != "paragraph" or count_words(line) > TITLE_WORDS or re.search(r"[.:;,…»]$", line):
        return kept, title
    return kept[1:], line


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
