"""Pages, their drafts, their signatures."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import JSONResponse

from marbre.desk.api.desk import Desk, desk_of, owner_of, refusals
from marbre.desk.api.language import language_of
from marbre.desk.api.problems import RefusedError
from marbre.desk.api.shapes import (
    CheckAsked,
    Conflict,
    DraftSaved,
    Page,
    PageId,
    PageList,
    PageMade,
    PageSummary,
    Saved,
    SignAsked,
    Version,
)
from marbre.desk.api.texts import extra_of, markdown_of, text_of
from marbre.desk.api.versions import as_version
from marbre.messages import say
from marbre.store.pages import (
    KEPT,
    StaleDraftError,
    add_page,
    find_page,
    hold_page,
    list_pages,
    remove_page,
    save_draft,
    sign_page,
)
from marbre.store.tables import PageRow
from marbre.translate import translator

router = APIRouter(prefix="/pages", tags=["pages"])


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


@router.post("", status_code=201, responses=refusals())
def make(request: Request, given: PageMade) -> Page:
    """Take up a page that no run has written: one that is there already, or a blank one."""
    with desk_of(request).session() as session:
        made = add_page(session, given.copy_, given.brief, markdown_of(given.text), {}, kind=KEPT)
        return as_page(made)


@router.get("/{page_id}", responses=refusals(404))
def page(request: Request, page_id: PageId) -> Page:
    """Return a page as it is on the desk."""
    with desk_of(request).session() as session:
        return as_page(find_page(session, page_id))


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
            now = hold_page(session, page_id)
            made = save_draft(session, page_id, markdown_of(given.text, extra_of(now.draft)), given.revision)
        except StaleDraftError as error:
            said = say("La page a été modifiée ailleurs\u00a0: les deux textes sont gardés.")
            told = Conflict(
                error=said.text(translator(language_of(request))),
                revision=error.page.revision,
                theirs=text_of(error.page.draft),
                yours=error.kept_as,
            )
            return JSONResponse(told.model_dump(mode="json"), 409)
        return Saved(revision=made.revision)


@router.post("/{page_id}/signature", status_code=201, responses=refusals(404, 409, 503))
async def sign(request: Request, page_id: PageId, given: SignAsked) -> Version:
    """Sign a page as ready for press: the very text that is judged here. What is still open wants a reason, and is put on record."""
    desk = desk_of(request)
    markdown, revision = await asyncio.to_thread(_draft, desk, page_id)
    if given.revision not in (None, revision):
        raise _moved()
    asked = await asyncio.to_thread(desk.asked, request, CheckAsked(page=page_id, text=text_of(markdown)))
    judged = await desk.checking.ask(owner_of(request), "check", asked)
    if not judged["ready"] and not given.reason:
        raise RefusedError(409, say("La page n’est pas bonne à tirer\u00a0: dites pourquoi elle part quand même."))
    record = {
        "name": given.name,
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "ready": judged["ready"],
        "open": _open(judged),
        "reason": given.reason,
        "revision": revision,
        "sha256": sha256(markdown.encode("utf-8")).hexdigest(),
    }
    return await asyncio.to_thread(_signed, desk, page_id, markdown, record)


def _draft(desk: Desk, page_id: str) -> tuple[str, int]:
    with desk.session() as session:
        row = find_page(session, page_id)
        return row.draft, row.revision


def _signed(desk: Desk, page_id: str, markdown: str, record: Mapping[str, Any]) -> Version:
    with desk.session() as session:
        made = sign_page(session, page_id, markdown, record)
        if made is None:
            raise _moved()
        return as_version(made)


def _moved() -> RefusedError:
    return RefusedError(409, say("La page a changé depuis que vous l’avez lue\u00a0: relisez-la avant de signer."))


def _open(judged: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return what is still open: faults that want mending or looking at, demands that are not met."""
    faults = [
        {"rule": d["rule"], "severity": d["severity"], "message": d["message"], "sentence": d["sentence"]}
        for d in judged["diagnostics"]
        if d["severity"] in {"error", "review"}
    ]
    unmet = [
        {"rule": f"demands/{m['name']}", "severity": "error", "message": m["asked"], "sentence": ""}
        for m in judged["demands"]
        if not m["met"]
    ]
    return faults + unmet


def _summary(row: PageRow) -> PageSummary:
    return PageSummary(
        id=row.id, title=row.title, words=row.words, ready=row.ready, signed=row.signed, updated=row.updated
    )


def as_page(row: PageRow) -> Page:
    """Return a page as it goes over the wire."""
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
