"""Runs: a page written from copy and brief, its steps told as they happen."""

import asyncio
import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from starlette.responses import StreamingResponse

from marbre.desk.api.desk import Desk, desk_of, owner_of, refusals
from marbre.desk.api.language import language_of
from marbre.desk.api.problems import RefusedError
from marbre.desk.api.shapes import PageId, Prompt, Replies, Run, RunAsked
from marbre.messages import say
from marbre.store.runs import OVER, WAITING, add_run, find_run, reply
from marbre.store.tables import RunRow

router = APIRouter(prefix="/runs", tags=["runs"])
LOOK = 0.25
"""Seconds between looks at a run's row: events survive a reload, and a server that was started anew."""
BEAT = 15.0
"""Seconds after which a silent stream says that it lives."""


@router.post("", status_code=202, responses=refusals(503))
def begin(request: Request, given: RunAsked) -> Run:
    """Queue a page to be written."""
    desk, owner = desk_of(request), owner_of(request)
    options = given.options.model_dump(exclude_none=True)
    with desk.running.admitting, desk.session() as session:
        desk.running.check_room(session, owner)
        made = add_run(
            session,
            owner,
            given.copy_,
            given.brief,
            options,
            engine=given.engine,
            language=language_of(request),
        )
        told = _run(made)
    desk.running.add(owner, told.id)
    return told


@router.get("/{run_id}", responses=refusals(404))
def run(request: Request, run_id: PageId) -> Run:
    """Return how far a run is."""
    return _look(desk_of(request), run_id)


@router.post("/{run_id}/replies", status_code=202, responses=refusals(404, 409))
def bring(request: Request, run_id: PageId, given: Replies) -> Run:
    """Bring the chat window's replies to a run that waits for them; it goes on in its turn."""
    desk, owner = desk_of(request), owner_of(request)
    with desk.session() as session:
        if not reply(session, run_id, given.replies):
            raise RefusedError(409, say("Cette page n’attend pas de réponse."))
    desk.running.add(owner, run_id)
    return _look(desk, run_id)


@router.post("/{run_id}/cancel", responses=refusals(404))
def cancel(request: Request, run_id: PageId) -> Run:
    """End a run; one that is over stays as it ended."""
    desk = desk_of(request)
    _look(desk, run_id)
    desk.running.cancel(run_id)
    return _look(desk, run_id)


@router.get(
    "/{run_id}/events",
    response_class=StreamingResponse,
    responses=refusals(404) | {200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def events(request: Request, run_id: PageId) -> StreamingResponse:
    """Tell a run's state, as server-sent events, whenever it changes, until it is over or waits for a person."""
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
        if now.state in OVER or now.state == WAITING:
            return
        await asyncio.sleep(LOOK)
        silent += LOOK


def _look(desk: Desk, run_id: str) -> Run:
    with desk.session() as session:
        return _run(find_run(session, run_id))


def _run(row: RunRow) -> Run:
    asks = row.chat if row.state == WAITING else {}
    return Run(
        id=row.id,
        state=row.state,  # type: ignore[arg-type]
        steps=row.steps,
        reason=row.reason,
        page=row.page_id,
        prompts=[Prompt(**p) for p in asks.get("prompts", ())],
        faults=list(asks.get("faults", ())),
    )
