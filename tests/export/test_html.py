import json
import re
from html.parser import HTMLParser

import pytest

from marbre.export.html import article_html
from marbre.export.published import Published
from marbre.export.render import body_html, render_body
from marbre.page import Meta, Page

EVIL = '</title><script>alert(1)</script> "guillemet" \' onload=x </script><!--'


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.seen if name == tag]


def tags(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    return parser


def test_a_document_holds_one_article_and_one_h1(page: Page) -> None:
    html = article_html(page)
    found = tags(html)
    assert found.of("html") == [{"lang": "fr"}]
    assert [len(found.of(t)) for t in ("main", "article", "h1", "title", "figure")] == [1] * 5
    assert f"<title>{page.meta.seo_title}</title>" in html
    assert found.of("figure")
    assert found.of("img") == [{"src": "card.png", "alt": page.meta.image_alt}]


def test_the_head_says_what_is_known_and_no_more(page: Page) -> None:
    named = {
        m.get("name") or m.get("property"): m["content"] for m in tags(article_html(page)).of("meta") if "content" in m
    }
    assert named["description"] == page.meta.description
    assert named["og:title"] == named["twitter:title"] == page.meta.title
    assert named["og:locale"] == "fr_FR"
    assert named["og:image"] == "card.png"
    assert named["article:published_time"] == "2024-03-01"
    assert "og:url" not in named
    assert "canonical" not in article_html(page)
    bare = article_html(Page(Meta(title="Seul"), "Un texte."))
    for absent in ("canonical", 'name="description"', "og:image", "published_time", "<figure", 'signature"'):
        assert absent not in bare


def test_an_address_gives_a_canonical_link_and_an_absolute_image(page: Page) -> None:
    published = Published("https://site.example/lorient/", "Le Large", modified="2024-03-02")
    html = article_html(page, published=published)
    assert '<link rel="canonical" href="https://site.example/lorient/">' in html
    assert 'content="https://site.example/lorient/card.png"' in html
    assert '<img src="card.png"' in html
    assert 'Mis à jour le <time datetime="2024-03-02">2\u00a0mars\u00a02024</time>' in html
    assert "canonical" not in article_html(page, published=Published("javascript:alert(1)"))


def test_the_parts_are_marked(page: Page) -> None:
    rendered = render_body(page)
    assert rendered.lead == '<p class="chapo">Le port a traité 18\u202f200\u00a0tonnes de poisson en 2023.</p>\n'
    assert '<section class="essentiel" aria-label="L’essentiel">' in rendered.rest
    assert '<aside class="reperes" aria-label="Repères">' in rendered.rest
    assert '<strong>Février 2018</strong><span class="deux-points">\u00a0: </span>première étude.' in rendered.rest
    assert '<p class="credit">Article d’origine' in rendered.rest
    assert '<h2 id="douze-chalutiers-a-la-casse">' in rendered.rest
    assert '<h2 id="douze-chalutiers-a-la-casse-2">' in rendered.rest
    assert body_html(page) == rendered.lead + rendered.rest


def test_the_lead_stands_in_the_header_and_once(page: Page) -> None:
    html = article_html(page)
    assert html.count('class="chapo"') == 1
    assert html.index("</h1>") < html.index('class="chapo"') < html.index("</header>") < html.index("<figure")


def test_ids_are_unique_whatever_the_headings() -> None:
    html = body_html(Page(Meta(), "## Partie\n\n## ???\n\n## Partie 2\n\n## Partie\n\n# Partie\n\n### <b>\n"))
    ids = [a["id"] for t, a in tags(html).seen if "id" in a]
    assert len(ids) == len(set(ids)) == 6
    assert "<h1" not in html


def test_links_are_followed_and_safe(page: Page) -> None:
    links = tags(body_html(page)).of("a")
    assert {a["rel"] for a in links} == {"external noopener"}
    assert links[0]["href"] == "https://flotte.example/a?b=1&c=2"
    html = body_html(Page(Meta(), "[a](javascript:alert(1)) [b](#suite) ![i](data:image/svg+xml,x) [c](/page)"))
    assert "javascript:" not in re.sub(r"<p>.*?\[a\].*", "", html)
    assert not [a for a in tags(html).of("a") if "javascript" in str(a.get("href"))]
    assert not [a for a in tags(html).of("a") if "rel" in a]


@pytest.mark.parametrize(
    "field",
    [
        "title",
        "seo_title",
        "description",
        "author",
        "publisher",
        "image",
        "image_alt",
        "source",
        "date",
        "keyphrase",
        "lang",
    ],
)
def test_text_is_data(page: Page, field: str) -> None:
    html = article_html(page.with_meta(**{field: EVIL}))
    found = tags(html)
    assert [a.get("type") for a in found.of("script")] == ["application/ld+json"]
    assert len(found.of("title")) == 1
    script = html.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert json.loads(script)["@type"] == "NewsArticle"
    assert not [a for _, a in found.seen if "onload" in a]


def test_raw_html_of_the_copy_is_escaped() -> None:
    body = '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nUn <b onclick=x>mot</b> & {{ 7 * 7 }}.\n\n<h2 id="a">x</h2>'
    html = body_html(Page(Meta(), body))
    assert [t for t, _ in tags(html).seen] == ["p"] * 1 or {t for t, _ in tags(html).seen} == {"p"}
    assert "&lt;script&gt;" in html
    assert "{{ 7 * 7 }}" in article_html(Page(Meta(title="t"), body))


def test_bold_openings_that_are_no_lead_stay_bold() -> None:
    assert "chapo" not in body_html(Page(Meta(), "**Un** mot, puis **deux**"))
    assert "chapo" not in body_html(Page(Meta(), "Un texte.\n\n**Une phrase en gras.**"))
    assert "chapo" not in body_html(Page(Meta(), "**L’essentiel**\n\nPas de liste."))
    assert 'essentiel"' not in body_html(Page(Meta(), "**L’essentiel**\n\nPas de liste."))
    assert body_html(Page(Meta(), "")) == ""


def test_a_lead_keeps_the_marks_inside_it() -> None:
    html = body_html(Page(Meta(), "**Le *Monde* [écrit](https://a.example) beaucoup.**\n\nSuite."))
    assert html.startswith('<p class="chapo">Le <em>Monde</em> <a href="https://a.example"')


def test_no_break_spaces_stay_characters(page: Page) -> None:
    assert "&nbsp;" not in article_html(page)
    assert "9\u00a0%" in article_html(page)


def test_a_table_scrolls_in_a_box_and_keeps_its_alignment() -> None:
    html = body_html(Page(Meta(), "| a | b |\n|---|--:|\n| 1 | 2 |\n"))
    assert html.startswith('<div class="tableau">')
    assert '<td class="droite">2</td>' in html
    assert "style" not in html
