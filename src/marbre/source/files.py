"""Reading an input: a file or bytes to text, whatever their encoding and format."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from marbre.errors import InputError
from marbre.source.decode import clean, decode
from marbre.source.docx import docx_text
from marbre.source.model import Removed
from marbre.source.pdf import pdf_text

Kind = Literal["plain", "markdown", "html"]
LARGEST = 5_000_000
"""Bytes: more is no article."""
_SUFFIXES: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_OTHERS = {
    ".doc": "un ancien document Word",
    ".odt": "un document OpenDocument",
    ".rtf": "un document RTF",
    ".pages": "un document Pages",
    ".epub": "un livre numérique",
    ".pptx": "une présentation",
    ".xls": "un classeur",
    ".xlsx": "un classeur",
    ".ods": "un classeur",
    ".zip": "une archive",
    ".gz": "une archive",
    ".mp3": "un son",
    ".wav": "un son",
    ".mp4": "une vidéo",
    ".mov": "une vidéo",
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".heic"), "une image"),
}
_MAGIC = (
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Word"),
    (b"{\\rtf", "un document RTF"),
    (b"\x1f\x8b", "une archive"),
)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body"
    r"|article|main|div|p|h1|h2|section)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class RawInput:
    """The text of an input and what it is; line ends are LF, characters NFC.

    A .docx or a .pdf arrives as plain text, its headings, items and quotations marked as in Markdown.
    """

    text: str
    kind: Kind
    name: str
    removed: tuple[Removed, ...] = ()
    """What the format holds besides the article and was left out: the running heads of a PDF."""
    url: str = ""
    """Where it was fetched from, "" for a file."""


def read_file(path: Path) -> RawInput:
    """Return the input that a file holds; raises InputError with one sentence where it cannot be read."""
    try:
        if path.is_dir():
            raise InputError(f"«\u00a0{path}\u00a0» est un dossier\u00a0: donnez le fichier de l’article.")
        if not path.exists():
            raise InputError(f"Le fichier «\u00a0{path}\u00a0» n’existe pas\u00a0: vérifiez son nom et son dossier.")
        if path.stat().st_size > LARGEST:
            raise _too_large(path.name)
        return read_bytes(path.read_bytes(), path.name)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: vérifiez son nom et ses droits d’accès."
        ) from error


def read_bytes(data: bytes, name: str) -> RawInput:
    """Return the input that bytes hold; the suffix of `name` gives the format, else it is sniffed.

    Raises InputError where the bytes are empty, too many, of a format that is not read, or no text.
    """
    suffix = Path(name).suffix.lower()
    if len(data) > LARGEST:
        raise _too_large(name)
    if not data.strip(b" \t\r\n\0"):
        raise _empty(name)
    what = _OTHERS.get(suffix) or next((what for magic, what in _MAGIC if data.startswith(magic)), "")
    if what:
        raise InputError(f"«\u00a0{name}\u00a0» est {what}\u00a0: donnez la copie en .txt, .md, .html, .docx ou .pdf.")
    removed: tuple[Removed, ...] = ()
    if suffix == ".pdf" or data.lstrip().startswith(b"%PDF"):
        text, removed = pdf_text(data, name)
        kind, text = "plain", clean(text)
    elif suffix == ".docx" or data.startswith(b"PK\x03\x04"):
        kind, text = "plain", clean(docx_text(data, name))
    else:
        text = clean(decode(data, name))
        kind = _SUFFIXES.get(suffix) or _sniff(text, suffix)
    if not text.strip():
        raise _empty(name)
    return RawInput(text, kind, name, removed)  # type: ignore[arg-type]


def _empty(name: str) -> InputError:
    return InputError(f"«\u00a0{name}\u00a0» est vide\u00a0: mettez-y l’article à mettre en page.")


def _too_large(name: str) -> InputError:
    return InputError(f"«\u00a0{name}\u00a0» dépasse 5\u00a0Mo\u00a0: donnez un seul article à la fois.")


def _sniff(text: str, suffix: str) -> Kind:
    """Return what a text is by its beginning; a .txt that holds a web page is one."""
    if _HTML.match(text[:5000]) and (suffix != ".txt" or re.search(r"</(?:html|body|p|div)>", text, re.IGNORECASE)):
        return "html"
    if suffix == ".txt":
        return "plain"
    return "markdown" if re.match(r"---\n.*?\n---\n", text, re.DOTALL) or _marked(text) else "plain"


def _marked(text: str) -> bool:
    """Return whether a text without a suffix begins as Markdown does: with a heading, or with two of them."""
    return text.lstrip().startswith("# ") or len(re.findall(r"^#{1,6} \S", text, re.MULTILINE)) >= 2
