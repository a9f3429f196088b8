"""The checking process: one, with the model loaded; turns before it; ended where it hangs, started anew if it dies."""

import asyncio
import math
import multiprocessing
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Literal

from marbre.batch.child import settle_in
from marbre.desk.work.turns import BusyError, Turns
from marbre.errors import MarbreError

MOST = 64
"""Checks that may wait: more are refused at once, with a request to try again."""
LIMIT = 60.0
"""Seconds that a check may take once its turn has come; the longest article takes a few."""
LOADING = 120.0
"""Seconds that the process may take to load the model."""
Task = Literal["check", "fix", "ledger", "plan", "brief", "read", "compare", "export"]
Make = Callable[[], Any]


class BrokenError(Exception):
    """The process could not answer: something unforeseen, told in the terminal."""


@dataclass(frozen=True, eq=False)
class _Job:
    task: Task
    given: tuple[Any, ...]
    answer: "Future[Any]" = field(default_factory=Future)


@dataclass
class Checking:
    """Sends work to the process and brings back what it says. `make`: makes there what does the work."""

    make: Make
    limit: float = LIMIT
    most: int = MOST
    eager: bool = True
    """Whether the process is started with the server; else by the first who asks."""
    _turns: Turns[_Job] = field(init=False)
    _lock: threading.Condition = field(default_factory=threading.Condition)
    _open: bool = True
    _process: BaseProcess | None = None
    _line: Connection | None = None

    def __post_init__(self) -> None:
        """Start nothing yet."""
        self._turns = Turns(self.most, self.most)

    def start(self) -> None:
        """Begin to serve."""
        threading.Thread(target=self._serve, name="marbre-checks", daemon=True).start()

    async def ask(self, owner: str, task: Task, *given: Any) -> Any:
        """Return the answer.

        Raises BusyError where too much waits or the answer takes too long, MarbreError as the process raised it,
        BrokenError where the process failed twice.
        """
        job = _Job(task, given)
        with self._lock:
            if not self._open:
                raise BusyError
            self._turns.put(owner, job)
            self._lock.notify()
        try:
            told = await asyncio.wrap_future(job.answer)
        except asyncio.CancelledError:  # whoever asked is gone: nobody need work for them
            with self._lock:
                self._turns.drop(job)
            raise
        if isinstance(told, Exception):
            raise told
        return told

    def stop(self) -> None:
        """End the process; who still waits is told to try again."""
        with self._lock:
            self._open = False
            while (job := self._turns.take()) is not None:
                _tell(job, BusyError())
            self._lock.notify_all()
            process = self._process
        if process is not None:
            process.kill()

    def _serve(self) -> None:
        if self.eager:
            self._warm()
        while (job := self._next()) is not None:
            if not job.answer.cancelled():
                _tell(job, self._told(job))
        self._end()

    def _warm(self) -> None:
        try:
            self._line_up()
        except (EOFError, OSError):  # the first check will try again, and tell
            self._end()

    def _next(self) -> _Job | None:
        with self._lock:
            while self._open:
                job = self._turns.take()
                if job is not None:
                    return job
                self._lock.wait()
        return None

    def _told(self, job: _Job) -> Any:
        """Return what the process says; where it died, what a new one says."""
        for _ in range(2):
            try:
                line = self._line_up()
                line.send((job.task, job.given))
                if not line.poll(self.limit):
                    self._end()
                    return BusyError(math.ceil(self.limit), hung=True)
                return line.recv()
            except (EOFError, OSError):
                self._end()
                if not self._open:
                    return BusyError()
            except Exception as error:  # what came back was no answer: this thread must go on serving
                self._end()
                return BrokenError(type(error).__name__)
        return BrokenError(job.task)

    def _line_up(self) -> Connection:
        """Return the line to the process, started where there is none."""
        with self._lock:
            if not self._open:
                raise EOFError
            if self._line is not None:
                return self._line
            ours, theirs = multiprocessing.Pipe()
            process = multiprocessing.get_context("spawn").Process(
                target=_answer, args=(theirs, self.make), daemon=True
            )
            process.start()
            theirs.close()
            self._process, self._line = process, ours
        if not ours.poll(LOADING) or ours.recv() != "ready":
            raise EOFError
        return ours

    def _end(self) -> None:
        with self._lock:
            process, line = self._process, self._line
            self._process = self._line = None
        if process is not None:
            process.kill()
            process.join()
        if line is not None:
            line.close()


def _tell(job: _Job, told: Any) -> None:
    if job.answer.set_running_or_notify_cancel():
        job.answer.set_result(told)


def _answer(line: Connection, make: Make) -> None:
    """Answer, in a process of its own, until the server goes."""
    settle_in()
    bench = make()
    line.send("ready")
    while True:
        try:
            task, given = line.recv()
        except (EOFError, OSError):
            return
        line.send(_done(bench, task, given))


def _done(bench: Any, task: Task, given: Sequence[Any]) -> Any:
    try:
        return getattr(bench, task)(*given)
    except MarbreError as error:
        return error
    except Exception as error:
        import traceback

        traceback.print_exc(file=sys.stderr)
        return BrokenError(type(error).__name__)
