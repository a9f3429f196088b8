import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from marbre.batch.jobs import read_jobs
from marbre.batch.journal import Journal
from marbre.batch.lead import FAILED, lead
from marbre.batch.model import BatchJob, Outcome
from marbre.batch.summary_html import summary_html
from marbre.errors import OutputError


class Died(BaseException):
    """What kill -9 does to the leader."""


def worker(done: list[str], *, dies_after: int = 10**9) -> object:
    """Return a run that writes nothing and says that it did; it dies after some jobs."""

    def run(jobs: Iterable[BatchJob]) -> Iterator[Outcome]:
        for job in jobs:
            if len(done) == dies_after:
                raise Died
            done.append(job.id)
            if "échoue" in job.copy:
                yield Outcome(job.id, job.digest, "failed", "La copie est vide.")
            else:
                yield Outcome(job.id, job.digest, "done", ok=True, words=len(job.copy), title=job.copy, folder=job.id)

    return run


def some(n: int) -> list[BatchJob]:
    return [BatchJob(f"p{i}", copy=f"Copie {i}{' échoue' if i == 3 else ''}") for i in range(n)]


def test_each_job_is_done_exactly_once_whenever_the_leader_dies(tmp_path: Path) -> None:
    undisturbed = lead(some(9), tmp_path / "entier", worker([]), lambda o: None)  # type: ignore[arg-type]
    for at in range(9):
        out = tmp_path / f"tué-{at}"
        before: list[str] = []
        after: list[str] = []
        with pytest.raises(Died):
            lead(some(9), out, worker(before, dies_after=at), lambda o: None)  # type: ignore[arg-type]
        summary = lead(some(9), out, worker(after), lambda o: None)  # type: ignore[arg-type]
        assert summary == undisturbed
        assert sorted({*before, *after}) == [f"p{i}" for i in range(9)]
        assert set(before) & set(after) <= {"p3"}, "only what failed is tried again"


def test_what_failed_is_set_apart_and_can_be_run_as_it_is(tmp_path: Path) -> None:
    jobs = [
        *some(5),
        BatchJob("x", file=str(tmp_path / "copies/absente.txt"), fault="Un job donne soit copy, soit file, soit url."),
    ]
    out = tmp_path / "out"
    lead(jobs, out, worker([]), lambda o: None)  # type: ignore[arg-type]
    records = [json.loads(line) for line in (out / FAILED).read_text("utf-8").splitlines()]
    assert [(r["id"], bool(r["reason"])) for r in records] == [("p3", True), ("x", True)]
    assert records[1]["file"] == "../copies/absente.txt"
    again = {j.id: j for j in read_jobs(out / FAILED)}
    assert again["p3"].digest == jobs[3].digest
    assert again["x"].file == jobs[5].file


def test_nothing_set_apart_leaves_no_file(tmp_path: Path) -> None:
    jobs = some(5)
    lead(jobs, tmp_path, worker([]), lambda o: None)  # type: ignore[arg-type]
    lead([BatchJob("p3", copy="Copie réparée")], tmp_path, worker([]), lambda o: None)  # type: ignore[arg-type]
    assert not (tmp_path / FAILED).exists()


def test_a_job_that_was_changed_is_done_anew(tmp_path: Path) -> None:
    done: list[str] = []
    for copy in ("Une.", "Une.", "Deux."):
        lead([BatchJob("a", copy=copy)], tmp_path, worker(done), lambda o: None)  # type: ignore[arg-type]
    assert done == ["a", "a"]


def test_the_summary_tells_every_job_and_escapes_what_they_say(tmp_path: Path) -> None:
    jobs = [BatchJob("a", copy="<script>alert(1)</script>"), BatchJob("b", copy="échoue")]
    html = summary_html(lead(jobs, tmp_path, worker([]), lambda o: None))  # type: ignore[arg-type]
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "1 bonnes à tirer" in html
    assert "La copie est vide." in html


def test_the_journal_keeps_an_outcome_as_it_was(tmp_path: Path) -> None:
    told = Outcome("a", "d", "done", "", True, "Titre", "a", 700, 712, 0.21, 1200, 0.03, 1.5, b"\x00\x01")
    with Journal(tmp_path) as journal:
        journal.write(told)
    with Journal(tmp_path) as journal:
        assert list(journal.outcomes()) == [told]


def test_two_batches_are_not_led_in_one_folder(tmp_path: Path) -> None:
    def inside(jobs: Iterable[BatchJob]) -> Iterator[Outcome]:
        with pytest.raises(OutputError, match="Un autre lot"):
            lead(some(1), tmp_path, worker([]), lambda o: None)  # type: ignore[arg-type]
        yield from worker([])(jobs)  # type: ignore[operator]

    assert len(lead(some(2), tmp_path, inside, lambda o: None).outcomes) == 2


def test_what_a_killed_writing_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".marbre-0123456789ab").mkdir()
    (tmp_path / ".marbre-notes").mkdir()
    lead(some(1), tmp_path, worker([]), lambda o: None)  # type: ignore[arg-type]
    assert not (tmp_path / ".marbre-0123456789ab").exists()
    assert (tmp_path / ".marbre-notes").exists()
