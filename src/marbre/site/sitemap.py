"""A site by its sitemap (sitemaps.org 0.9), sitemap indexes included; each page is then fetched and read."""

from collections.abc import Iterator

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from marbre.errors import InputError
from marbre.messages import say
from marbre.site.address import slug_of
from marbre.site.model import SitePage
from marbre.site.wordpress import Get
from marbre.source.read import read_source
from marbre.web.source import named

MOST_PAGES, MOST_MAPS = 2_000, 50


def read_sitemap(url: str, get: Get) -> Iterator[SitePage]:
    """Yield the pages that a sitemap lists; those that hold no article are left out. Raises InputError for no sitemap."""
    for address in list(_addresses(url, get))[:MOST_PAGES]:
        try:
            fetched = get(address)
            source = read_source(named(fetched))
        except InputError:
            continue
        links = lxml_html.fromstring(fetched.content).xpath("//a/@href") if fetched.suffix == ".html" else ()
        if source.title:
            yield SitePage(address, source.title, slug_of(address), "", source.text, tuple(map(str, links)))


def _addresses(url: str, get: Get) -> Iterator[str]:
    waiting, seen = [url], 0
    while waiting and seen < MOST_MAPS:
        seen += 1
        told = _parsed(get(waiting.pop(0)).content, url)
        places = [str(t).strip() for t in told.xpath("//*[local-name()='loc']/text()")]
        if etree.QName(told).localname == "sitemapindex":
            waiting += places
        else:
            yield from places


def _parsed(content: bytes, url: str) -> etree._Element:
    """Return the XML, read without entities and without the network: a sitemap is a stranger's file."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    try:
        told = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        told = None
    if told is None or etree.QName(told).localname not in {"urlset", "sitemapindex"}:
        raise InputError(say("«\u00a0{url}\u00a0» n’est pas un plan de site.", url=url[:80]))
    return told
