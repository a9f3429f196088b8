"""Checks, fixes, the ledger, briefs and files read. All of it in the checking process: it may be slow, or hostile."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, UploadFile

from marbre.desk.api.desk import desk_of, owner_of, refusals
from marbre.desk.api.shapes import (
    BriefAsked,
    BriefRead,
    CheckAsked,
    Demand,
    Diagnostic,
    FixAsked,
    Judgement,
    Ledger,
    Measured,
    Mended,
    Uploaded,
)
from marbre.desk.api.texts import Places, places, text_of
from marbre.desk.work.checking import Task

router = APIRouter(tags=["judging"])


@router.post("/check", responses=refusals(404, 503))
async def check(request: Request, given: CheckAsked) -> Judgement:
    """Judge a page."""
    told = await _ask(request, "check", given)
    demands = [Measured(words=m.pop("from"), **m) for m in told.pop("demands")]
    placed = places(given.text.body)
    found = [Diagnostic(**_placed(d, placed)) for d in told.pop("diagnostics")]
    return Judgement(demands=demands, diagnostics=found, **told)


@router.post("/fix", responses=refusals(404, 503))
async def fix(request: Request, given: FixAsked) -> Mended:
    """Return a page with its fixes made; nothing is saved."""
    told = await _ask(request, "fix", given, tuple(given.rules), given.suggested)
    return Mended(text=text_of(told["markdown"]), changes=told["changes"])


@router.post("/ledger", responses=refusals(404, 503))
async def ledger(request: Request, given: CheckAsked) -> Ledger:
    """Set a page beside its copy, sentence by sentence."""
    told = await _ask(request, "ledger", given)
    placed = places(given.text.body)
    for row in told["rows"]:
        if row["start"] >= 0:
            row.update(_span(row, placed))
    return Ledger(**told)


@router.post("/brief", responses=refusals(503))
async def brief(request: Request, given: BriefAsked) -> BriefRead:
    """Return a brief as understood: each demand with the words that it was read from and their place in the text."""
    told = await desk_of(request).checking.ask(owner_of(request), "brief", given.text, given.apart)
    return BriefRead(demands=[Demand(**d) for d in told.pop("demands")], **told)


@router.post("/files", responses=refusals(503))
async def files(request: Request, file: UploadFile) -> Uploaded:
    """Return the text that a file holds (.txt, .md, .html, .docx, .pdf); nothing is kept."""
    from marbre.source.files import LARGEST

    name = (file.filename or "").replace("\\", "/").rpartition("/")[2][-100:]
    name = "".join(c for c in name if c.isprintable()).strip() or "copie.txt"
    data = await file.read(LARGEST + 1)
    return Uploaded(name=name, text=await desk_of(request).checking.ask(owner_of(request), "read", data, name))


async def _ask(request: Request, task: Task, given: CheckAsked, *more: Any) -> Any:
    desk = desk_of(request)
    asked = await asyncio.to_thread(desk.asked, request, given)
    return await desk.checking.ask(owner_of(request), task, asked, *more)


def _placed(found: dict[str, Any], placed: Places) -> dict[str, Any]:
    """Return a diagnostic whose places are those of the body that was given."""
    if found["field"] != "body" or not placed.taken:
        return found
    fixes = [{**fix, "edits": [{**e, **_span(e, placed)} for e in fix["edits"]]} for fix in found["fixes"]]
    return {**found, **_span(found, placed), "fixes": fixes}


def _span(of: dict[str, Any], placed: Places) -> dict[str, int]:
    start = placed.start(of["start"])
    return {"start": start, "end": placed.end(of["end"], start)}
