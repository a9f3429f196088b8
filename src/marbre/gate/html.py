"""An HTML file as an article: a Markdown view of its words, each with its place in the file."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from marbre.errors import InputError
from marbre.gate.article import Article
from marbre.gate.directives import read_directives
from marbre.gate.offsets import Offsets, Piece
from marbre.gate.tags import BLOCKS, HEADINGS, INLINE, MUST_CLOSE, UNSEEN, VOID
from marbre.gate.view import View
from marbre.messages import Message, say
from marbre.page import Meta, Page

_ENTITY = re.compile(r"&#?\w+;?")
_CONTENT = re.compile(r"""\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


@dataclass
class _Found:
    """What a web page holds."""

    body: View = field(default_factory=View)
    title: View = field(default_factory=View)
    heading: View = field(default_factory=View)
    description: str = ""
    description_at: Offsets = field(default_factory=lambda: Offsets(()))
    author: str = ""
    lang: str = ""
    slug: str = ""
    image: str = ""
    image_alt: str = ""


def read_html(raw: str, name: str) -> Article:
    """Return the article of a web page: the words of its <article>, else of its <main>, else of its body.

    Raises InputError where the page holds no text, or where an element that swallows the rest is never closed.
    """
    _check_comments(raw, name)
    reader = _Reader(raw, name)
    reader.feed(raw)
    reader.close()
    reader.check_closed()
    found = reader.found
    if not found.body.text():
        raise InputError(say("{file}\u00a0: cette page ne contient pas de texte d’article.", file=name))
    titled = found.heading if found.heading.text() else found.title
    meta = Meta(
        title=titled.text(),
        seo_title=found.title.text() if titled is not found.title else "",
        description=found.description,
        slug=found.slug,
        lang=found.lang or "fr",
        author=found.author,
        image=found.image,
        image_alt=found.image_alt,
    )
    fields = {
        "title": titled.offsets(),
        "seo_title": found.title.offsets(),
        "description": found.description_at,
        "body": found.body.offsets(),
    }
    return Article(name, raw, Page(meta, found.body.text()), fields, read_html, _written, read_directives(raw))


def _check_comments(raw: str, name: str) -> None:
    opened = _COMMENT.sub(lambda m: " " * len(m[0]), raw).find("<!--")
    if opened >= 0:
        raise _broken(name, raw, opened, say("un commentaire"))


def _broken(name: str, raw: str, at: int, what: Message | str) -> InputError:
    line = raw.count("\n", 0, at) + 1
    return InputError(
        say(
            "{file}, ligne {line}\u00a0: le HTML est cassé\u00a0: {what} n’est jamais fermé.",
            file=name,
            line=line,
            what=what,
        )
    )


def _written(field: str, words: str) -> str:
    return html.escape(words, quote=field == "description")


def _region(raw: str) -> str:
    """Return the element that holds the article."""
    seen = _COMMENT.sub("", raw)
    return next((tag for tag in ("article", "main") if re.search(rf"<{tag}[\s>]", seen, re.IGNORECASE)), "")


