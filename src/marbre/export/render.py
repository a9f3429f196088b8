"""The body of a page as HTML: raw HTML escaped, everything cleaned, headings with ids."""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt

from marbre.page import Page
from marbre.page_parts import KEY_POINTS, TIMELINE
from marbre.plan.slug import ascii_slug

TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "strong", "em", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr",
    "table", "thead", "tbody", "tr", "th", "td", "section", "aside", "img", "figure", "figcaption",
}
_ATTRIBUTES = {"a": {"href", "title"}, "section": {"class", "aria-label"}, "p": {"class"}, "img": {"src", "alt"}}


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def body_html(page: Page) -> str:
    """Return the body as clean HTML: chapô and credit with classes, boxes as sections, ids on the headings."""
    html = str(_markdown().render(page.body))
    html = re.sub(r"\A<p><strong>((?:(?!</p>).)*)</strong></p>", r'<p class="chapo">\1</p>', html, count=1, flags=re.DOTALL)
    for label, name in ((KEY_POINTS, "essentiel"), (TIMELINE, "reperes")):
        html = re.sub(
            rf"<p><strong>{label}</strong></p>\n(<ul>.*?</ul>)",
            lambda m, n=name, lab=label: f'<section class="{n}" aria-label="{lab}">\n<p class="label">{lab}</p>\n{m[1]}\n</section>',
            html, count=1, flags=re.DOTALL,
        )
    html = re.sub(r"<p><em>((?:(?!</p>|<em>).)*)</em></p>\s*\Z", r'<p class="credit">\1</p>\n', html, flags=re.DOTALL)
    clean = nh3.clean(html, tags=TAGS, attributes=_ATTRIBUTES, link_rel=None, url_schemes={"http", "https", "mailto"})
    return _with_ids(clean)


def _with_ids(html: str) -> str:
    seen: dict[str, int] = {}

    def named(match: re.Match[str]) -> str:
        words = ascii_slug(re.sub(r"<[^>]+>|&\w+;", " ", match[2])) or "partie"
        seen[words] = seen.get(words, 0) + 1
        number = f"-{seen[words]}" if seen[words] > 1 else ""
        return f'<h{match[1]} id="{words}{number}">{match[2]}</h{match[1]}>'

    return re.sub(r"<h([2-6])>(.*?)</h\1>", named, html, flags=re.DOTALL)
