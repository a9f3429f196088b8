"""The desk under load: checks at once from several users while pages are written. Prints figures with their conditions.

    python benchmarks/desk.py [CHECKS] [RUNS]

One desk on loopback with its one checking process; each check is of a page of its own, so
that nothing is remembered from the one before.
"""

import os
import statistics
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import uvicorn

from marbre.desk.api.app import make_app
from marbre.desk.settings import Settings
from marbre.store.database import sqlite_address

PORT = 8797
COPY = (Path(__file__).parent.parent / "examples" / "tesla-openai.txt").read_text("utf-8")
WAIT = 600.0
"""Seconds for all."""


def megabytes() -> int:
    """Return the memory that this process and all its children hold, shared pages counted with each."""
    family, total = {os.getpid()}, 0
    for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda p: int(p.name)):
        try:
            status = (folder / "status").read_text()
        except OSError:
            continue
        held = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        if int(folder.name) in family or int(held["PPid"]) in family:
            family.add(int(folder.name))
            total += int(held.get("VmRSS", "0 kB").split()[0])
    return total // 1024


def main(checks: int, runs: int) -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        app = make_app(Settings(port=PORT, database=sqlite_address(Path(folder) / "desk.sqlite")))
        server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="error"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.1)
        with httpx.Client(base_url=f"http://127.0.0.1:{PORT}/api/v1", timeout=WAIT) as client:
            _measure(client, checks, runs)
        server.should_exit = True


def _measure(client: httpx.Client, checks: int, runs: int) -> None:
    body = client.post("/brief", json={"text": COPY}).json()["copy"]
    client.post("/check", json={"text": {"fields": {"title": "Un"}, "body": body}})
    before, load = megabytes(), os.getloadavg()[0]
    begun = time.monotonic()
    started = [client.post("/runs", json={"copy": COPY}).json()["id"] for _ in range(runs)]

    def check(n: int) -> tuple[int, float]:
        text = {"fields": {"title": f"Titre {n}"}, "body": f"{body}\n\nLa ville compte {n} écoles."}
        at = time.monotonic()
        return client.post("/check", json={"text": text}).status_code, time.monotonic() - at

    with ThreadPoolExecutor(checks) as pool:
        answers = list(pool.map(check, range(checks)))
    checked, most = time.monotonic() - begun, megabytes()
    states = [""]
    while time.monotonic() - begun < WAIT and not set(states) <= {"done", "failed", "cancelled"}:
        time.sleep(0.5)
        states = [client.get(f"/runs/{run}").json()["state"] for run in started]
        most = max(most, megabytes())
    took = sorted(seconds for _, seconds in answers)
    print(
        f"{checks} checks at once and {runs} runs; {len(body)} characters each; {os.cpu_count()} cores, load {load:.1f} before"
    )
    print(f"answers: {sorted({code for code, _ in answers})}; runs: {sorted(set(states))}")
    print(
        f"checks: median {statistics.median(took):.2f} s, 95 % {took[int(len(took) * 0.95) - 1]:.2f} s, last {took[-1]:.2f} s"
    )
    print(f"all checked after {checked:.1f} s, all written after {time.monotonic() - begun:.1f} s")
    print(f"memory: {before} MB before, {most} MB at most, {megabytes()} MB after")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
