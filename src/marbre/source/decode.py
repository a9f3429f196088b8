"""From bytes to clean text: the encoding told, mojibake repaired, invisible characters taken out."""

import re
import unicodedata
from typing import Any

from marbre.errors import InputError

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]"
    r"|(?<=\w)\u200d|\u200d(?=\w)"  # a joiner stays between emoji
)
_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ«»‹›’‘“”…–—·•°€£§²³©™•†\u00a0\u202f")
_MOJIBAKE = re.compile(r"[ÂÃÅâð][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122 ]")
_ONLY_MOJIBAKE: dict[str, Any] = {
    "unescape_html": False,
    "remove_terminal_escapes": False,
    "fix_latin_ligatures": False,
    "fix_character_width": False,
    "uncurl_quotes": False,
    "fix_line_breaks": False,
    "remove_control_chars": False,
    "fix_surrogates": False,
    "replace_lossy_sequences": False,
    "normalization": None,
}
_EMOJI = 0x1F000
_EIGHT_BITS = ("cp1252", "mac_roman")
_ODD = 0.05
"""Share of the characters that may be strange to western prose before the guess is given up."""


def decode(data: bytes, name: str) -> str:
    """Return the text of some bytes: UTF-8, UTF-16 or UTF-32 with a mark, Windows-1252 or Mac Roman.

    Raises InputError where the bytes are no text, or in an encoding that cannot be told.
    """
    encoding = next((e for bom, e in _BOMS if data.startswith(bom)), "")
    if encoding:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            raise _unknown(name) from None
    if b"\x00" in data or sum(b < 9 or 13 < b < 32 for b in data[:4000]) > len(data[:4000]) // 50:
        raise InputError(
            f"«\u00a0{name}\u00a0» est un fichier binaire\u00a0: donnez la copie en .txt, .md, .html, .docx ou .pdf."
        )
    try:
        return repair(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _eight_bits(data, name)


def _eight_bits(data: bytes, name: str) -> str:
    """Return the reading in which most of the special characters are those of French and its neighbours."""
    readings = [data.decode(e, errors="replace") for e in _EIGHT_BITS]
    best = max(readings, key=_western)
    special = sum(ord(c) > 127 for c in best)
    if special - _western(best) > _ODD * len(best):
        raise _unknown(name)
    return best


def _western(text: str) -> int:
    """Return how many special characters are plausible; a capital after a small letter is not (« lÕeau »)."""
    pairs = zip(" " + text, text, strict=False)
    return sum(c in _WESTERN and not (c.isupper() and before.islower()) for before, c in pairs)


def _unknown(name: str) -> InputError:
    return InputError(f"L’encodage de «\u00a0{name}\u00a0» n’est pas reconnu\u00a0: enregistrez le fichier en UTF-8.")


def repair(text: str) -> str:
    """Return the text with mojibake repaired, and nothing else: quotes and spaces are the rules' business."""
    return "\n".join(_repaired(line) for line in text.split("\n"))


def _repaired(line: str) -> str:
    """Return the line mended where it shows UTF-8 read as Windows-1252, and what it becomes is western."""
    if not _MOJIBAKE.search(line):
        return line
    import ftfy

    fixed = ftfy.fix_text(line, ftfy.TextFixerConfig(**_ONLY_MOJIBAKE))
    new = set(fixed) - set(line)
    return fixed if all(ord(c) < 128 or c in _WESTERN or ord(c) >= _EMOJI for c in new) else line


def clean(text: str) -> str:
    """Return the text with LF line ends, NFC, without controls, zero-width characters or soft hyphens."""
    text = re.sub(r"\u00ad\r?\n[ \t]*", "", text)  # a word that a soft hyphen parted at the end of a line
    text = re.sub(r"\r\n?|[\u0085\u2028\v]", "\n", text)
    text = re.sub(r"[\u2029\f]", "\n\n", text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
