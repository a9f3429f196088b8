"""Our rules and the referee (yoastseo) on the same pages, assessment by assessment.

An assessment passes with a score of 8 or 9; ours passes where none of the rules in ASSESSMENTS finds anything.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lxml import html as lxml_html  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

from marbre.diagnostic import Diagnostic
from marbre.language.keyphrase_match import content_words
from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.plan.keyphrase import choose_keyphrase
from marbre.plan.slug import ascii_slug
from marbre.rules.catalogue import rule
from marbre.rules.context import Context
from marbre.rules.linter import run_rule

ASSESSMENTS = {
    "introductionKeyword": ("seo/keyphrase-not-in-lead", "seo/keyphrase-scattered-in-lead"),
    "keyphraseLength": ("seo/keyphrase-missing", "seo/keyphrase-too-long", "seo/keyphrase-without-content"),
    "keyphraseDensity": ("seo/keyphrase-rare", "seo/keyphrase-stuffed"),
    "metaDescriptionKeyword": (
        "seo/keyphrase-not-in-description",
        "seo/keyphrase-repeated-in-description",
        "seo/description-missing",
    ),
    "metaDescriptionLength": ("seo/description-length", "seo/description-missing"),
    "subheadingsKeyword": ("seo/keyphrase-in-headings",),
    "textCompetingLinks": ("seo/competing-anchor",),
    "imageKeyphrase": ("seo/keyphrase-not-in-alt", "seo/no-image", "seo/image-without-alt"),
    "images": ("seo/no-image",),
    "textLength": ("seo/short-text",),
    "externalLinks": ("seo/no-outbound-link",),
    "keyphraseInSEOTitle": ("seo/keyphrase-not-in-title", "seo/keyphrase-late-in-title"),
    "internalLinks": ("seo/no-internal-link",),
    "titleWidth": ("seo/title-too-wide", "seo/title-missing"),
    "slugKeyword": ("seo/keyphrase-not-in-slug",),
    "singleH1": ("structure/second-h1",),
    "subheadingsTooLong": ("structure/long-section",),
    "textParagraphTooLong": ("structure/long-paragraph",),
    "textSentenceLength": ("readability/many-long-sentences",),
    "textTransitionWords": ("readability/few-transitions",),
    "passiveVoice": ("readability/many-passives",),
    "sentenceBeginnings": ("readability/same-openings",),
    "keyphraseDistribution": ("seo/keyphrase-unevenly-spread",),
}
"""The referee's assessments (SEO, readability, distribution) and the rules that measure the same."""
HEADLESS = ("structure/long-section",)
"""What says of a text without intertitres that none holds the keyphrase."""
GOOD = 8


@dataclass(frozen=True)
class Paper:
    """A page and the HTML that the referee is shown."""

    name: str
    page: Page
    html: str


def referee_papers(folder: Path) -> list[Paper]:
    """Return the referee's own French papers."""
    return [_referee_paper(path) for path in sorted(folder.glob("frenchPaper*.html"))]


def _referee_paper(path: Path) -> Paper:
    script = path.with_suffix(".js").read_text("utf-8")
    fields = dict(re.findall(r"^\s*(\w+): \"((?:[^\"\\]|\\.)*)\",$", script.split("expectedResults")[0], re.MULTILINE))
    markup = path.read_text("utf-8")
    meta = Meta(
        title=fields.get("title", ""),
        description=fields.get("description", ""),
        slug=fields.get("slug") or fields.get("url") or "",
        keyphrase=fields.get("keyword", ""),
        extra={"permalink": fields.get("permalink", "")},
    )
    return Paper(path.stem, Page(meta, to_markdown(markup)), markup)


_BLOCKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- ", "p": "", "blockquote": "> "}
_FLOW = {"div", "section", "article", "ul", "ol", "figure"}


def to_markdown(markup: str) -> str:
    """Return the headings, paragraphs, items, links and images of HTML as Markdown; a bare line is a paragraph."""
    lines = _flow(lxml_html.fragment_fromstring(markup, create_parent="div")).split("\n")
    return "\n\n".join(line for line in (" ".join(raw.split()) for raw in lines) if line.strip("#-> "))


