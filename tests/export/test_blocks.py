"""WordPress blocks: balanced, the words kept, nothing of a text taken for markup."""

import json
import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from marbre.export.blocks import article_blocks, jsonld_block
from marbre.export.render import body_html
from marbre.page import Meta, Page

COMMENT = re.compile(r"<!-- (/?)wp:([a-z-]+)(?: (\{.*?\}))? (/?)-->")
MARK = "marbre0123456789abcdef"


def blocks(body: str, mark: str = "") -> str:
    return article_blocks(Page(Meta(title="Titre"), body), mark=mark)


def names(markup: str) -> list[str]:
    """Return the blocks' names; fails where they do not close as they opened, or their attributes are no JSON."""
    opened: list[str] = []
    found: list[str] = []
    for closing, name, told, _ in COMMENT.findall(markup):
        if closing:
            assert opened.pop() == name
            continue
        if told:
            json.loads(told)
        opened.append(name)
        found.append(name)
    assert opened == []
    return found


def words(markup: str) -> str:
    """Return the words that a reader sees, blank space apart (no-break spaces are words here)."""
    bare = re.sub(r"<br/?>", " ", re.sub(r"<!--.*?-->", "", markup))
    root = html.fragments_fromstring(f"<div>{bare}</div>")[0] if bare.strip() else None
    return "" if root is None else re.sub(r"[ \t\r\n\f]+", "", root.text_content())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("**Chapô.**", ["paragraph"]),
        ("## Titre\n\n### Sous-titre", ["heading", "heading"]),
        ("- a\n- b\n  1. c", ["list", "list-item", "list-item", "list", "list-item"]),
        ("- a\n\n  b\n\n- c", ["list", "list-item", "list-item"]),
        ("- a\n  - b\n\n  c", ["html"]),
        ("- a\n\n  > b", ["html"]),
        ("- a\n\n      code", ["html"]),
        ("> a\n>\n> b", ["quote", "paragraph", "paragraph"]),
        ("**L’essentiel**\n\n- a\n\nb", ["group", "paragraph", "list", "list-item", "paragraph"]),
        ("![alt](a.png)", ["image"]),
        ("un ![alt](a.png)", ["paragraph"]),
        ("| a |\n|--:|\n| 1 |", ["table"]),
        ("```\ncode\n```", ["code"]),
        ("---", ["separator"]),
    ],
)
def test_each_part_of_a_page_has_its_block(body: str, expected: list[str]) -> None:
    assert names(blocks(body)) == expected


def test_the_markup_is_that_of_the_editor() -> None:
    made = blocks('**Chapô.**\n\n## Un titre\n\n5. a\n\n| a |\n|--:|\n| 1 |\n\n![l’"alt"](a.png)')
    for expected in (
        '<!-- wp:paragraph {"className":"chapo"} -->\n<p class="chapo">Chapô.</p>\n<!-- /wp:paragraph -->',
        '<!-- wp:heading -->\n<h2 id="un-titre">Un titre</h2>\n<!-- /wp:heading -->',
        '<!-- wp:list {"ordered":true,"start":5} -->\n<ol start="5"><!-- wp:list-item -->\n<li>a</li>',
        '<td class="has-text-align-right" data-align="right">1</td>',
        '<figure class="wp-block-image"><img src="a.png" alt="l’&quot;alt&quot;"/></figure>',
    ):
        assert expected in made


@pytest.mark.parametrize(
    "body",
    [
        "Un texte.",
        "![a](b.png)",
        "---",
        "```\nx\n```",
        "| a |\n|---|\n| 1 |",
        "- a\n  - b\n\n  c",
        "![a](b.png)\n\nMot.",
    ],
)
def test_the_mark_stands_once_where_the_editor_keeps_it(body: str) -> None:
    made = blocks(body, MARK)
    assert html.fromstring(f"<div>{made}</div>").xpath(f"count(//*[contains(@class, '{MARK}')])") == 1
    if "wp:html" not in made:
        assert f'"className":"{MARK}"' in made
    assert words(made) == words(body_html(Page(Meta(), body)))


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- wp:html --> b <!-- /wp:html -->",
        "![<!-- wp:html {} --> --> <!--](x.png)",
        '[lien](https://x.example/?a=--%3E "<!-- wp:html -->")',
        "<script>alert(1)</script>",
        "- <!-- wp:html --> [gallery]\n- <b>x</b>\n\n  <script>",
        "`<!-- /wp:paragraph -->`",
        "## <!-- wp:x --> [gallery]\n\nTexte",
        "[caption]x[/caption] et [audio src=x]",
        "    [video]\n    <!-- wp:html -->",
    ],
)
def test_nothing_of_a_text_becomes_markup(text: str) -> None:
    made = blocks(text)
    names(made)
    assert "wp:html" not in re.sub(r"&lt;!--.*?--&gt;", "", made)
    assert "<script" not in made
    assert not re.search(r"\[\w", made)
    assert words(made) == words(body_html(Page(Meta(), text)))


def test_an_address_alone_is_not_embedded() -> None:
    made = blocks("https://video.example/watch")
    assert "https://" not in made
    assert words(made) == "https://video.example/watch"


def test_no_break_spaces_are_kept_as_they_are() -> None:
    made = blocks("Il paie 18\u202f200\u00a0€\u00a0: «\u00a0cher\u00a0».")
    assert "18\u202f200\u00a0€\u00a0: «\u00a0cher\u00a0»." in made
    assert "&nbsp;" not in made


def test_structured_data_is_one_script_that_no_shortcode_breaks() -> None:
    page = Page(Meta(title="[gallery] </script><!-- /wp:html --> & co", author="A, B"), "x")
    made = jsonld_block(page)
    assert names(made) == ["html"]
    assert made.count("</script>") == 1
    assert "[gallery]" not in made
    told = re.search(r'json">\n(.*)\n</script>', made, re.DOTALL)
    assert told
    assert json.loads(told[1])["headline"] == page.meta.title


PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "**",
        "*",
        "`",
        "```\n",
        "    ",
        "\n",
        "\n\n",
        "| a |\n|---|\n",
        "---\n",
        "[",
        "](x)",
        "![",
        "<!-- wp:html -->",
        "-->",
        "--",
        "<b>",
        "&amp;",
        "&",
        '"',
        "\u00a0",
        "\u202f",
        "«\u00a0mot\u00a0»",
        "\\",
        "{",
        "}",
        "[audio]",
        "**L’essentiel**\n\n- ",
        "https://x.example/a",
    ]
)
BODIES = st.lists(
    st.one_of(PIECES, st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=6)), max_size=25
).map("".join)


@given(BODIES)
@example("- a\n- ")
@example("> ")
@example("1. - 1. - x")
@example("![](x)")
@settings(max_examples=300, deadline=None)
def test_any_body_gives_balanced_blocks_with_all_its_words(body: str) -> None:
    page = Page(Meta(title="Titre"), body)
    plain, made = body_html(page), article_blocks(page, mark=MARK)
    names(made)
    assert words(made) == words(plain)
    assert "<script" not in made
    for space in ("\u00a0", "\u202f"):
        assert unescape(re.sub(r"<[^>]*>", "", made)).count(space) == unescape(re.sub(r"<[^>]*>", "", plain)).count(
            space
        )
