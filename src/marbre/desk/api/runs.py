"""Runs: a page written from copy and brief, its steps told as they happen."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request
from starlette.responses import StreamingResponse

from marbre.desk.api.desk import Desk, desk_of, refusals
from marbre.desk.api.shapes import Run, RunAsked
from marbre.desk.work.running import MOST
from marbre.store.runs import OVER, add_run, find_run, waiting
from marbre.store.tables import RunRow

router = APIRouter(prefix="/runs", tags=["runs"])
RunId = Annotated[str, Path(max_length=36)]
LOOK = 0.25
"""Seconds between looks at a run's row: events survive a reload, and a server that was started anew."""
BEAT = 15.0
"""Seconds after which a silent stream says that it lives."""


@router.post("", status_code=202, responses=refusals(503))
def begin(request: Request, given: RunAsked) -> Run:
    """Queue a page to be written."""
    desk, owner = desk_of(request), request.state.owner
    with desk.session() as session:
        if waiting(session) >= MOST:
            raise HTTPException(503, "Trop de pages attendent déjà\u00a0: réessayez dans quelques minutes.")
        options = given.options.model_dump(exclude_none=True)
        run = add_run(session, owner, given.copy_.replace("\x00", ""), given.brief.replace("\x00", ""), options)
        told = _run(run)
    desk.running.add(owner, told.id)
    return told


@router.get("/{run_id}", responses=refusals(404))
def run(request: Request, run_id: RunId) -> Run:
    """Return how far a run is."""
    with desk_of(request).session() as session:
        return _run(find_run(session, run_id))


@router.post("/{run_id}/cancel", responses=refusals(404))
def cancel(request: Request, run_id: RunId) -> Run:
    """End a run; one that is over stays as it ended."""
    desk = desk_of(request)
    with desk.session() as session:
        find_run(session, run_id)
    desk.running.cancel(run_id)
    with desk.session() as session:
        return _run(find_run(session, run_id))


@router.get(
    "/{run_id}/events",
    response_class=StreamingResponse,
    responses=refusals(404) | {200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def events(request: Request, run_id: RunId) -> StreamingResponse:
    """Tell a run's state, as server-sent events, whenever it changes, until it is over."""
    desk = desk_of(request)
    await asyncio.to_thread(_look, desk, run_id)
    return StreamingResponse(
        _told(request, desk, run_id), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


async def _told(request: Request, desk: Desk, run_id: str) -> AsyncIterator[str]:
    said, silent = "", 0.0
    while not await request.is_disconnected():
        now = await asyncio.to_thread(_look, desk, run_id)
        text = json.dumps(now.model_dump(), ensure_ascii=False)
        if text != said:
            said, silent = text, 0.0
            yield f"data: {text}\n\n"
        elif silent >= BEAT:
            silent = 0.0
            yield ": encore là\n\n"
        if now.state in OVER:
            return
        await asyncio.sleep(LOOK)
        silent += LOOK


def _look(desk: Desk, run_id: str) -> Run:
    with desk.session() as session:
        return _run(find_run(session, run_id))


def _run(row: RunRow) -> Run:
    return Run(id=row.id, state=row.state, steps=row.steps, reason=row.reason, page=row.page_id)  # type: ignore[arg-type]
