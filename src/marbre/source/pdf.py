"""A PDF's words as plain text: its lines joined to paragraphs, headings marked as in Markdown, page furniture apart."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from marbre.errors import InputError
from marbre.language.lemmas import is_known
from marbre.source.markup import fold_space
from marbre.source.model import Removed

_GAP = 1.3
"""Times the usual distance between two lines: a greater one parts paragraphs."""
_LEADING = 1.15
"""Times the size of the letters: the least usual distance between two lines."""
_LARGE = 1.15
"""Times the size of most letters: a line set larger is a heading."""
_SHORT = 0.8
"""Share of the widest line: a shorter one that ends a sentence ends a paragraph."""
_EDGE = 2
"""Lines at the top and the bottom of a page that may be furniture."""
_HEADING_WORDS = 25
_BOLD = re.compile(r"bold|black|heavy|demi(?!c)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:https?|[ﬁf]i?le):/\S+ )?(?:page |p\. ?)?[-–—]? ?# ?(?:(?:/|sur|of|de) ?#)? ?[-–—]?|#[/.]#[/.]#,? (?:à )?#[:h]# ?(?:[ap]m)?\b.*"
)
"""A page's number, with or without its address, and the day and hour that a browser prints; figures are « # »."""


@dataclass(frozen=True)
class Line:
    """A line of a page: its words, the size of its letters in points, its height on the page, whether it is bold."""

    text: str
    size: float
    y: float
    bold: bool = False


def pdf_text(data: bytes, name: str) -> tuple[str, tuple[Removed, ...]]:
    """Return the words of a PDF, its paragraphs parted by empty lines, and the page furniture that was left out.

    Raises InputError where the bytes are no readable PDF, are locked by a password, or hold pictures of text only.
    """
    pages = _pages(data, name)
    kept, removed = _without_furniture(pages)
    if not any(line.text for page in kept for line in page):
        raise InputError(
            f"Le PDF «\u00a0{name}\u00a0» n’a pas de texte, seulement des images\u00a0: "
            "passez-le par une reconnaissance de caractères, ou donnez son texte en .txt."
        )
    return "\n\n".join(_paragraphs(kept)), removed


def _pages(data: bytes, name: str) -> list[list[Line]]:
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings speak of the file's inside, not to our user
    locked = InputError(
        f"Le PDF «\u00a0{name}\u00a0» est protégé par un mot de passe\u00a0: enregistrez-le sans, ou donnez son texte."
    )
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
        return [_lines(page) for page in reader.pages]
    except InputError:
        raise
    except Exception as error:  # pypdf lets through whatever a broken file makes it stumble over
        if type(error).__name__ in {"DependencyError", "FileNotDecryptedError", "WrongPasswordError"}:
            raise locked from error
        raise InputError(
            f"«\u00a0{name}\u00a0» n’est pas un PDF lisible\u00a0: enregistrez-le de nouveau, ou donnez son texte en .txt."
        ) from error


