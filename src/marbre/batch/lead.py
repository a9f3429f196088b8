"""Leading a batch: what is settled is skipped, what comes is written down at once, what failed is set apart."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from marbre.batch.journal import Journal
from marbre.batch.model import BatchJob, Outcome
from marbre.batch.pool import Run
from marbre.batch.signature import Twins, twins
from marbre.errors import OutputError
from marbre.export.files import clear
from marbre.gate.write import write_file
from marbre.messages import say

FAILED = "failed.jsonl"
LOCK = ".marbre-batch.lock"
Saw = Callable[[Outcome | None], None]
"""Called with each outcome, None for a job that was settled before."""


@dataclass(frozen=True)
class Summary:
    """A batch at its end: every outcome, the near-duplicates among its pages."""

    outcomes: tuple[Outcome, ...]
    twins: tuple[Twins, ...]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The jobs that failed."""
        return tuple(o for o in self.outcomes if o.state == "failed")

    @property
    def ready(self) -> int:
        """How many pages are ready for press."""
        return sum(o.ok for o in self.outcomes)


def lead(jobs: Iterable[BatchJob], out: Path, run: Run, saw: Saw) -> Summary:
    """Return the summary of a batch. Killed at any moment and led again, each job is done exactly once.

    Raises OutputError where the folder cannot be written, or another batch is at work in it.
    """
    names: dict[str, BatchJob] = {}
    with Journal(out) as journal, _alone(out):
        clear(out)

        def open_jobs() -> Iterator[BatchJob]:
            for job in jobs:
                settled = journal.settled(job)
                names[job.id] = BatchJob(job.id) if settled else job
                if settled:
                    saw(None)
                elif job.fault:
                    take(Outcome(job.id, job.digest, "failed", job.fault))
                else:
                    yield job

        def take(outcome: Outcome) -> None:
            journal.write(outcome)
            saw(outcome)

        for outcome in run(open_jobs()):
            take(outcome)
        told = tuple(o for o in journal.outcomes() if o.id in names)
    _set_apart(out, [(names[o.id], o.reason) for o in told if o.state == "failed"])
    return Summary(told, tuple(twins((o.id, o.signature) for o in told if o.signature)))


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Hold the folder for one leader: the system lets go of it when that one dies."""
    try:
        with FileLock(out / LOCK, timeout=0):
            yield
    except Timeout:
        raise OutputError(
            say("Un autre lot est au travail dans «\u00a0{folder}\u00a0»\u00a0: attendez sa fin.", folder=str(out))
        ) from None


def _set_apart(out: Path, failed: list[tuple[BatchJob, str]]) -> None:
    """Write the jobs that failed as a jobs file of their own, none where none did."""
    path = out / FAILED
    lines = [json.dumps({**_from(out, job), "reason": reason}, ensure_ascii=False) for job, reason in failed]
    if lines:
        write_file(path, ("\n".join(lines) + "\n").encode("utf-8"))
    else:
        path.unlink(missing_ok=True)


def _from(out: Path, job: BatchJob) -> dict[str, object]:
    """Return the job as a line of a file in the output folder."""
    record = job.record
    return {**record, "file": os.path.relpath(record["file"], out.resolve())} if "file" in record else record
