"""A page: Markdown with front matter. What flows through marbre, and the only thing it stores."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any, Literal

import yaml
from markdown_it import MarkdownIt

BlockKind = Literal["heading", "paragraph", "item", "quote", "code", "html", "table", "rule"]


@dataclass(frozen=True)
class Meta:
    """The front matter. Empty means unknown: nothing is made up."""

    title: str = ""
    seo_title: str = ""
    description: str = ""
    slug: str = ""
    keyphrase: str = ""
    lang: str = "fr"
    author: str = ""
    publisher: str = ""
    source: str = ""
    """Address of the article that this one was made from."""
    date: str = ""
    """ISO 8601 date of publication, as the source gives it."""
    image: str = ""
    image_alt: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Front matter of others' making, kept as it is."""


@dataclass(frozen=True)
class Block:
    """A block of the body: its words are `body[start:end]` (markers such as `## ` and `- ` left out)."""

    kind: BlockKind
    start: int
    end: int
    text: str
    level: int = 0
    """1 to 6 for a heading, nesting depth for an item, else 0."""


@dataclass(frozen=True)
class Page:
    """Front matter and a CommonMark body."""

    meta: Meta
    body: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the body in their order."""
        return parse_blocks(self.body)

    def with_meta(self, **changes: Any) -> "Page":
        """Return this page with front matter fields replaced."""
        return replace(self, meta=replace(self.meta, **changes))


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])  # blocks alone are asked for


@lru_cache(maxsize=64)
def parse_blocks(body: str) -> tuple[Block, ...]:
    """Return the blocks of a CommonMark text, each with the offsets of its words."""
    starts = _line_starts(body)
    blocks: list[Block] = []
    inside: list[str] = []
    for token in _markdown().parse(body):
        if token.nesting == 1:
            inside.append(token.type)
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline" and token.map and token.content:
            low, high = starts[token.map[0]], starts[token.map[1]]
            kind, level = _kind(inside, token.level)
            span = _find(body, token.content, low, high, blocks[-1].end if blocks else 0)
            blocks.append(Block(kind, *span, body[slice(*span)], level or _heading_level(inside, body, low)))
        elif token.type in {"fence", "code_block", "html_block", "hr"} and token.map:
            low, high = starts[token.map[0]], starts[token.map[1]]
            kinds: dict[str, BlockKind] = {"html_block": "html", "hr": "rule"}
            text = body[low:high].rstrip()
            blocks.append(Block(kinds.get(token.type, "code"), low, low + len(text), text))
    return tuple(blocks)


def _line_starts(body: str) -> list[int]:
    starts = [0]
    starts += [i + 1 for i, char in enumerate(body) if char == "\n"]
    return [*starts, len(body), len(body)]


def _kind(inside: list[str], level: int) -> tuple[BlockKind, int]:
    if inside and inside[-1] == "heading_open":
        return "heading", 0
    if any(name.startswith(("th", "td")) for name in inside):
        return "table", 0
    if "list_item_open" in inside:
        return "item", inside.count("list_item_open")
    return ("quote", 0) if "blockquote_open" in inside else ("paragraph", 0)


def _heading_level(inside: list[str], body: str, low: int) -> int:
    if not inside or inside[-1] != "heading_open":
        return 0
    line = body[low : body.find("\n", low) if "\n" in body[low:] else len(body)].lstrip(" >")
    marks = len(line) - len(line.lstrip("#"))
    if marks:
        return marks
    after = body.find("\n", low)
    return 1 if body[after + 1 :].lstrip().startswith("=") else 2


def _find(body: str, content: str, low: int, high: int, at: int) -> tuple[int, int]:
    """Return where the content stands: exactly, or (lines joined by markers) from its first to its last line."""
    begin = body.find(content, max(low, at if at < high else low), high)
    if begin >= 0:
        return begin, begin + len(content)
    lines = content.split("\n")
    begin = body.find(lines[0], low, high)
    last = body.rfind(lines[-1], low, high)
    return (begin, last + len(lines[-1])) if 0 <= begin <= last else (low, high)


_KNOWN = tuple(f.name for f in fields(Meta) if f.name != "extra")


def read_page(text: str) -> Page:
    """Return the page that a Markdown text with (or without) YAML front matter holds."""
    meta, body = split_front_matter(text)
    known = {k: str(v) for k, v in meta.items() if k in _KNOWN and v is not None}
    extra = {k: v for k, v in meta.items() if k not in _KNOWN}
    return Page(Meta(**known, extra=extra), body)


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the YAML front matter (empty where there is none or it is not a mapping) and the body."""
    if not text.startswith("---\n"):
        return {}, text
    end = text.find("\n---\n", 3)
    if end < 0:
        return {}, text
    try:
        meta = yaml.safe_load(text[4:end])
    except yaml.YAMLError:
        return {}, text
    return (meta, text[end + 5 :].lstrip("\n")) if isinstance(meta, dict) else ({}, text)


def write_page(page: Page) -> str:
    """Return the page as Markdown with YAML front matter; unknown fields are left out."""
    meta = {name: getattr(page.meta, name) for name in _KNOWN if getattr(page.meta, name)}
    meta.update(page.meta.extra)
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10_000) if meta else ""
    return f"---\n{front}---\n\n{page.body.strip()}\n" if front else f"{page.body.strip()}\n"
