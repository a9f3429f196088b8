"""A page's versions: listed, kept, read, compared, restored."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from sqlalchemy.orm import Session

from marbre.desk.api.desk import Desk, desk_of, owner_of, refusals
from marbre.desk.api.shapes import Compared, Page, PageId, Piece, Text, Version, VersionText
from marbre.desk.api.texts import text_of
from marbre.store.pages import KEPT, add_version, find_page, find_version, hold_page, list_versions, restore
from marbre.store.tables import VersionRow

router = APIRouter(prefix="/pages/{page_id}", tags=["versions"])
Numbered = Annotated[int, Path(ge=1, le=2**31 - 1)]
Side = Annotated[int, Query(ge=0, le=2**31 - 1)]
"""A version's number; 0 stands for the draft."""


@router.get("/versions", responses=refusals(404))
def versions(request: Request, page_id: PageId) -> list[Version]:
    """Return a page's versions, the last one first."""
    with desk_of(request).session() as session:
        return [as_version(v) for v in list_versions(session, page_id)]


@router.post("/versions", status_code=201, responses=refusals(404))
def keep(request: Request, page_id: PageId) -> Version:
    """Keep the draft as a version."""
    with desk_of(request).session() as session:
        return as_version(add_version(session, hold_page(session, page_id), KEPT))


@router.get("/versions/{number}", responses=refusals(404))
def version(request: Request, page_id: PageId, number: Numbered) -> VersionText:
    """Return a version with its text."""
    with desk_of(request).session() as session:
        found = find_version(session, page_id, number)
        return VersionText(**as_version(found).model_dump(), text=text_of(found.markdown))


@router.post("/versions/{number}/restore", responses=refusals(404))
def take_back(request: Request, page_id: PageId, number: Numbered) -> Page:
    """Make a version the draft again; the draft that stands is kept as a version first."""
    from marbre.desk.api.pages import as_page

    with desk_of(request).session() as session:
        return as_page(restore(session, page_id, number))


@router.get("/compare", responses=refusals(404, 503))
async def compare(request: Request, page_id: PageId, first: Side, second: Side = 0) -> Compared:
    """Set two versions side by side, or one beside the draft."""
    desk = desk_of(request)
    before, after = await asyncio.to_thread(_both, desk, page_id, first, second)
    told = await desk.checking.ask(owner_of(request), "compare", before.body, after.body)
    old, new = before.fields.model_dump(), after.fields.model_dump()
    fields = {name: (old[name], new[name]) for name in old if old[name] != new[name]}
    return Compared(first=first, second=second, fields=fields, body=[Piece(**piece) for piece in told])


def _both(desk: Desk, page_id: str, first: int, second: int) -> tuple[Text, Text]:
    with desk.session() as session:
        return _side(session, page_id, first), _side(session, page_id, second)


def _side(session: Session, page_id: str, number: int) -> Text:
    return text_of(find_version(session, page_id, number).markdown if number else find_page(session, page_id).draft)


def as_version(row: VersionRow) -> Version:
    """Return a version as it goes over the wire."""
    return Version(number=row.number, kind=row.kind, words=row.words, created=row.created, record=row.record)
