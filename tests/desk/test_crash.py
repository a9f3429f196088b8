import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

pytestmark = pytest.mark.slow
PROGRAM = Path(__file__).parent / "crashing.py"


def _port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _serve(database: Path, port: int, client: httpx.Client) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen([sys.executable, str(PROGRAM), str(database), str(port)])
    for _ in range(600):
        try:
            client.get("/healthz")
            return process
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("it does not answer")


def test_a_server_killed_in_the_middle_of_a_run_loses_nothing_and_writes_it_once(tmp_path: Path) -> None:
    database, port = tmp_path / "desk.sqlite", _port()
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
        process = _serve(database, port, client)
        page = client.post("/api/v1/pages", json={"text": {"body": "Avant."}}).json()
        run = client.post("/api/v1/runs", json={"copy": "dort 2"}).json()["id"]
        while not client.get(f"/api/v1/runs/{run}").json()["steps"]:
            time.sleep(0.05)
        draft = f"/api/v1/pages/{page['id']}/draft"
        assert client.put(draft, json={"revision": 1, "text": {"body": "Tapé à l’instant."}}).status_code == 200
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        again = _serve(database, port, client)
        try:
            assert client.get(f"/api/v1/pages/{page['id']}").json()["text"]["body"] == "Tapé à l’instant."
            states = []
            for _ in range(600):
                states.append(client.get(f"/api/v1/runs/{run}").json()["state"])
                if states[-1] == "done":
                    break
                time.sleep(0.1)
            assert states[-1] == "done"
            time.sleep(2.5)  # were the first server's writer still alive, it would have ended by now
            assert client.get("/api/v1/pages").json()["total"] == 2
        finally:
            again.send_signal(signal.SIGINT)
            again.wait(30)
