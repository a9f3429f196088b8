"""Runs: what was asked, how far it is, how it ended."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from marbre.store.pages import NoSuchPageError
from marbre.store.tables import RunRow, now

QUEUED, RUNNING, DONE, FAILED, CANCELLED = "queued", "running", "done", "failed", "cancelled"
OVER = frozenset({DONE, FAILED, CANCELLED})


def add_run(session: Session, owner: str, copy: str, brief: str, options: Mapping[str, Any]) -> RunRow:
    """Return a new run, waiting for its turn."""
    run = RunRow(id=str(uuid4()), owner=owner, copy=copy, brief=brief, options=dict(options), steps=[], state=QUEUED)
    session.add(run)
    session.flush()
    return run


def find_run(session: Session, run_id: str) -> RunRow:
    """Return a run; raises NoSuchPageError."""
    run = session.get(RunRow, run_id)
    if run is None:
        raise NoSuchPageError(run_id)
    return run


def waiting(session: Session) -> int:
    """Return how many runs wait or are at work."""
    return session.scalar(select(func.count()).where(RunRow.state.in_((QUEUED, RUNNING)))) or 0


def settle(session: Session, run_id: str, state: str, *, reason: str = "", page_id: str | None = None) -> bool:
    """Return whether the run now has that end: one that is over keeps its own."""
    made = session.execute(
        update(RunRow)
        .where(RunRow.id == run_id, RunRow.state.not_in(OVER))
        .values(state=state, reason=reason, page_id=page_id, updated=now())
    )
    return bool(made.rowcount)  # type: ignore[attr-defined]


def add_step(session: Session, run_id: str, step: str) -> None:
    """Note a step of a run."""
    run = find_run(session, run_id)
    run.steps, run.updated = [*run.steps, step], now()


def unfinished(session: Session) -> list[RunRow]:
    """Return the runs that a server which died has left, the oldest first."""
    return list(session.scalars(select(RunRow).where(RunRow.state.in_((QUEUED, RUNNING))).order_by(RunRow.created)))