def _flow(node: Any) -> str:
    """Return the text of an element that holds blocks: one block a line."""
    words = node.text or ""
    for child in node:
        if child.tag in _FLOW:
            words += "\n" + _flow(child) + "\n"
        elif child.tag in _BLOCKS:
            words += "\n" + _BLOCKS[child.tag] + " ".join(_inline(child).split()) + "\n"
        else:
            words += _marked(child)
        words += child.tail or ""
    return words


def _inline(node: Any) -> str:
    return (node.text or "") + "".join(_marked(child) + (child.tail or "") for child in node)


def _marked(node: Any) -> str:
    if not isinstance(node.tag, str):
        return ""
    if node.tag == "img":
        return f"![{node.get('alt', '')}]({node.get('src', 'x').replace(' ', '%20')})"
    inner = " ".join(_inline(node).split())
    return f"[{inner}]({node.get('href').replace(' ', '%20')})" if node.tag == "a" and node.get("href") else inner


def text_paper(path: Path, parser: Parser) -> Paper:
    """Return the paper of a plain text, its fields planned."""
    title, _, body = path.read_text("utf-8").strip().partition("\n")
    body = body.strip()
    keyphrase = choose_keyphrase(title, re.split(r"\n\s*\n", body), parser) or _first_words(title)
    description = body[:156].rsplit(" ", 1)[0]
    page = Page(Meta(title=title, description=description, slug=ascii_slug(keyphrase), keyphrase=keyphrase), body)
    return Paper(path.stem, page, MarkdownIt("commonmark").render(body))


def dressed(paper: Paper) -> Paper:
    """Return the paper with what a web page has besides text: intertitres, an image, links out and in, one of them on the keyphrase."""
    meta = paper.page.meta
    blocks = [b for b in re.split(r"\n\s*\n", paper.page.body) if b.strip()]
    out = [f"![{meta.keyphrase} vu du nord](image.jpg)"]
    for i, block in enumerate(blocks):
        if i and i % 3 == 0:
            out.append("## " + (f"Où en est {meta.keyphrase}" if i % 2 else f"Ce que l’on sait, point {i}"))
        out.append(block)
    out.append(
        f"Lire aussi [le dossier](/dossier), [{meta.keyphrase}](/autre-page) et [l’étude d’origine](https://journal.example.fr/etude)."
    )
    body = "\n\n".join(out)
    page = Page(replace(meta, title=meta.keyphrase.capitalize() + " : ce que l’on sait"), body)
    return Paper(f"{paper.name}, dressed", page, MarkdownIt("commonmark").render(body))


def _first_words(title: str) -> str:
    return " ".join([w for w in re.findall(r"[^\W_]+", title) if content_words(w)][:2])


def as_paper(paper: Paper) -> dict[str, Any]:
    """Return the paper in the form that run.mjs takes."""
    meta = paper.page.meta
    return {
        "name": paper.name,
        "html": paper.html,
        "keyphrase": meta.keyphrase,
        "title": meta.title,
        "description": meta.description,
        "slug": meta.slug,
        "locale": "fr_FR",
        "permalink": meta.extra.get("permalink") or f"https://site.example/{meta.slug}/",
    }


def compare(paper: Paper, verdict: dict[str, Any], parser: Parser) -> dict[str, tuple[bool, bool, str]]:
    """Return assessment → (the referee passes it, we pass it, what both say)."""
    context = Context(paper.page, parser)
    headless = not any(block.kind == "heading" for block in context.blocks)
    rows = [*verdict["seo"]["assessments"], *verdict["readability"]["assessments"], *verdict["extra"]]
    found = {}
    for row in rows:
        if row["id"] not in ASSESSMENTS or row["score"] is None:
            continue
        rules = ASSESSMENTS[row["id"]] + (HEADLESS if row["id"] == "subheadingsKeyword" and headless else ())
        ours: list[Diagnostic] = [d for r in rules for d in run_rule(context, rule(r))]
        said = ours[0].message.text() if ours else "rien à redire"
        found[row["id"]] = (row["score"] >= GOOD, not ours, f"yoastseo {row['score']}: {row['text']} | marbre: {said}")
    return found
