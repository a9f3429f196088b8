"""Workers on one machine: processes that each hold the parser; jobs handed out as they come, none waited for in order."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.context import BaseContext
from types import FrameType

from marbre.batch.child import settle_in
from marbre.batch.model import BatchJob, Outcome
from marbre.batch.work import Place, do
from marbre.language.parser import Parser
from marbre.messages import say

Run = Callable[[Iterable[BatchJob]], Iterator[Outcome]]
"""From jobs to what became of them, in any order."""
AHEAD = 2
"""Jobs handed out per worker: one at work, one waiting, so that none idles and few are lost when the batch is killed."""
PRELOAD = "marbre.batch.preload"
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_parser: Parser | None = None
"""The worker's own: set once, when its process begins."""


def run(jobs: Iterable[BatchJob], place: Place, workers: int, seconds: float) -> Iterator[Outcome]:
    """Yield what became of each job, as it comes. A job that takes more than `seconds`, or that kills its worker, failed.

    When a worker dies, the jobs that were handed out are tried again one by one: the one that kills is set apart.
    """
    waiting = iter(jobs)
    suspects: list[BatchJob] = []
    while True:
        with _pool(workers) as pool:
            lost = yield from _drain(waiting, pool, workers * AHEAD, place, seconds)
        if not lost:
            break
        suspects += lost
    for job in suspects:
        with _pool(1) as pool:
            lost = yield from _drain(iter([job]), pool, 1, place, seconds)
        if lost:
            yield Outcome(job.id, job.digest, "failed", say("Le processus qui l’écrivait est mort deux fois.").text())


def _drain(
    waiting: Iterator[BatchJob], pool: ProcessPoolExecutor, most: int, place: Place, seconds: float
) -> Generator[Outcome, None, list[BatchJob]]:
    """Yield outcomes; return the jobs that were lost with a worker."""
    flying: dict[Future[Outcome], BatchJob] = {}
    lost: list[BatchJob] = []
    over = False
    while True:
        while not over and not lost and len(flying) < most:
            job = next(waiting, None)
            if job is None:
                over = True
                break
            try:
                flying[pool.submit(_do, job, place, seconds)] = job
            except BrokenProcessPool:
                lost.append(job)
        if not flying:
            return lost
        done, _ = wait(flying, return_when=FIRST_COMPLETED)
        for future in done:
            job = flying.pop(future)
            try:
                yield future.result()
            except BrokenProcessPool:
                lost.append(job)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=_context(), initializer=_begin)


def _context() -> BaseContext:
    """Return how workers begin: forked off a server that has loaded the model once, where the system can."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")  # as many processes as cores: threads of their own would only get in the way
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([PRELOAD])
    return context


def _begin() -> None:
    global _parser
    settle_in()
    from marbre.batch.preload import PARSER

    _parser = PARSER


def _do(job: BatchJob, place: Place, seconds: float) -> Outcome:
    assert _parser is not None
    if not hasattr(signal, "setitimer"):
        return do(job, place, _parser)

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return do(job, place, _parser)
    except TooLongError:
        reason = say("Pas fini en {n} secondes\u00a0: relevez --job-timeout.", n=f"{seconds:g}")
        return Outcome(job.id, job.digest, "failed", reason.text(), seconds=seconds)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class TooLongError(BaseException):
    """The job's time is over. No Exception, so that nothing on its way takes it for a fault of its own."""


def pooled(place: Place, workers: int, seconds: float) -> Run:
    """Return what runs jobs in a pool."""
    return partial(run, place=place, workers=workers, seconds=seconds)
