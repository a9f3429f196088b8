"""Whatever a file holds, it is judged or refused in one sentence; real text with random edits is mended and stays itself."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marbre.errors import MarbreError
from marbre.facts.compare import compare
from marbre.gate.check import check
from marbre.gate.fix import fix
from marbre.gate.html import read_html
from marbre.gate.judge import Judge
from marbre.gate.markdown import read_markdown
from marbre.gate.markup import markup
from marbre.gate.read import open_bytes
from marbre.rules.catalogue import all_rules
from marbre.source.files import read_file
from marbre.source.read import read_source

JUDGE = Judge(tuple(r for r in all_rules() if "parse" not in r.needs))
DEV = sorted((Path(__file__).parents[1] / "data/dev").glob("*.txt"))
ARTICLES = [
    "\n\n".join("#" * p.level + " " * bool(p.level) + p.text for p in read_source(read_file(path)).paragraphs)
    for path in DEV
]

HTML = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<div class='x'>",
    "</div>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<ul><li>",
    "<li>",
    "</ul>",
    "<br>",
    '<img src=a.png alt="l\'x">',
    "<a href='/x'>",
    "</a>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<",
    ">",
    "&amp;",
    "&nbsp;",
    "&eacute",
    "&#8217;",
    "&bogus;",
    "l'eau: oui",
    " 9%",
    "\n",
    "  ",
    "<article>",
    "</article>",
    "<title>L'un</title>",
    "<?xml x?>",
    "<![CDATA[",
]


def said(error: MarbreError) -> None:
    """One sentence, on one line."""
    assert str(error)
    assert "\n" not in str(error)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(HTML), max_size=20).map("".join))
def test_any_html_is_judged_or_refused_and_mended_in_its_words_alone(raw: str) -> None:
    try:
        article = read_html(raw, "a.html")
    except MarbreError as error:
        said(error)
        return
    check(article, JUDGE)
    for field, offsets in article.fields.items():
        text = article.page.body if field == "body" else getattr(article.page.meta, field)
        for i in range(len(text)):
            span = offsets.span(i, i + 1)
            assert span is None or 0 <= span[0] < span[1] <= len(raw)
    once = fix(article, JUDGE).article
    assert re.findall(r"</?[a-z][^>]*>", once.raw) == re.findall(r"</?[a-z][^>]*>", raw)
    assert fix(once, JUDGE).article.raw == once.raw


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "---\n",
                "+++\n",
                "title: a\n",
                "title: 'b\n",
                "x: [1\n",
                "date: 2024-13-45\n",
                "a: b: c\n",
                "? \n",
                "{{{{\n",
                "\t- x\n",
                "Un.\n",
                "!!python/x y\n",
                "&a *a\n",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_any_front_matter_is_read_or_refused(raw: str) -> None:
    try:
        check(read_markdown(raw, "a.md"), JUDGE)
    except MarbreError as error:
        said(error)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.md", "a.html", "-"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        given_ = open_bytes(data, name)
    except MarbreError as error:
        said(error)
        return
    assert given_.encoded(given_.article.raw) == data


EDITS = [
    "'",
    '"',
    ": ",
    " !",
    "9%",
    "«",
    "»",
    "...",
    " - ",
    "12,500",
    "  ",
    "`l'a: b`",
    "[l'un](/x:y)",
    "\n\n",
    "**",
    "1er",
    "",
]


@pytest.mark.parametrize("raw", ARTICLES, ids=[p.stem for p in DEV])
@settings(max_examples=6, deadline=None)
@given(edits=st.lists(st.tuples(st.integers(0, 5000), st.sampled_from(EDITS)), max_size=12))
def test_real_text_with_random_edits_keeps_its_facts_and_markup(raw: str, edits: list[tuple[int, str]]) -> None:
    for at, words in edits:
        place = at % len(raw)
        raw = raw[:place] + words + raw[place:]
    article = read_markdown(raw, "a.md")
    once = fix(article, JUDGE).article
    assert fix(once, JUDGE).article.raw == once.raw
    assert markup(once.page.body) == markup(article.page.body)
    facts = [f for f in compare(article.page.body, once.page.body) if f.kind in {"number", "name"}]
    assert facts == []
