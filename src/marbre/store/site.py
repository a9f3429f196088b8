"""The user's own site, as it was last read."""

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marbre.site.model import SitePage
from marbre.store.tables import SitePageRow


def keep_site(session: Session, pages: Iterable[SitePage]) -> int:
    """Put these pages in place of those that were known; return how many they are. The last of one address counts."""
    rows = {p.url[:2000]: p for p in pages}
    session.execute(delete(SitePageRow))
    session.add_all(
        SitePageRow(url=url, title=p.title, slug=p.slug, keyphrase=p.keyphrase, text=p.text, links=list(p.links))
        for url, p in rows.items()
    )
    return len(rows)


def known_site(session: Session) -> list[SitePage]:
    """Return the pages of the site, by address."""
    rows = session.scalars(select(SitePageRow).order_by(SitePageRow.url))
    return [SitePage(r.url, r.title, r.slug, r.keyphrase, r.text, tuple(r.links)) for r in rows]
