"""A stranger's text as plain words: no markup, no hidden characters, nothing that a page would carry out."""

import html
import re
import unicodedata

from marbre.language.mask import mask_untouchable

_ELEMENT = re.compile(
    r"<(?P<name>script|style|pre|svg|math|textarea|iframe|template|noscript)\b.*?(?:</(?P=name)\s*>|\Z)", re.I | re.S
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)", re.S)
_TAG = re.compile(r"</?[A-Za-z!?|/][^<>]*>|<\|[^<>|]*\|>")
_FENCE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)", re.S)
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?")
_LINK = re.compile(r"\[([^\]\[]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]]+\]:[ \t]*\S+.*$", re.M)
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_BLOCK_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+•][ \t]+)+", re.M)
_FENCE_OF_OURS = re.compile(r"<{2,}|>{2,}")
_SPACES = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")
_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_PHONE = re.compile(
    r"(?<!\d)(?:0\d(?:[ .\u00a0\u202f-]?\d\d){4}|\+\d{1,3}[ .\u00a0-]?\(?\d[\d .()\u00a0-]{6,}\d)(?!\d)"
)
ROUNDS = 4
"""How often markup within markup is taken off."""


def plain(text: str) -> str:
    """Return the text as one paragraph of plain words; the words of links stay, images, code and scripts go."""
    for _ in range(ROUNDS):
        before = text
        text = _unmarked(html.unescape(text))
        if text == before:
            break
    text = _FENCE_OF_OURS.sub(" ", text.replace("`", ""))
    return _SPACES.sub(" ", text).strip(" ")


def _unmarked(text: str) -> str:
    text = "".join(c for c in unicodedata.normalize("NFC", text) if _shown(c))
    for pattern in (_FENCE, _ELEMENT, _COMMENT, _IMAGE, _TAG, _REFERENCE):
        text = pattern.sub(" ", text)
    text = _BLOCK_MARK.sub("", _LINK.sub(r"\1", text))
    return _EMPHASIS.sub(r"\2", text)


def _shown(char: str) -> bool:
    return char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cn", "Cs"}


def escaped(text: str) -> str:
    """Return plain words as CommonMark that shows them as they are."""
    return re.sub(r"&(?=#?\w+;)", r"\\&", _SPECIAL.sub(r"\\\1", text))


def unescaped(text: str) -> str:
    """Return the plain words that `escaped` made CommonMark of."""
    return re.sub(r"\\([\\`*_\[\]<>&])", r"\1", text)


def addresses(text: str) -> list[str]:
    """Return what a reader could follow or call: addresses, accounts, telephone numbers, and what else is no prose."""
    masked = mask_untouchable(text)
    pieces: list[str] = []
    start = None
    for i, (now, was) in enumerate(zip(masked + " ", text + " ", strict=True)):
        if now != was and start is None:
            start = i
        elif now == was and start is not None:
            pieces.append(text[start:i])
            start = None
    return [*pieces, *(m[0] for m in _PHONE.finditer(text))]
