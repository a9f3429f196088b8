"""The checking process: one, with the model loaded; a bounded queue before it; started anew if it dies."""

import asyncio
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Literal

from marbre.desk.work.judging import Asked, Bench
from marbre.errors import MarbreError

MOST = 64
"""Checks that may wait: more are refused at once, with a request to try again."""
Task = Literal["check", "fix", "ledger"]

_bench: Bench | None = None
"""The checking process's own."""


class BusyError(Exception):
    """Too much waits already."""


class Checking:
    """Sends checks to their process and brings back what it says."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._pool: ProcessPoolExecutor | None = None
        self._waiting = 0

    def start(self) -> None:
        """Start the process, so that the first check need not wait for the model."""
        self._running().submit(_warm)

    async def ask(self, task: Task, asked: Asked, *more: Any) -> dict[str, Any]:
        """Return the answer; raises BusyError where too much waits, MarbreError as the process raised it."""
        if self._waiting >= MOST:
            raise BusyError
        self._waiting += 1
        try:
            try:
                told = await asyncio.wrap_future(self._running().submit(_do, task, asked, more))
            except BrokenProcessPool:  # killed from outside, or out of memory: once more, in a new one
                self.stop()
                told = await asyncio.wrap_future(self._running().submit(_do, task, asked, more))
        finally:
            self._waiting -= 1
        if isinstance(told, MarbreError):
            raise told
        return told

    def stop(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_begin)
        return self._pool


def _begin() -> None:
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_server, daemon=True).start()


def _end_with_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os._exit(1)


def _own() -> Bench:
    global _bench
    if _bench is None:
        _bench = Bench()
    return _bench


def _warm() -> None:
    page = "---\ntitle: Le stade de Lyon\n---\n\nLa ville de Lyon rénove son stade : « C’est un beau projet », a dit la maire.\n"
    _own().check(Asked("", page))


def _do(task: Task, asked: Asked, more: Sequence[Any]) -> dict[str, Any] | MarbreError:
    try:
        answer: dict[str, Any] = getattr(_own(), task)(asked, *more)
        return answer
    except MarbreError as error:
        return error
