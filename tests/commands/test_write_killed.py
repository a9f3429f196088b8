"""Killed at any step and run again: the same page, and no answer paid twice."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hand_written import HandWritten, command, replies_of
from scripted_server import Answer, Asked, serve, silence

KEEPING = 1.0
"""Seconds in which a reply that came is kept, on a loaded machine too."""


def begin(url: str, cache: Path, out: Path) -> subprocess.Popen[bytes]:
    """Start `marbre write` in a process of its own, one call at a time."""
    args = ["write", *command("funiculaire"), "--engine", "writer", "--model", "openai:x", "--base-url", url]
    args += ["--cache", str(cache), "-o", str(out), "--force", "--concurrency", "1"]
    return subprocess.Popen([sys.executable, "-m", "marbre", *args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def page_in(out: Path) -> str:
    (path,) = out.glob("*/article.md")
    return path.read_text("utf-8")


class Killer:
    """Answers as written by hand, each prompt once; at the first call beyond, kills the run and says nothing."""

    def __init__(self) -> None:
        self.script = HandWritten(replies_of("funiculaire"))
        self.paid: list[str] = []
        self.left: int | None = 1
        self.run: subprocess.Popen[bytes] | None = None

    def __call__(self, asked: Asked) -> Answer:
        if self.left == 0 and self.run is not None:
            threading.Timer(KEEPING, os.kill, (self.run.pid, signal.SIGKILL)).start()
            return silence()
        if self.left is not None:
            self.left -= 1
        self.paid.append(self.script.step(asked))
        return self.script(asked)


@pytest.mark.slow
def test_killed_after_each_reply_in_turn_it_ends_with_the_same_page_and_pays_nothing_twice(tmp_path: Path) -> None:
    killer = Killer()
    kills = 0
    with serve(killer) as server:
        while True:
            killer.left = 1  # each run gets one reply more than the last one, and is then killed
            killer.run = begin(server.url, tmp_path / "c.sqlite", tmp_path / "killed")
            _, errors = killer.run.communicate(timeout=120)
            if killer.run.returncode != -signal.SIGKILL:
                break
            kills += 1
        assert killer.run.returncode in {0, 1}, errors
        assert len(killer.paid) == len(set(killer.paid)), killer.paid
        assert kills == len(killer.paid) - 1 >= 4
        killer.left = None
        paid = len(killer.paid)
        begin(server.url, tmp_path / "d.sqlite", tmp_path / "whole").communicate(timeout=120)
        assert len(killer.paid) == 2 * paid
    assert page_in(tmp_path / "killed") == page_in(tmp_path / "whole")


@pytest.mark.slow
def test_killed_between_two_parts_it_goes_on_with_what_it_has(tmp_path: Path) -> None:
    killer = Killer()
    with serve(killer) as server:
        killer.run = begin(server.url, tmp_path / "c.sqlite", tmp_path / "out")
        killer.run.communicate(timeout=120)
        assert killer.run.returncode == -signal.SIGKILL
        assert not (tmp_path / "out").exists() or not list((tmp_path / "out").glob("*/article.md"))
        killer.left = None
        again = begin(server.url, tmp_path / "c.sqlite", tmp_path / "out")
        again.communicate(timeout=120)
        assert again.returncode in {0, 1}
    assert len(killer.paid) == len(set(killer.paid)), killer.paid
    assert "14,6" in page_in(tmp_path / "out")
