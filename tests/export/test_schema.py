"""The structured data as others read it: out of the page, by `extruct`, against schema.org's own properties."""

import json
import re
from pathlib import Path
from typing import Any

import extruct
import pytest

from marbre.export.dates import iso_date
from marbre.export.html import article_html
from marbre.export.published import Published, is_indexed
from marbre.house import House
from marbre.page import Meta, Page

KNOWN = json.loads((Path(__file__).parents[1] / "data" / "schema" / "article.json").read_text("utf-8"))
PUBLISHED = Published("https://site.example/a/", "Le Large", "2024-04-02T08:00:00+02:00", "2024-04-03", (1200, 630))


def read_back(page: Page, published: Published) -> dict[str, Any]:
    found = extruct.extract(article_html(page, published=published), syntaxes=["json-ld"], uniform=False)["json-ld"]
    assert len(found) == 1
    told: dict[str, Any] = found[0]
    return told


def kind_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {value["@type"]}
    if isinstance(value, int):
        return {"Integer"}
    kinds = {"Text"}
    if re.match(r"https?://", value):
        kinds.add("URL")
    if iso_date(value):
        kinds.add("Date")
    return kinds


def check(node: dict[str, Any]) -> None:
    expected = KNOWN[node["@type"]]
    for name, values in node.items():
        if name.startswith("@"):
            continue
        assert name in expected, f"{node['@type']}.{name}"
        for value in values if isinstance(values, list) else [values]:
            assert kind_of(value) & set(expected[name]), f"{node['@type']}.{name}: {value}"
            if isinstance(value, dict):
                check(value)


@pytest.mark.parametrize("published", [PUBLISHED, Published("https://site.example/a/")])
def test_every_property_is_one_of_its_type_and_holds_what_it_should(page: Page, published: Published) -> None:
    told = read_back(page.with_meta(extra={"source_lang": "en"}), published)
    assert told["@context"] == "https://schema.org"
    check(told)


def test_what_engines_recommend_is_there(page: Page) -> None:
    told = read_back(page, PUBLISHED)
    assert {"headline", "image", "datePublished", "dateModified", "author", "publisher", "wordCount"} <= set(told)
    assert told["image"][0] == {
        "@type": "ImageObject",
        "url": "https://site.example/a/card.png",
        "width": 1200,
        "height": 630,
        "caption": page.meta.image_alt,
    }
    assert told["citation"] == told["isBasedOn"]["url"] == page.meta.source
    assert 'og:image:width" content="1200"' in article_html(page, published=PUBLISHED)


def test_a_translation_names_the_work_it_translates(page: Page) -> None:
    translated = read_back(page.with_meta(extra={"source_lang": "en"}), PUBLISHED)
    assert translated["translationOfWork"]["inLanguage"] == "en"
    assert translated["translationOfWork"]["url"] == page.meta.source
    for same in ("fr", "fr-CA", "", None):
        assert "translationOfWork" not in read_back(page.with_meta(extra={"source_lang": same}), PUBLISHED)


@pytest.mark.parametrize(
    ("meta", "republish", "indexed"),
    [
        (Meta(source="https://gazette.example/a"), "credit", True),
        (Meta(source="https://gazette.example/a"), "noindex", False),
        (Meta(publisher="La Gazette"), "noindex", False),
        (Meta(publisher="Le Large"), "noindex", True),
        (Meta(), "noindex", True),
    ],
)
def test_copy_of_others_making_is_kept_out_of_engines_on_demand(meta: Meta, republish: str, indexed: bool) -> None:
    assert is_indexed(meta, House(site="Le Large", republish=republish)) is indexed


def test_the_robots_line_says_so(page: Page) -> None:
    assert '<meta name="robots" content="noindex, follow">' in article_html(page, published=Published(indexed=False))
    assert "noindex" not in article_html(page)
