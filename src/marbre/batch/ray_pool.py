"""The same work on a Ray cluster: actors that hold the parser, jobs streamed to them through Ray Data.

Ray's own tasks need a CPU besides the actors': with every CPU taken by an actor it waits for ever (seen with 2.60), so
that one CPU more than actors must be there, or declared on a single machine.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import partial
from itertools import islice
from typing import Any

from marbre.batch.model import BatchJob, Outcome
from marbre.batch.pool import Run
from marbre.batch.work import Place, do
from marbre.errors import UsageError
from marbre.messages import say

LOCAL = "local"
CHUNK = 256
"""Jobs given to Ray at a time: the journal is written between them, and as few are done twice when a cluster dies."""


class _Writer:
    """An actor: a process somewhere in the cluster, with the model loaded once. The folder `out` is shared by all."""

    def __init__(self, place: Place) -> None:
        from marbre.language.parser import Parser

        self._place, self._parser = place, Parser()

    def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
        import json

        return asdict(do(BatchJob(**json.loads(row["job"])), self._place, self._parser))


def run(jobs: Iterable[BatchJob], place: Place, workers: int, address: str) -> Iterator[Outcome]:
    """Yield what became of each job, as it comes. Raises UsageError where Ray is missing or the cluster is not there."""
    data, ray = _ray(workers, address)
    try:
        waiting = iter(jobs)
        while chunk := list(islice(waiting, CHUNK)):
            rows = [{"job": _as_text(job)} for job in chunk]
            made = data.from_items(rows, override_num_blocks=max(1, len(rows) // 4)).map(
                _Writer, fn_constructor_args=(place,), compute=data.ActorPoolStrategy(size=workers), num_cpus=1
            )
            for row in made.iter_rows():
                yield Outcome(**row)
    finally:
        ray.shutdown()


def _as_text(job: BatchJob) -> str:
    import json

    return json.dumps({**asdict(job), "options": dict(job.options)}, ensure_ascii=False)


def _ray(workers: int, address: str) -> tuple[Any, Any]:
    try:
        import ray
        from ray import data
    except ImportError:
        raise UsageError(say("Ray demande un complément\u00a0: pip install 'marbre[ray]'.")) from None
    try:
        if address == LOCAL:
            ray.init(num_cpus=workers + 2, include_dashboard=False, log_to_driver=False)
        else:
            ray.init(address=address, log_to_driver=False)
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise UsageError(say("Le cluster Ray «\u00a0{address}\u00a0» ne répond pas.", address=address)) from error
    data.DataContext.get_current().enable_progress_bars = False
    return data, ray


def rayed(place: Place, workers: int, seconds: float, address: str) -> Run:
    """Return what runs jobs on a Ray cluster. Ray has no time limit of its own for a row: `seconds` is not used."""
    return partial(run, place=place, workers=workers, address=address)
