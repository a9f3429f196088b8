"""The paragraphs of a plain text: one a line, or lines wrapped at one width between empty ones."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.language.words import count_words
from marbre.source.markup import fold_space
from marbre.source.model import Paragraph

_ITEM = re.compile(r"^(?:[-•*‣◦▪]|[–—](?=\s+[a-zà-ÿ]))\s+(?=\S)")
_HASHES = re.compile(r"^(#{1,6})\s+(?=\S)")
_QUOTE = re.compile(r"^>\s+(?=\S)")
_BOLD = re.compile(r"^(\*\*|__)(?P<text>[^*_]+)\1$")
_RULER = re.compile(r"^[\W_]+$")
_WIDEST = 140
_NARROWEST = 40
MOST_WORDS = 14


def plain_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a plain text; headings, items and quotations may be marked as in Markdown.

    A `# heading` has level 1. Lines of punctuation only (***, ----) part paragraphs and are no words.
    """
    found: list[Paragraph] = []
    for block in re.split(r"\n[ \t\u00a0]*\n", text.strip("\n")):
        lines = [fold_space(line) for line in block.split("\n") if line.strip()]
        for line in _unwrapped(lines) if _is_wrapped(lines) else lines:
            found += [] if _RULER.match(line) else [_paragraph(line)]
    return found


def without_label(line: str) -> str:
    """Return a heading without the label that writers for the web put before it (« H1 : »)."""
    return re.sub(data("source_headings.yaml")["label"], "", line, flags=re.IGNORECASE)


def _paragraph(line: str) -> Paragraph:
    hashes, label = _HASHES.match(line), re.match(data("source_headings.yaml")["label"], line, re.IGNORECASE)
    bold = _BOLD.match(line)
    if hashes:
        return Paragraph(line[hashes.end() :].rstrip("# "), "heading", len(hashes[1]))
    if label and count_words(line) <= MOST_WORDS + 2:
        return Paragraph(line[label.end() :], "heading", int(label["level"] or 2))
    if bold and count_words(line) <= MOST_WORDS and not re.search(r"[.…»:]$", bold["text"].strip()):
        return Paragraph(bold["text"].strip(), "heading", 2)
    if item := _ITEM.match(line):
        return Paragraph(line[item.end() :], "item", 1)
    if quote := _QUOTE.match(line):
        return Paragraph(line[quote.end() :], "quote")
    return Paragraph(line)


def _is_wrapped(lines: list[str]) -> bool:
    """Return whether a block's lines are prose broken at about one width: most go on in small letters."""
    if len(lines) < 2 or any(_ITEM.match(line) or _HASHES.match(line) for line in lines):
        return False
    widths = [len(line) for line in lines[:-1]]
    if max(widths) > _WIDEST or max(widths) < _NARROWEST or max(map(len, lines)) > _WIDEST:
        return False
    full = sum(width >= 0.7 * max(widths) for width in widths)
    going_on = sum(not line[0].isupper() for line in lines[1:])
    broken = sum(not re.search(r"[.!?:…»]$", line) for line in lines[:-1])
    return full >= 0.6 * len(widths) and going_on >= 0.4 * len(widths) and broken >= 0.5 * len(widths)


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs of wrapped lines: one ends at a short line that ends a sentence."""
    widest = max(map(len, lines))
    part: list[str] = []
    for line in lines:
        part.append(line)
        if len(line) < 0.7 * widest and re.search(r"[.!?…»]$", line):
            yield _joined(part)
            part = []
    if part:
        yield _joined(part)


def _joined(lines: list[str]) -> str:
    """Return the lines as one; a hyphen at the end of a line stays and takes no space (« sous-marin »)."""
    return (
        re.sub(r"(?<=[^\W\d_]-) (?=[^\W\d_])", "", " ".join(lines))
        if any(x.endswith("-") for x in lines)
        else " ".join(lines)
    )
