import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from marbre.page import Meta, Page
from marbre.publish.model import Item, Memory, Picture, Receipt
from marbre.publish.wordpress.send import send
from marbre.publish.wordpress.settings import WordPress
from marbre.publish.wordpress.site import open_site

sys.path.insert(0, str(Path(__file__).parent))
from fake_wordpress import USERS, FakeWordPress

MARK = "marbre0123456789abcdef"
BODY = """**Le port a traité 18\u202f200\u00a0tonnes de poisson en 2023.**

**L’essentiel**

- Le port recule de 9\u00a0%.
- La criée investit 38\u00a0millions d’euros.

Il est 4\u00a0heures à la criée\u00a0: «\u00a0Tout va bien\u00a0», dit-on.

## Douze chalutiers à la casse

Le plan est annoncé.
"""


@pytest.fixture
def page() -> Page:
    meta = Meta(
        title="À Lorient, la criée parie sur la langoustine",
        seo_title="Lorient\u00a0: la criée parie sur la langoustine",
        description="Le port a traité 18\u202f200\u00a0tonnes de poisson.",
        slug="lorient-criee",
        keyphrase="criée de Lorient",
        author="Linette Morvan",
        publisher="La Gazette",
        source="https://gazette.example/lorient",
        date="2024-03-01",
        image="card.png",
        image_alt="La criée, à l’aube",
    )
    return Page(meta, BODY)


@pytest.fixture
def png() -> bytes:
    written = BytesIO()
    Image.new("RGB", (12, 8), "teal").save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def item(page: Page, png: bytes) -> Item:
    return Item(page, MARK, Picture("card.png", png, page.meta.image_alt))


@dataclass
class Sender:
    """Sends pages to a fake WordPress as the command does, remembering what it is told to."""

    site: FakeWordPress
    memory: Memory = field(default_factory=Memory)
    user: str = "redaction"
    settings: dict[str, Any] = field(default_factory=dict)

    def __call__(self, item: Item, *, forgets: bool = False, dies: bool = False, **changes: Any) -> Receipt:
        """Return the receipt; `forgets`: nothing is remembered of the receipt; `dies`: not even what came before it."""
        settings = WordPress(self.site.url, self.user, **self.settings)
        site = open_site(settings, USERS[self.user], timeout=2)

        def keep(memory: Memory) -> None:
            if not dies:
                self.memory = memory

        receipt = send(site, settings, replace(item, **changes), self.memory, keep, waits=(0.0, 0.01))
        if not (forgets or dies):
            self.memory = receipt.memory
        return receipt


@pytest.fixture
def wordpress() -> Iterator[FakeWordPress]:
    site = FakeWordPress()
    yield site
    site.http.close()


@pytest.fixture
def sent(wordpress: FakeWordPress) -> Callable[..., Receipt]:
    return Sender(wordpress)
