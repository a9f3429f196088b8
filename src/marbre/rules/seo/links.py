"""The links and images of a body: Markdown and inline HTML, code left out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from marbre.language.mask import blank
from marbre.rules.context import Context

_CODE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`+[^`\n]+`+|<!--.*?-->", re.DOTALL)
_MARKDOWN = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|!\[[^\[\]]*\]\([^()]*\))*)\]"
    r"\(\s*<?(?P<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s]*)*)>?(?:\s+[\"'][^\"'\n]*[\"'])?\s*\)"
)
_ANCHOR = re.compile(r"<a\b(?P<attributes>[^<>]*)>(?P<text>.*?)</a>", re.DOTALL | re.IGNORECASE)
_IMG = re.compile(r"<img\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")


@dataclass(frozen=True)
class Link:
    """A link or an image: its words (or alt text), its target, and where it stands in the body.

    `text` is None for an HTML image that has no such attribute.
    """

    text: str | None
    target: str
    start: int
    end: int
    image: bool = False
    followed: bool = True


@lru_cache(maxsize=16)
def links_and_images(body: str) -> tuple[Link, ...]:
    """Return the links and images of a body in their order."""
    if "](" not in body and "<" not in body:
        return ()
    shown = blank(body, (m.span() for m in _CODE.finditer(body)))
    found = []
    for m in _MARKDOWN.finditer(shown):
        found.append(Link(m["text"].strip(), m["target"], *m.span(), image=bool(m["image"])))
        found += [_shifted(inner, m.start("text")) for inner in links_and_images(m["text"])]
    for m in _ANCHOR.finditer(shown):
        attributes = _attributes(m["attributes"])
        if "href" in attributes:
            words = re.sub(r"<img\b[^<>]*>", lambda i: _attributes(i[0]).get("alt", ""), m["text"])
            text = re.sub(r"<[^<>]*>", "", words).strip()
            followed = not {"nofollow", "sponsored", "ugc"} & set(attributes.get("rel", "").split())
            found.append(Link(text, attributes["href"], *m.span(), followed=followed))
    for m in _IMG.finditer(shown):
        attributes = _attributes(m["attributes"])
        found.append(Link(attributes.get("alt"), attributes.get("src", ""), *m.span(), image=True))
    return tuple(sorted(found, key=lambda link: link.start))


def links(context: Context) -> list[Link]:
    """Return the links of the page's body, images left out."""
    return [link for link in links_and_images(context.page.body) if not link.image]


def images(context: Context) -> list[Link]:
    """Return the images of the page's body."""
    return [link for link in links_and_images(context.page.body) if link.image]


def is_outbound(link: Link, context: Context) -> bool:
    """Return whether a link leads to another site."""
    parts = _split(link.target)
    return parts.scheme in {"http", "https"} and parts.netloc.removeprefix("www.") not in _own_hosts(context)


def is_internal(link: Link, context: Context) -> bool:
    """Return whether a link leads to another page of the same site: a relative path, or the page's own host."""
    parts = _split(link.target)
    if parts.scheme in {"http", "https"}:
        return parts.netloc.removeprefix("www.") in _own_hosts(context)
    return not parts.scheme and not parts.netloc and bool(parts.path)


def _own_hosts(context: Context) -> set[str]:
    extra = context.page.meta.extra
    addresses = (str(extra.get(name, "")) for name in ("canonical", "permalink", "url", "site"))
    return {_split(a).netloc.removeprefix("www.") for a in addresses} - {""}


def _split(address: str) -> SplitResult:
    """Return the parts of an address; those of nothing for one that is none (« http://[x »)."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _attributes(text: str) -> dict[str, str]:
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(text)}


def _shifted(link: Link, by: int) -> Link:
    return Link(link.text, link.target, link.start + by, link.end + by, link.image, link.followed)
