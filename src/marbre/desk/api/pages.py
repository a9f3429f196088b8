"""Pages, drafts, versions, signatures."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import JSONResponse

from marbre.desk.api.desk import desk_of, language_of, refusals
from marbre.desk.api.shapes import (
    CheckAsked,
    Conflict,
    DraftSaved,
    Page,
    PageList,
    PageSummary,
    Saved,
    SignAsked,
    Version,
    VersionText,
)
from marbre.desk.api.texts import extra_of, markdown_of, text_of
from marbre.store.pages import (
    KEPT,
    SIGNED,
    StaleDraftError,
    add_version,
    find_page,
    find_version,
    list_pages,
    list_versions,
    remove_page,
    restore,
    save_draft,
)
from marbre.store.tables import PageRow, VersionRow

router = APIRouter(prefix="/pages", tags=["pages"])
PageId = Annotated[str, Path(max_length=36)]
Numbered = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("", responses=refusals())
def pages(
    request: Request,
    words: Annotated[str, Query(max_length=200)] = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
) -> PageList:
    """Return the pages, the last edited first; `words` narrows them to those that hold them."""
    with desk_of(request).session() as session:
        found, total = list_pages(session, words.replace("\x00", ""), limit, offset)
        return PageList(pages=[_summary(p) for p in found], total=total)


@router.get("/{page_id}", responses=refusals(404))
def page(request: Request, page_id: PageId) -> Page:
    """Return a page as it is on the desk."""
    with desk_of(request).session() as session:
        return _page(find_page(session, page_id))


@router.delete("/{page_id}", status_code=204, responses=refusals(404))
def remove(request: Request, page_id: PageId) -> None:
    """Remove a page and its versions."""
    with desk_of(request).session() as session:
        remove_page(session, page_id)


@router.put("/{page_id}/draft", response_model=Saved, responses=refusals(404) | {409: {"model": Conflict}})
def save(request: Request, page_id: PageId, given: DraftSaved) -> Any:
    """Save a draft; where somebody saved since, both texts are kept and told."""
    with desk_of(request).session() as session:
        try:
            now = find_page(session, page_id)
            made = save_draft(session, page_id, markdown_of(given.text, extra_of(now.draft)), given.revision)
        except StaleDraftError as error:
            told = Conflict(
                error="La page a été modifiée ailleurs\u00a0: les deux textes sont gardés.",
                revision=error.page.revision,
                theirs=text_of(error.page.draft),
                yours=error.kept_as,
            )
            return JSONResponse(told.model_dump(mode="json"), 409)
        return Saved(revision=made.revision)


@router.get("/{page_id}/versions", responses=refusals(404))
def versions(request: Request, page_id: PageId) -> list[Version]:
    """Return a page's versions, the last one first."""
    with desk_of(request).session() as session:
        return [_version(v) for v in list_versions(session, page_id)]


@router.post("/{page_id}/versions", status_code=201, responses=refusals(404))
def keep(request: Request, page_id: PageId) -> Version:
    """Keep the draft as a version."""
    with desk_of(request).session() as session:
        return _version(add_version(session, find_page(session, page_id), KEPT))


@router.get("/{page_id}/versions/{number}", responses=refusals(404))
def version(request: Request, page_id: PageId, number: Numbered) -> VersionText:
    """Return a version with its text."""
    with desk_of(request).session() as session:
        found = find_version(session, page_id, number)
        return VersionText(**_version(found).model_dump(), text=text_of(found.markdown))


@router.post("/{page_id}/versions/{number}/restore", responses=refusals(404))
def take_back(request: Request, page_id: PageId, number: Numbered) -> Page:
    """Make a version the draft again; the draft that stands is kept as a version first."""
    with desk_of(request).session() as session:
        return _page(restore(session, page_id, number))


@router.post("/{page_id}/signature", status_code=201, responses=refusals(404, 409, 503))
async def sign(request: Request, page_id: PageId, given: SignAsked) -> Version:
    """Sign a page as ready for press. What is still open is put on record; it wants a reason."""
    desk = desk_of(request)
    with desk.session() as session:
        text = text_of(find_page(session, page_id).draft)
    judged = await desk.checking.ask("check", desk.asked(CheckAsked(page=page_id, text=text), language_of(request)))
    still = [
        {"rule": d["rule"], "severity": d["severity"], "message": d["message"], "sentence": d["sentence"]}
        for d in judged["diagnostics"]
        if d["severity"] in {"error", "review"}
    ]
    still += [
        {"rule": f"demands/{m['name']}", "severity": "error", "message": m["asked"], "sentence": ""}
        for m in judged["demands"]
        if not m["met"]
    ]
    if not judged["ready"] and not given.reason.strip():
        return JSONResponse(
            {"error": "La page n’est pas bonne à tirer\u00a0: dites pourquoi elle part quand même."}, 409
        )  # type: ignore[return-value]
    record = {
        "name": given.name,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "ready": judged["ready"],
        "open": still,
        "reason": given.reason,
    }
    with desk.session() as session:
        signed = find_page(session, page_id)
        signed.signed, signed.ready = True, judged["ready"]
        return _version(add_version(session, signed, SIGNED, record=record))


def _summary(row: PageRow) -> PageSummary:
    return PageSummary(
        id=row.id, title=row.title, words=row.words, ready=row.ready, signed=row.signed, updated=row.updated
    )


def _page(row: PageRow) -> Page:
    return Page(
        id=row.id,
        revision=row.revision,
        text=text_of(row.draft),
        copy=row.copy,
        brief=row.brief,
        report=row.report,
        ready=row.ready,
        signed=row.signed,
        updated=row.updated,
    )


def _version(row: VersionRow) -> Version:
    return Version(number=row.number, kind=row.kind, words=row.words, created=row.created, record=row.record)
