"""Reading an input: bytes to text, whatever their encoding and format."""

import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from marbre.errors import InputError

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
    ".pdf": "un PDF",
    ".doc": "un ancien document Word",
    ".odt": "un document OpenDocument",
    ".rtf": "un document RTF",
    ".pages": "un document Pages",
    ".jpg": "une image",
    ".jpeg": "une image",
    ".png": "une image",
    ".gif": "une image",
    ".webp": "une image",
    ".zip": "une archive",
    ".mp3": "un son",
    ".mp4": "une vidéo",
    ".xlsx": "un classeur",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True)
class RawInput:
    """The text of an input and what it is; line ends are LF, characters NFC. A .docx arrives as HTML."""

    text: str
    kind: Kind
    name: str


def read_file(path: Path) -> RawInput:
    """Return the input that a file holds; raises InputError with one sentence where it cannot be read."""
    if not path.exists():
        raise InputError(f"Le fichier «\u00a0{path}\u00a0» n’existe pas.")
    if path.is_dir():
        raise InputError(f"«\u00a0{path}\u00a0» est un dossier\u00a0: donnez le fichier de l’article.")
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(_too_large(path.name))
        return read_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise InputError(
            f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: {error.strerror}."
        ) from error


def read_bytes(data: bytes, name: str) -> RawInput:
    """Return the input that bytes hold; `name` gives the format by its suffix, « - » is sniffed."""
    suffix = Path(name).suffix.lower()
    if len(data) > LARGEST:
        raise InputError(_too_large(name))
    if not data.strip():
        raise InputError(f"«\u00a0{name}\u00a0» est vide\u00a0: il faut une copie à mettre en page.")
    if suffix == ".docx" or data.startswith(b"PK\x03\x04"):
        return RawInput(_clean(_docx(data, name)), "html", name)
    if suffix in _OTHERS or data.startswith(
        (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
    ):
        what = _OTHERS.get(suffix, "un fichier binaire")
        raise InputError(
            f"«\u00a0{name}\u00a0» est {what}\u00a0: donnez la copie en .txt, .md, .html ou .docx."
        )
    text = _clean(_decode(data, name))
    if not text.strip():
        raise InputError(f"«\u00a0{name}\u00a0» est vide\u00a0: il faut une copie à mettre en page.")
    return RawInput(text, _SUFFIXES.get(suffix) or _sniff(text, suffix), name)


def _too_large(name: str) -> str:
    return f"«\u00a0{name}\u00a0» dépasse 5 Mo\u00a0: marbre met en page un article à la fois."


def _sniff(text: str, suffix: str) -> Kind:
    head = text[:2000].lstrip().lower()
    if head.startswith(("<!doctype html", "<html", "<head", "<body", "<article")):
        return "html"
    if suffix == ".txt":
        return "plain"
    return "markdown" if head.startswith("---\n") or re.search(r"^#{1,3} \S", text, re.MULTILINE) else "plain"


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data or sum(b < 9 or 13 < b < 32 for b in data[:4000]) > len(data[:4000]) // 50:
        raise InputError(
            f"«\u00a0{name}\u00a0» est un fichier binaire\u00a0: donnez la copie en .txt, .md, .html ou .docx."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise InputError(
                f"L’encodage de «\u00a0{name}\u00a0» n’est pas reconnu\u00a0: enregistrez le fichier en UTF-8."
            ) from None
    return _repair(text)


def _repair(text: str) -> str:
    """Return the text with mojibake repaired, and nothing else changed: quotes and spaces are the rules' business."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        restore_byte_a0=True,
        replace_lossy_sequences=False,
        decode_inconsistent_utf8=True,
        fix_c1_controls=True,
    )
    return ftfy.fix_text(text, config)


def _clean(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text))


def _docx(data: bytes, name: str) -> str:
    import zipfile

    import mammoth

    try:
        return str(mammoth.convert_to_html(io.BytesIO(data)).value)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, AttributeError) as error:
        raise InputError(
            f"«\u00a0{name}\u00a0» n’est pas un document Word lisible\u00a0: enregistrez-le de nouveau."
        ) from error
