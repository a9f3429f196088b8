"""From a file, or standard input, to an article. One sentence where it is none."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from marbre.errors import InputError
from marbre.gate.article import Article
from marbre.gate.html import read_html
from marbre.gate.markdown import read_markdown
from marbre.messages import say

SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
LARGEST = 5_000_000
"""Bytes: more is no article."""
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|article|main)\b", re.I | re.S)
_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class Opened:
    """An article with what is needed to write it back: the encoding of its bytes, and its mark (BOM)."""

    article: Article
    encoding: str
    mark: bytes = b""

    def encoded(self, raw: str) -> bytes:
        """Return the bytes of a text of this file; what a web page's encoding lacks becomes a reference."""
        return self.mark + raw.encode(self.encoding, "strict" if self.encoding == "utf-8" else "xmlcharrefreplace")


def open_file(path: Path) -> Opened:
    """Return the article of a file; raises InputError with one sentence where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(str(path))
        data = path.read_bytes()
    except FileNotFoundError:
        said = say(
            "Le fichier «\u00a0{file}\u00a0» n’existe pas\u00a0: vérifiez son nom et son dossier.", file=str(path)
        )
        raise InputError(said) from None
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        said = say(
            "Le fichier «\u00a0{file}\u00a0» ne peut pas être lu\u00a0: vérifiez ses droits d’accès.", file=str(path)
        )
        raise InputError(said) from None
    return open_bytes(data, str(path))


def open_bytes(data: bytes, name: str) -> Opened:
    """Return the article that bytes hold; the suffix of `name` gives the format, else the text's beginning."""
    if len(data) > LARGEST:
        raise _too_large(name)
    suffix = Path(name).suffix.lower()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    data = data[len(mark) :]
    if data.startswith(_BOMS) or b"\0" in data:
        raise InputError(
            say("«\u00a0{file}\u00a0» n’est pas du texte en UTF-8\u00a0: enregistrez l’article en UTF-8.", file=name)
        )
    text, encoding = _decoded(data, name, suffix)
    if not text.strip():
        raise InputError(say("«\u00a0{file}\u00a0» est vide\u00a0: il n’y a rien à contrôler.", file=name))
    kind = SUFFIXES.get(suffix) or ("html" if _HTML.match(text[:5000]) else "markdown")
    return Opened(read_html(text, name) if kind == "html" else read_markdown(text, name), encoding, mark)


def _decoded(data: bytes, name: str, suffix: str) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(data[:2048]) if SUFFIXES.get(suffix, "html") == "html" else None
        if declared:
            try:
                encoding = codecs.lookup(declared[1].decode("ascii")).name
                encoding = "cp1252" if encoding in {"iso8859-1", "latin-1"} else encoding
                return data.decode(encoding), encoding
            except (LookupError, UnicodeDecodeError):
                pass
        line = data.count(b"\n", 0, error.start) + 1
        said = say(
            "{file}, ligne {line}\u00a0: le fichier n’est pas en UTF-8\u00a0: enregistrez l’article en UTF-8.",
            file=name,
            line=line,
        )
        raise InputError(said) from None


def _too_large(name: str) -> InputError:
    return InputError(
        say("«\u00a0{file}\u00a0» dépasse 5\u00a0Mo\u00a0: donnez un seul article par fichier.", file=name)
    )
