"""Markdown as a reader sees it."""

import re

_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_MARKS = re.compile(r"(?<!\\)(?:\*{1,3}|`+|(?<!\w)_{1,2}|_{1,2}(?!\w))|</?[A-Za-z][^<>]*>|\[\^[^\]]*\]")


_IMAGE = re.compile(r"!\[[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)|<img\b[^<>]*>", re.IGNORECASE)


def has_words(markdown: str) -> bool:
    """Return whether inline Markdown holds a word of text: the replacement text of an image is none."""
    return re.search(r"[^\W_]", visible(_IMAGE.sub("", markdown))) is not None


def visible(markdown: str) -> str:
    """Return the words of inline Markdown: of a link its text, without emphasis marks, tags and footnote calls."""
    while (bare := _LINK.sub(r"\1", markdown)) != markdown:
        markdown = bare
    return _MARKS.sub("", markdown).strip()