def _lines(page: Any) -> list[Line]:
    """Return the lines of a page from its pieces of text, in the order in which the file sets them."""
    pieces: list[tuple[str, float, float, bool]] = []

    def take(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        scale = (abs(tm[3]) or 1) * (abs(cm[3]) or 1)
        bold = bool(font and _BOLD.search(str(font.get("/BaseFont", ""))))
        pieces.append((text, size * scale, tm[5] * cm[3] + cm[5], bold))

    page.extract_text(visitor_text=take)
    found: list[Line] = []
    words: list[tuple[str, float, float, bool]] = []
    for piece in pieces:
        for i, part in enumerate(piece[0].split("\n")):
            if i:
                found += _line(words)
                words = []
            words.append((part, *piece[1:]))
    return [*found, *_line(words)]


def _line(words: list[tuple[str, float, float, bool]]) -> Iterator[Line]:
    inked = [w for w in words if w[0].strip()]
    text = fold_space("".join(w[0] for w in words))
    if inked and text:
        letters = sum(len(w[0]) for w in inked)
        bold = sum(len(w[0]) for w in inked if w[3]) == letters
        yield Line(text, max(w[1] for w in inked), inked[0][2], bold)


def _without_furniture(pages: list[list[Line]]) -> tuple[list[list[Line]], tuple[Removed, ...]]:
    """Return the pages without page numbers and without the running lines that stand on most pages."""
    edges = [{i: _key(page[i].text) for i in _edge(page)} for page in pages]
    counts = Counter(key for edge in edges for key in set(edge.values()))
    most = max(2, len(pages) // 2 + 1)
    kept: list[list[Line]] = []
    removed: dict[str, Removed] = {}
    for page, edge in zip(pages, edges, strict=True):
        goes = {i for i, key in edge.items() if counts[key] >= most or _NUMBER.fullmatch(key)}
        kept.append([line for i, line in enumerate(page) if i not in goes])
        for i in sorted(goes):
            removed.setdefault(edge[i], Removed(page[i].text, "Haut ou bas de page du PDF"))
    return kept, tuple(removed.values())


def _edge(page: list[Line]) -> set[int]:
    return {*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))}


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _paragraphs(pages: list[list[Line]]) -> Iterator[str]:
    """Yield the paragraphs of all pages; one may run from a page to the next."""
    lines = [line for page in pages for line in page]
    usual = _usual(lines)
    widest = max(len(line.text) for line in lines)
    step = _step(pages)
    largest = max(line.size for line in lines)
    part: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        part.append(line)
        if after is None or _parts(line, after, usual, widest, step):
            yield _set(part, usual, largest)
            part = []


def _step(pages: list[list[Line]]) -> float:
    """Return the distance between two lines of a paragraph: that which a quarter of all distances do not pass."""
    steps = sorted(a.y - b.y for page in pages for a, b in pairwise(page) if a.y > b.y)
    return steps[len(steps) // 4] if steps else 0.0


def _usual(lines: Iterable[Line]) -> float:
    """Return the size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _parts(before: Line, line: Line, usual: float, widest: int, step: float) -> bool:
    """Return whether a line begins another paragraph than the line before it."""
    if _is_set_apart(before, usual) != _is_set_apart(line, usual) or abs(before.size - line.size) > 0.05 * usual:
        return True
    if before.y - line.y > _GAP * max(step, _LEADING * before.size):
        return True
    return re.match(r"[-•‣◦▪]\s", line.text) is not None or (
        len(before.text) < _SHORT * widest and re.search(r"[.!?…»]$", before.text) is not None
    )


def _is_set_apart(line: Line, usual: float) -> bool:
    return line.bold or line.size > _LARGE * usual


def _set(part: list[Line], usual: float, largest: float) -> str:
    """Return a paragraph, marked where it is a heading: the largest letters of all are the title's."""
    text = joined([line.text for line in part])
    is_heading = all(_is_set_apart(line, usual) for line in part) and not re.search(r"[.!…:]$", text)
    if not is_heading or len(text.split()) > _HEADING_WORDS:
        return text
    is_title = largest > _LARGE * usual and part[0].size == largest
    return ("# " if is_title else "## ") + text


def joined(lines: Sequence[str]) -> str:
    """Return the lines of a paragraph as one; a word parted at the end of a line is whole again.

    The hyphen goes where the dictionary has the word without it and not its two halves as a compound, and stays
    otherwise (« sous-marin »).
    """
    text = lines[0]
    for line in lines[1:]:
        halves = re.search(r"([^\W\d_]+)-$", text), re.match(r"[^\W\d_]+", line)
        if halves[0] is None or halves[1] is None:
            text = f"{text} {line}"
        elif halves[1][0][0].islower() and _is_word(halves[0][1] + halves[1][0]):
            text = text[:-1] + line
        else:
            text += line
    return text


def _is_word(word: str) -> bool:
    return any(is_known(form, lang) for form in (word, word.lower()) for lang in ("fr", "en"))
