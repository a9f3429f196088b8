"""Runs: each in a process of its own, so that it can be cancelled; a bounded queue, its turns fair between users."""

import multiprocessing
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from marbre.errors import MarbreError
from marbre.messages import say
from marbre.store.database import Sessions
from marbre.store.pages import add_page
from marbre.store.runs import CANCELLED, DONE, FAILED, QUEUED, RUNNING, add_step, find_run, settle, unfinished

MOST = 50
"""Runs that may wait or be at work: more are refused."""


@dataclass
class Running:
    """Takes queued runs in turn. What matters is in the store: after a crash, what was at work begins again."""

    sessions: Sessions
    at_once: int = 1
    _lock: threading.Condition = field(default_factory=threading.Condition)
    _queue: dict[str, list[str]] = field(default_factory=dict)
    """Owner → runs that wait, in order; the owner whose turn it is comes first."""
    _processes: dict[str, BaseProcess] = field(default_factory=dict)
    _open: bool = True

    def start(self) -> None:
        """Take up what an earlier server left, and begin to work."""
        with self.sessions() as session:
            for run in unfinished(session):
                run.state = QUEUED
                self._queue.setdefault(run.owner, []).append(run.id)
            session.commit()
        for _ in range(self.at_once):
            threading.Thread(target=self._work, daemon=True).start()

    def add(self, owner: str, run_id: str) -> None:
        """Put a run at the end of its owner's queue."""
        with self._lock:
            self._queue.setdefault(owner, []).append(run_id)
            self._lock.notify()

    def cancel(self, run_id: str) -> None:
        """End a run, whether it waits or is at work."""
        with self.sessions() as session:
            settle(session, run_id, CANCELLED)
            session.commit()
        with self._lock:
            for waiting in self._queue.values():
                if run_id in waiting:
                    waiting.remove(run_id)
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
                for owner in list(self._queue):
                    waiting = self._queue.pop(owner)
                    if waiting:
                        self._queue[owner] = waiting  # to the end: the others come first now
                        return waiting.pop(0)
                self._lock.wait()
        return None

    def _work(self) -> None:
        while (run_id := self._next()) is not None:
            self._do(run_id)

    def _do(self, run_id: str) -> None:
        with self.sessions() as session:
            run = find_run(session, run_id)
            if run.state != QUEUED:
                return
            run.state = RUNNING
            asked = {"copy": run.copy, "brief": run.brief, "options": dict(run.options)}
            run.steps = []
            session.commit()
        ours, theirs = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(target=_write, args=(theirs, asked), daemon=True)
        with self._lock:
            self._processes[run_id] = process
        process.start()
        theirs.close()
        try:
            self._follow(run_id, ours, asked)
        finally:
            process.join()
            with self._lock:
                self._processes.pop(run_id, None)

    def _follow(self, run_id: str, told: Connection, asked: Mapping[str, Any]) -> None:
        """Note what the process tells, until it is done or gone."""
        while True:
            try:
                kind, value = told.recv()
            except (EOFError, OSError):
                kind, value = "gone", say("Le processus s’est arrêté avant la fin\u00a0: relancez.").text()
            with self.sessions() as session:
                if kind == "step":
                    add_step(session, run_id, value)
                elif kind == "done":
                    page = add_page(session, asked["copy"], asked["brief"], value["markdown"], value["report"])
                    if not settle(session, run_id, DONE, page_id=page.id):
                        session.rollback()
                elif self._open:
                    settle(session, run_id, FAILED, reason=value)
                session.commit()
            if kind != "step":
                return


def _write(told: Connection, asked: Mapping[str, Any]) -> None:
    """Write the page: in a process of its own."""
    threading.Thread(target=_end_with_server, daemon=True).start()
    try:
        told.send(("done", _written(told, asked)))
    except MarbreError as error:
        told.send(("failed", error.told()))
    except Exception as error:
        import traceback

        traceback.print_exc()
        told.send(
            (
                "failed",
                say(
                    "Erreur imprévue ({kind})\u00a0: le détail est dans le terminal.", kind=type(error).__name__
                ).text(),
            )
        )


def _written(told: Connection, asked: Mapping[str, Any]) -> dict[str, Any]:
    from marbre.export.report import report_as_dict
    from marbre.intake import take_in
    from marbre.language.parser import Parser
    from marbre.page import write_page
    from marbre.pipeline import write
    from marbre.source.files import read_bytes

    told.send(("step", say("Lecture de la copie et du brief").text()))
    job = take_in(
        read_bytes(asked["copy"].encode("utf-8"), "copie.txt"), brief_text=asked["brief"] or None, **asked["options"]
    )
    written = write(job, Parser(), lambda step: told.send(("step", step)))
    return {"markdown": write_page(written.page), "report": report_as_dict(written.report)}


def _end_with_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os._exit(1)
