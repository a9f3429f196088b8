"""What is known of a page's place on the web, which the page itself does not say. Empty means unknown."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from marbre.house import House
from marbre.page import Meta


@dataclass(frozen=True)
class Published:
    """Where and when a page is published."""

    address: str = ""
    """The page's own address: its canonical link."""
    site: str = ""
    """The name of the site that publishes it."""
    date: str = ""
    """ISO 8601; where it is empty, the page's own date counts."""
    modified: str = ""
    """ISO 8601."""
    image_size: tuple[int, int] = (0, 0)
    """Pixels of the picture, across and down; 0 where they are unknown."""
    indexed: bool = True
    """Whether search engines are to list it: a house may keep copy of others' making out of them."""


NOWHERE = Published()
"""Of a page that is not published yet, nothing is known."""


def image_address(meta: Meta, published: Published) -> str:
    """Return the image's address, absolute where the page's own is known; "" where there is no image."""
    picture = picture_of(meta)
    if not picture:
        return ""
    return urljoin(published.address, picture) if is_web(published.address) else picture


def picture_of(meta: Meta) -> str:
    """Return the page's image as it is named, "" where it is neither a file beside it nor an address of the web."""
    schemed = re.match(r"[\s\x00-\x20]*[A-Za-z][A-Za-z0-9+.-]*[\s\x00-\x20]*:", meta.image)
    return "" if schemed and not is_web(meta.image) else meta.image


def is_web(address: str) -> bool:
    """Return whether an address is one of the web: the only ones that a page links to."""
    return re.match(r"https?://[^\s/]", address, re.IGNORECASE) is not None


def is_indexed(meta: Meta, house: House) -> bool:
    """Return whether search engines are to list a page: not one of others' making, where its house has chosen so."""
    republished = bool(meta.source) or bool(meta.publisher and meta.publisher != house.site)
    return not (republished and house.republish == "noindex")
