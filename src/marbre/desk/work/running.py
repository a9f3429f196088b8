"""Runs: each in a process of its own, so that it can be cancelled; their turns fair between owners."""

import multiprocessing
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from sqlalchemy.orm import Session

from marbre.desk.work.turns import BusyError, Turns
from marbre.desk.work.writing import Order, write_on
from marbre.messages import say
from marbre.store.choices import get_choice
from marbre.store.database import Sessions
from marbre.store.pages import add_page
from marbre.store.runs import (
    CANCELLED,
    DONE,
    FAILED,
    OVER,
    add_step,
    at_work,
    claim,
    find_run,
    park,
    requeue,
    settle,
    unfinished,
)
from marbre.store.tables import RunRow
from marbre.translate import translator

MOST = 50
"""Runs that may wait or be at work: more are refused."""
EACH = 25
"""Of one owner."""
LIMIT = 900.0
"""Seconds that a run may take."""
HOUSE = "house"
Write = Callable[[Connection, Order], None]


@dataclass
class Running:
    """Takes queued runs in turn. What matters is in the store: after a crash, what was at work begins again."""

    sessions: Sessions
    at_once: int = 1
    limit: float = LIMIT
    write: Write = write_on
    admitting: threading.Lock = field(default_factory=threading.Lock)
    """Held from the count of what waits until a new run is in the store."""
    _turns: Turns[str] = field(default_factory=lambda: Turns(sys.maxsize, sys.maxsize))
    _lock: threading.Condition = field(default_factory=threading.Condition)
    _processes: dict[str, BaseProcess] = field(default_factory=dict)
    _open: bool = True

    def start(self) -> None:
        """Take up what an earlier server left, and begin to work."""
        with self.sessions() as session:
            for run in unfinished(session):
                requeue(session, run.id)
                self._turns.put(run.owner, run.id)
            session.commit()
        for _ in range(self.at_once):
            threading.Thread(target=self._work, name="marbre-runs", daemon=True).start()

    def check_room(self, session: Session, owner: str) -> None:
        """Raise BusyError where too many runs wait already."""
        if at_work(session) >= MOST or at_work(session, owner) >= EACH:
            raise BusyError(60)

    def add(self, owner: str, run_id: str) -> None:
        """Put a run that is in the store at the end of its owner's queue."""
        with self._lock:
            self._turns.put(owner, run_id)
            self._lock.notify()

    def cancel(self, run_id: str) -> None:
        """End a run, whether it waits or is at work; one that is over stays as it ended."""
        with self.sessions() as session:
            settle(session, run_id, CANCELLED)
            session.commit()
        with self._lock:
            self._turns.drop(run_id)
            process = self._processes.get(run_id)
        if process is not None:
            process.kill()

    def stop(self) -> None:
        """Take up nothing more; what is at work begins again with the next server."""
        with self._lock:
            self._open = False
            processes = list(self._processes.values())
            self._lock.notify_all()
        for process in processes:
            process.kill()

    def _next(self) -> str | None:
        """Return the run whose turn it is, waiting for one; None when the server stops."""
        with self._lock:
            while self._open:
                run_id = self._turns.take()
                if run_id is not None:
                    return run_id
                self._lock.wait()
        return None

    def _work(self) -> None:
        while (run_id := self._next()) is not None:
            try:
                self._do(run_id)
            except Exception:  # whatever happens to one run, the next ones have their turn
                traceback.print_exc()
                with suppress(Exception):
                    self._settle(
                        run_id, FAILED, say("Erreur imprévue\u00a0: le détail est dans le terminal du pupitre.")
                    )

    def _do(self, run_id: str) -> None:
        with self.sessions() as session:
            run = claim(session, run_id)
            order = _order(session, run) if run else None
            session.commit()
        if order is None:
            return
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(target=self.write, args=(theirs, order), daemon=True)
        with self._lock:
            if not self._open:
                return
            process.start()
            self._processes[run_id] = process
        theirs.close()
        try:
            if self._is_over(run_id):  # cancelled between the claim and the process
                process.kill()
            self._follow(run_id, ours, order)
        finally:
            process.kill()
            process.join()
            ours.close()
            with self._lock:
                self._processes.pop(run_id, None)

    def _follow(self, run_id: str, told: Connection, order: Order) -> None:
        """Note what the process tells, until it is done or gone, or has taken too long."""
        end = time.monotonic() + self.limit
        while True:
            kind, value = _heard(told, end - time.monotonic())
            if kind == "step":
                with self.sessions() as session:
                    add_step(session, run_id, value)
                    session.commit()
                continue
            if kind == "done":
                self._deliver(run_id, value, order)
            elif kind == "waiting":
                with self.sessions() as session:
                    park(session, run_id, value)
                    session.commit()
            elif kind == "failed":
                with self.sessions() as session:
                    settle(session, run_id, FAILED, reason=value)
                    session.commit()
            elif kind == "late":
                late = say(
                    "La page n’a pas été écrite en {n}\u00a0minutes\u00a0: raccourcissez la copie.",
                    n=round(self.limit / 60),
                )
                self._settle(run_id, FAILED, late, order.language)
            elif self._open:
                gone = say("Le processus s’est arrêté avant la fin\u00a0: relancez.")
                self._settle(run_id, FAILED, gone, order.language)
            return

    def _deliver(self, run_id: str, written: Any, order: Order) -> None:
        """Put the page in the store together with the run's end: both or neither."""
        with self.sessions() as session:
            page = add_page(session, order.copy, order.brief, written["markdown"], written["report"])
            if settle(session, run_id, DONE, page_id=page.id):
                session.commit()

    def _settle(self, run_id: str, state: str, reason: Any, language: str = "fr") -> None:
        with self.sessions() as session:
            settle(session, run_id, state, reason=reason.text(translator(language)))
            session.commit()

    def _is_over(self, run_id: str) -> bool:
        with self.sessions() as session:
            return find_run(session, run_id).state in OVER


def _order(session: Session, run: RunRow) -> Order:
    house = get_choice(session, HOUSE, {})
    return Order(run.copy, run.brief, dict(run.options), run.engine, house, dict(run.chat), run.language)


def _heard(told: Connection, within: float) -> tuple[str, Any]:
    """Return what a process tells next; "late" where it says nothing in that many seconds, "gone" where it is."""
    try:
        if not told.poll(max(0.0, within)):
            return "late", None
        kind, value = told.recv()
        return kind, value
    except (EOFError, OSError):
        return "gone", None