class _Reader(HTMLParser):
    """Reads a page's tokens with their places. What is open stands in `_stack`: (tag, offset)."""

    def __init__(self, raw: str, name: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found = _Found()
        self._raw, self._name = raw, name
        self._starts = [0, *(i + 1 for i, c in enumerate(raw) if c == "\n")]
        self._stack: list[tuple[str, int]] = []
        self._region = _region(raw)
        self._region_done = False
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {k: v or "" for k, v in attrs}
        if tag not in VOID:
            if tag in BLOCKS and self._stack and self._stack[-1][0] == "p":
                self._stack.pop()
            self._stack.append((tag, self._here()))
        self._head(tag, given)
        view = self._view()
        if view is None:
            return
        if tag in BLOCKS:
            view.block(self._prefix(tag) if view is self.found.body else "")
        elif tag == "br":
            view.line()
        elif tag in INLINE and view is self.found.body and self._depth("pre") == 0:
            view.mark(INLINE[tag])
        elif tag == "a" and view is self.found.body:
            self._links.append(given.get("href", ""))
            if given.get("href"):
                view.mark("[")
        elif tag == "img" and view is self.found.body:
            self._image(view, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        view = self._view()
        if not any(open_ == tag for open_, _ in self._stack):
            return
        if view is not None:
            self._end(view, tag)
        while self._stack:
            name, _ = self._stack[-1]
            if name in MUST_CLOSE and name != tag:
                self._unclosed(*self._stack[-1])
            self._stack.pop()
            if name == tag:
                break
        if tag == self._region and self._depth(tag) == 0:
            self._region_done = True

    def _end(self, view: View, tag: str) -> None:
        if tag in BLOCKS:
            if tag == "pre" and view is self.found.body:
                view.close("\n```")
            view.block()
        elif tag in INLINE and view is self.found.body and self._depth("pre") == 0:
            view.close(INLINE[tag])
        elif tag == "a" and view is self.found.body and self._links:
            href = self._links.pop()
            if href:
                view.close(f"]({href})")

    def handle_data(self, data: str) -> None:
        view = self._view()
        if view is None:
            return
        if self._depth("pre") and view is self.found.body:
            view.mark(data)
        else:
            view.words(data, self._here())

    def handle_entityref(self, name: str) -> None:
        self._entity()

    def handle_charref(self, name: str) -> None:
        self._entity()

    def check_closed(self) -> None:
        """Raise InputError where an element that swallows text is still open at the end."""
        if "<" in self.rawdata:
            raise _broken(self._name, self._raw, len(self._raw) - len(self.rawdata), say("une balise"))
        for tag, at in self._stack:
            if tag in MUST_CLOSE:
                self._unclosed(tag, at)

    def _unclosed(self, tag: str, at: int) -> None:
        raise _broken(self._name, self._raw, at, f"<{tag}>")

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _depth(self, tag: str) -> int:
        return sum(name == tag for name, _ in self._stack)

    def _entity(self) -> None:
        at = self._here()
        match = _ENTITY.match(self._raw, at)
        view = self._view()
        if match and view is not None:
            view.character(html.unescape(match[0]), at, len(match[0]))

    def _view(self) -> View | None:
        """Return the view that takes the text that comes now, None where the article has no use for it."""
        names = {name for name, _ in self._stack}
        if "title" in names and "svg" not in names:
            return self.found.title
        if names & UNSEEN or "head" in names or (self._region and self._region not in names) or self._region_done:
            return self.found.heading if "h1" in names and not names & UNSEEN and self._first_heading() else None
        if "h1" in names and self._first_heading():
            return self.found.heading
        return self.found.body

    def _first_heading(self) -> bool:
        at = next(at for name, at in self._stack if name == "h1")
        self._h1_at = getattr(self, "_h1_at", at)
        return bool(self._h1_at == at)

    def _prefix(self, tag: str) -> str:
        if tag in HEADINGS:
            return "#" * HEADINGS[tag] + " "
        if tag in {"td", "th", "dt", "dd"}:
            return "- "
        if tag == "pre":
            return "```\n"
        quote = "> " if self._depth("blockquote") else ""
        if self._depth("li") and tag in {"li", "p", "div"}:
            lists = [name for name, _ in self._stack if name in {"ul", "ol"}]
            return quote + "  " * max(0, len(lists) - 1) + "- "
        return quote

    def _image(self, view: View, given: dict[str, str]) -> None:
        view.mark(f"![{given.get('alt', '')}]({given.get('src', '')})")
        if not self.found.image:
            self.found.image, self.found.image_alt = given.get("src", ""), given.get("alt", "")

    def _head(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html":
            self.found.lang = given.get("lang", "").split("-")[0].lower()
        elif tag == "meta" and given.get("name", "").lower() == "description" and not self.found.description:
            self._description(given.get("content", ""))
        elif tag == "meta" and given.get("name", "").lower() == "author":
            self.found.author = given.get("content", "")
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.found.slug = urlsplit(given.get("href", "")).path.rstrip("/").rpartition("/")[2].removesuffix(".html")

    def _description(self, content: str) -> None:
        self.found.description = content
        at, written = self._here(), self.get_starttag_text() or ""
        match = _CONTENT.search(written)
        if match and (match[1] or match[2] or "") == content and content:
            begin = at + match.start(1 if match[1] is not None else 2)
            self.found.description_at = Offsets((Piece(0, len(content), begin, len(content)),))
