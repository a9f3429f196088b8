"""Real processes: a worker that dies, a job without end, the leader killed and led again."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from marbre.batch.journal import FILE
from marbre.batch.model import BatchJob
from marbre.batch.pool import run
from marbre.batch.work import Place

COPY = (
    "La criée de Lorient change de mains\n\n"
    + "La région a repris la criée lundi. Elle promet {n} millions d’euros de travaux. " * 3
)

pytestmark = pytest.mark.slow


def test_a_job_past_its_time_fails_alone(tmp_path: Path) -> None:
    jobs = [BatchJob("a", copy=COPY.format(n=1)), BatchJob("b", copy="")]
    found = {o.id: o for o in run(jobs, Place(tmp_path), 1, 0.001)}
    assert "--job-timeout" in found["a"].reason
    assert set(found) == {"a", "b"}


def test_workers_end_when_their_leader_is_killed(tmp_path: Path) -> None:
    jobs = lines(tmp_path / "jobs.jsonl", 40)
    process = begin(jobs, tmp_path / "out")
    while done(tmp_path / "out") < 1 and process.poll() is None:
        time.sleep(0.05)
    group = os.getpgid(process.pid)
    process.kill()
    process.wait()
    end = time.monotonic() + 60
    while alive(group) and time.monotonic() < end:
        time.sleep(0.1)
    left = alive(group)
    if left:
        os.killpg(group, signal.SIGKILL)
    assert left == []


def alive(group: int) -> list[str]:
    """Return the processes of a group that run; those that have ended and wait for a parent to notice do not count."""
    told = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in told.splitlines()]
    return [row[-1] for row in rows if row[0] == str(group) and not row[1].startswith("Z")]


def lines(path: Path, n: int) -> Path:
    path.write_text("\n".join(json.dumps({"id": f"p{i}", "copy": COPY.format(n=i)}) for i in range(n)), "utf-8")
    return path


def begin(jobs: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "marbre", "batch", str(jobs), "-o", str(out), "--workers", "2"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def done(out: Path) -> int:
    try:
        with sqlite3.connect(out / FILE) as db:
            return int(db.execute("SELECT count(*) FROM outcomes").fetchone()[0])
    except sqlite3.Error:
        return 0


def pages(out: Path) -> dict[str, dict[str, bytes]]:
    folders = [f for f in out.iterdir() if f.is_dir() and not f.name.startswith(".")]
    return {f.name: {x.name: x.read_bytes() for x in f.iterdir()} for f in folders}


def test_killed_and_led_again_every_page_is_there_once_and_as_undisturbed(tmp_path: Path) -> None:
    jobs = lines(tmp_path / "jobs.jsonl", 8)
    assert begin(jobs, tmp_path / "entier").wait(180) in {0, 1}
    for at in (1, 4):
        process = begin(jobs, tmp_path / "tué")
        while done(tmp_path / "tué") < at and process.poll() is None:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert begin(jobs, tmp_path / "tué").wait(180) in {0, 1}
    assert pages(tmp_path / "tué") == pages(tmp_path / "entier")
    assert done(tmp_path / "tué") == 8
