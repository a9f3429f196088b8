from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.seo.links import images, is_internal, is_outbound, links


def context(body: str, **extra: str) -> Context:
    return Context(Page(Meta(extra=extra), body))


def test_markdown_and_html_links_are_read_with_their_targets() -> None:
    body = 'Voir [le plan](https://a.fr/plan_(2)) et <a href="/b" rel="nofollow">la <b>carte</b></a>, pas `[x](y)`.'
    found = links(context(body))
    assert [(k.text, k.target, k.followed) for k in found] == [
        ("le plan", "https://a.fr/plan_(2)", True),
        ("la carte", "/b", False),
    ]
    assert body[found[0].start : found[0].end] == "[le plan](https://a.fr/plan_(2))"


def test_an_image_inside_a_link_is_both() -> None:
    page = context("[![Le stade](s.png)](https://a.fr)")
    assert [i.text for i in images(page)] == ["Le stade"]
    assert [k.target for k in links(page)] == ["https://a.fr"]


def test_an_html_image_without_alt_says_so() -> None:
    assert [i.text for i in images(context('<img src="a.png"> <img src="b.png" alt="">'))] == [None, ""]


def test_links_within_the_site_are_told_from_others() -> None:
    page = context("[a](/a) [b](https://www.site.fr/b) [c](https://autre.fr) [d](#d)", canonical="https://site.fr/x")
    a, b, c, d = links(page)
    assert [is_internal(k, page) for k in (a, b, c, d)] == [True, True, False, False]
    assert [is_outbound(k, page) for k in (a, b, c, d)] == [False, False, True, False]
