"""Pages that fight for one search, and pages that no other leads to."""

from collections.abc import Sequence

from marbre.batch.signature import ALIKE, signature, twins
from marbre.language.keyphrase_match import content_words
from marbre.page import Page
from marbre.page_parts import running_text
from marbre.site.address import key
from marbre.site.model import Rival, SitePage


def rivals(page: Page, own_url: str, site: Sequence[SitePage]) -> list[Rival]:
    """Return the pages of the site with the same keyphrase, or nearly the same text."""
    wanted = frozenset(content_words(page.meta.keyphrase))
    mine = signature(running_text(page))
    found: list[Rival] = []
    for other in site:
        if key(other.url) == key(own_url):
            continue
        if wanted and frozenset(content_words(other.keyphrase)) == wanted:
            found.append(Rival(other, "keyphrase"))
            continue
        alike = twins([("a", mine), ("b", signature(other.text))])
        if alike and alike[0].share >= ALIKE:
            found.append(Rival(other, "text", alike[0].share))
    return found


def orphans(site: Sequence[SitePage]) -> list[SitePage]:
    """Return the pages that no other page of the site links to."""
    linked = {key(link, p.url) for p in site for link in p.links if key(link, p.url) != key(p.url)}
    return [p for p in site if key(p.url) not in linked]
