"""Pages, their drafts and versions."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from marbre.language.words import count_words
from marbre.page import read_page
from marbre.store.tables import PageRow, VersionRow, now

KEPT, WRITTEN, SIGNED, CONFLICT, RESTORED = "kept", "written", "signed", "conflict", "restored"


class NoSuchPageError(LookupError):
    """There is no page, version or run of that name."""


class StaleDraftError(Exception):
    """Somebody has saved since: the draft that stands now, and the number of the version in which the other was kept."""

    def __init__(self, page: PageRow, kept_as: int) -> None:
        """Keep both sides' places."""
        super().__init__(page.id)
        self.page, self.kept_as = page, kept_as


def add_page(
    session: Session, copy: str, brief: str, markdown: str, report: Mapping[str, Any], *, kind: str = WRITTEN
) -> PageRow:
    """Return a new page, with its first version: as it was written, or as a person gave it."""
    page = PageRow(id=str(uuid4()), copy=copy, brief=brief, report=dict(report), ready=bool(report.get("ok")))
    _put(page, markdown)
    session.add(page)
    session.flush()
    add_version(session, page, kind)
    return page


def find_page(session: Session, page_id: str) -> PageRow:
    """Return a page; raises NoSuchPageError."""
    page = session.get(PageRow, page_id)
    if page is None:
        raise NoSuchPageError(page_id)
    return page


def hold_page(session: Session, page_id: str) -> PageRow:
    """Return a page as it stands now, which nobody else changes before this transaction ends; raises NoSuchPageError.

    An update that changes nothing holds its row on PostgreSQL and the whole file on SQLite, where `FOR UPDATE` is unknown.
    """
    held = session.execute(
        update(PageRow)
        .where(PageRow.id == page_id)
        .values(revision=PageRow.revision)
        .execution_options(synchronize_session=False)
    )
    page = session.get(PageRow, page_id, populate_existing=True) if held.rowcount else None  # type: ignore[attr-defined]
    if page is None:
        raise NoSuchPageError(page_id)
    return page


def list_pages(session: Session, words: str, limit: int, offset: int) -> tuple[list[PageRow], int]:
    """Return the pages whose title or text holds the words, the last edited first, and how many there are in all."""
    wanted = select(PageRow)
    if words.strip():
        like = f"%{_plain(words.strip())}%"
        wanted = wanted.where(or_(PageRow.title.ilike(like, escape="\\"), PageRow.draft.ilike(like, escape="\\")))
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    rows = session.scalars(wanted.order_by(PageRow.updated.desc(), PageRow.id).limit(limit).offset(offset))
    return list(rows), total


def save_draft(session: Session, page_id: str, markdown: str, revision: int) -> PageRow:
    """Return the page with its draft saved, its revision one higher.

    Raises StaleDraftError where `revision` is not the one that stands: what was to be saved is then kept as a version.
    """
    page = hold_page(session, page_id)
    if page.draft == markdown:
        return page
    if page.revision != revision:
        kept = add_version(session, page, CONFLICT, markdown)
        session.commit()
        raise StaleDraftError(page, kept.number)
    _put(page, markdown)
    page.revision, page.ready, page.signed, page.updated = revision + 1, False, False, now()
    session.flush()
    return page


def add_version(
    session: Session, page: PageRow, kind: str, markdown: str = "", record: Mapping[str, Any] | None = None
) -> VersionRow:
    """Return a new version of a page that the session holds: of its draft, or of another text."""
    last = session.scalar(select(func.max(VersionRow.number)).where(VersionRow.page_id == page.id)) or 0
    text = markdown or page.draft
    words = count_words(read_page(text).body)
    version = VersionRow(
        page_id=page.id, number=last + 1, kind=kind, markdown=text, words=words, record=dict(record or {})
    )
    session.add(version)
    session.flush()
    return version


def list_versions(session: Session, page_id: str) -> list[VersionRow]:
    """Return a page's versions, the last one first; raises NoSuchPageError."""
    find_page(session, page_id)
    wanted = select(VersionRow).where(VersionRow.page_id == page_id).order_by(VersionRow.number.desc())
    return list(session.scalars(wanted))


def find_version(session: Session, page_id: str, number: int) -> VersionRow:
    """Return a version; raises NoSuchPageError."""
    found = session.scalar(select(VersionRow).where(VersionRow.page_id == page_id, VersionRow.number == number))
    if found is None:
        raise NoSuchPageError(f"{page_id}/{number}")
    return found


def restore(session: Session, page_id: str, number: int) -> PageRow:
    """Return the page with an older version as its draft; the draft that stood is kept as a version before."""
    page, version = hold_page(session, page_id), find_version(session, page_id, number)
    if page.draft != version.markdown:
        add_version(session, page, KEPT)
        page = save_draft(session, page_id, version.markdown, page.revision)
        add_version(session, page, RESTORED)
    return page


def sign_page(session: Session, page_id: str, markdown: str, record: Mapping[str, Any]) -> VersionRow | None:
    """Return the signed version; None where the page's draft is no longer the text that was judged and is signed."""
    page = hold_page(session, page_id)
    if page.draft != markdown:
        return None
    page.signed, page.ready = True, bool(record["ready"])
    return add_version(session, page, SIGNED, record=record)


def signature_of(session: Session, page: PageRow) -> dict[str, Any]:
    """Return the record of the draft's signature, empty where what was signed is not what stands now."""
    if not page.signed:
        return {}
    last = next(v for v in list_versions(session, page.id) if v.kind == SIGNED)
    return {**last.record, "version": last.number}


def remove_page(session: Session, page_id: str) -> None:
    """Remove a page and its versions; raises NoSuchPageError."""
    session.delete(hold_page(session, page_id))


def _put(page: PageRow, markdown: str) -> None:
    read = read_page(markdown)
    page.draft, page.title, page.words = markdown, read.meta.title, count_words(read.body)


def _plain(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
