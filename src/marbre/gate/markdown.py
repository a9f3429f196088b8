"""A Markdown file as an article: its front matter where it stands, its body as it is written."""

import re

from marbre.gate.article import Article
from marbre.gate.directives import read_directives
from marbre.gate.front_matter import read_front_matter
from marbre.gate.offsets import Offsets, Piece, lines_joined
from marbre.page import Meta, Page

_TEXTS = ("title", "seo_title", "description")
_FIELDS = (*_TEXTS, "slug", "keyphrase", "lang", "author", "publisher", "source", "date", "image", "image_alt")
_CODE = re.compile(r"^(`{3,}|~{3,}).*?(?:^\1|\Z)|`[^`\n]+`", re.DOTALL | re.MULTILINE)

_HEADING = re.compile(r"(?:<!--.*?-->\s*)*# +(?P<title>[^\r\n]*[^\s#])[ \t#]*(?:[\r\n]+|\Z)", re.DOTALL)
"""A title that opens the body: the page's, where the front matter gives none."""


def read_markdown(raw: str, name: str) -> Article:
    """Return the article that a Markdown text holds; raises InputError where its front matter is malformed."""
    matter = read_front_matter(raw, name)
    begin = matter.end
    while begin < len(raw) and raw[begin] in "\r\n":
        begin += 1
    known = {k: str(v) for k, v in matter.values.items() if k in _FIELDS and v is not None}
    fields = {k: v for k, v in matter.places.items() if k in _TEXTS}
    heading = None if known.get("title") else _HEADING.match(raw, begin)
    if heading:
        known["title"] = heading["title"]
        fields["title"] = Offsets((Piece(0, len(heading["title"]), heading.start("title"), len(heading["title"])),))
        begin = heading.end()
    body, offsets = lines_joined(raw, begin, len(raw))
    extra = {k: v for k, v in matter.values.items() if k not in _FIELDS}
    code = [m.span() for m in _CODE.finditer(raw)]
    return Article(
        name,
        raw,
        Page(Meta(**known, extra=extra), body),
        {**fields, "body": offsets},
        read_markdown,
        lambda _, words: words.replace("\n", "\r\n") if "\r\n" in raw else words,
        read_directives(raw, code),
    )
