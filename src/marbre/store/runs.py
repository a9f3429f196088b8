"""Runs: what was asked, how far it is, how it ended. Every change of state says from which state: two never both win."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from marbre.store.pages import NoSuchPageError
from marbre.store.tables import RunRow, now

QUEUED, RUNNING, WAITING = "queued", "running", "waiting"
"""Waiting: for a person's reply."""
DONE, FAILED, CANCELLED = "done", "failed", "cancelled"
OVER = frozenset({DONE, FAILED, CANCELLED})


def add_run(
    session: Session,
    owner: str,
    copy: str,
    brief: str,
    options: Mapping[str, Any],
    *,
    engine: str = "editor",
    language: str = "fr",
) -> RunRow:
    """Return a new run, waiting for its turn."""
    run = RunRow(
        id=str(uuid4()),
        owner=owner,
        copy=copy,
        brief=brief,
        options=dict(options),
        engine=engine,
        language=language,
        chat={},
        steps=[],
        state=QUEUED,
    )
    session.add(run)
    session.flush()
    return run


def find_run(session: Session, run_id: str) -> RunRow:
    """Return a run; raises NoSuchPageError."""
    run = session.get(RunRow, run_id)
    if run is None:
        raise NoSuchPageError(run_id)
    return run


def at_work(session: Session, owner: str | None = None) -> int:
    """Return how many runs have a turn before them or are having it: all, or an owner's."""
    wanted = select(func.count()).where(RunRow.state.in_((QUEUED, RUNNING)))
    return session.scalar(wanted if owner is None else wanted.where(RunRow.owner == owner)) or 0


def claim(session: Session, run_id: str) -> RunRow | None:
    """Return the run, now running, its steps told anew; None where it no longer waits for its turn."""
    if not _move(session, run_id, (QUEUED,), state=RUNNING, steps=[]):
        return None
    return session.get(RunRow, run_id, populate_existing=True)


def requeue(session: Session, run_id: str) -> None:
    """Let a run that its server has left begin again."""
    _move(session, run_id, (RUNNING,), state=QUEUED)


def park(session: Session, run_id: str, chat: Mapping[str, Any]) -> None:
    """Let a run wait for a person's reply. `chat`: what was asked and answered, and the prompts that wait."""
    _move(session, run_id, (RUNNING,), state=WAITING, chat=dict(chat))


def reply(session: Session, run_id: str, replies: Mapping[str, str]) -> bool:
    """Return whether a run that waited for a reply now has it, and waits for its turn."""
    run = find_run(session, run_id)
    chat = {**run.chat, "replies": dict(replies)}
    return _move(session, run_id, (WAITING,), state=QUEUED, chat=chat)


def settle(session: Session, run_id: str, state: str, *, reason: str = "", page_id: str | None = None) -> bool:
    """Return whether the run now has that end: one that is over keeps its own."""
    return _move(session, run_id, (QUEUED, RUNNING, WAITING), state=state, reason=reason, page_id=page_id)


def add_step(session: Session, run_id: str, step: str) -> None:
    """Note a step of a run that is running."""
    steps = [*find_run(session, run_id).steps, step]
    _move(session, run_id, (RUNNING,), steps=steps)


def unfinished(session: Session) -> list[RunRow]:
    """Return the runs that a server which died has left, the oldest first."""
    wanted = select(RunRow).where(RunRow.state.in_((QUEUED, RUNNING)))
    return list(session.scalars(wanted.order_by(RunRow.created, RunRow.id)))


def _move(session: Session, run_id: str, states: tuple[str, ...], **values: Any) -> bool:
    """Change a run where it is in one of these states; return whether it was."""
    made = session.execute(
        update(RunRow)
        .where(RunRow.id == run_id, RunRow.state.in_(states))
        .values(**values, updated=now())
        .execution_options(synchronize_session=False)
    )
    return bool(made.rowcount)  # type: ignore[attr-defined]
