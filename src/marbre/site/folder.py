"""A site that is a folder of Markdown files."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from marbre.errors import InputError
from marbre.messages import say
from marbre.page import read_page
from marbre.page_parts import running_text
from marbre.site.anchors import links_in
from marbre.site.model import SitePage

_KEYS = ("permalink", "url")


def read_folder(folder: Path, base: str) -> Iterator[SitePage]:
    """Yield the pages of a folder; `base`: the site's address, to which slugs are added. Raises InputError for no folder."""
    if not folder.is_dir():
        raise InputError(say("Le dossier du site «\u00a0{folder}\u00a0» n’existe pas.", folder=str(folder)))
    for file in sorted(folder.rglob("*.md")):
        if any(part.startswith((".", "_drafts", "node_modules")) for part in file.relative_to(folder).parts):
            continue
        try:
            page = read_page(file.read_text("utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
        meta = page.meta
        if not meta.title or meta.extra.get("draft"):
            continue
        given = next((str(meta.extra[k]) for k in _KEYS if meta.extra.get(k)), "")
        slug = meta.slug or file.stem
        url = urljoin(base.rstrip("/") + "/", given or f"{slug}/")
        yield SitePage(url, meta.title, slug, meta.keyphrase, running_text(page), tuple(links_in(page.body)))
