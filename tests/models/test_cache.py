"""What was paid is never paid again: whoever stops the run, and whenever."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.errors import UsageError
from marbre.models.cache import cached, default_path, request_key
from marbre.models.request import AnswerNeededError, Failure, Reply, Request, Usage

SCHEMA = {"type": "object", "properties": {"texte": {"type": "string"}}}


def request(prompt: str, step: str = "section-01") -> Request:
    return Request(step, "Règles.", prompt, SCHEMA, 100)


class Asked:
    """A model that says what it was asked, with a count."""

    def __init__(self, failing: Sequence[str] = ()) -> None:
        self.prompts: list[str] = []
        self.failing = failing

    def __call__(self, requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        self.prompts += [r.prompt for r in requests]
        return [
            Failure("Non.")
            if r.prompt in self.failing
            else Reply({"texte": f"« {r.prompt} » à 12 €"}, Usage(1, 30, 9, 0.1))
            for r in requests
        ]


def test_a_known_request_is_not_asked_again_and_costs_nothing(tmp_path: Path) -> None:
    asked = Asked()
    first = cached(asked, tmp_path / "c" / "replies.sqlite3", "m")([request("un"), request("deux")])
    again = cached(asked, tmp_path / "c" / "replies.sqlite3", "m")([request("deux"), request("trois"), request("un")])
    assert sorted(asked.prompts) == ["deux", "trois", "un"]
    assert [a.value for a in again if isinstance(a, Reply)] == [
        {"texte": f"« {p} » à 12 €"} for p in ("deux", "trois", "un")
    ]
    assert [a.usage.calls for a in (*first, *again) if isinstance(a, Reply)] == [1, 1, 0, 1, 0]


def test_the_same_request_twice_at_once_is_asked_once(tmp_path: Path) -> None:
    asked = Asked()
    answers = cached(asked, tmp_path / "r", "m")([request("un"), request("un", "section-02")])
    assert asked.prompts == ["un"]
    assert [a.usage.calls for a in answers if isinstance(a, Reply)] == [1, 0]


def test_failures_are_asked_again(tmp_path: Path) -> None:
    asked = Asked(failing=["deux"])
    ask_all = cached(asked, tmp_path / "r", "m")
    assert isinstance(ask_all([request("un"), request("deux")])[1], Failure)
    asked.failing = ()
    assert isinstance(ask_all([request("un"), request("deux")])[1], Reply)
    assert sorted(asked.prompts) == ["deux", "deux", "un"]


def test_all_that_a_person_must_answer_is_asked_together(tmp_path: Path) -> None:
    def ask_a_person(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        if any(r.prompt == "prêt" for r in requests):
            return [Reply({"texte": "ok"}) for _ in requests]
        raise AnswerNeededError(requests)

    ask_all = cached(ask_a_person, tmp_path / "r", "chat")
    with pytest.raises(AnswerNeededError) as needed:
        ask_all([request("un"), request("prêt"), request("deux")])
    assert [r.prompt for r in needed.value.requests] == ["un", "deux"]
    asked = Asked()
    assert cached(asked, tmp_path / "r", "chat")([request("prêt")]) == [Reply({"texte": "ok"})]
    assert asked.prompts == []


TEXTS = st.text(max_size=5)


@given(
    st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, st.integers(1, 9)), st.tuples(TEXTS, TEXTS, TEXTS, TEXTS, st.integers(1, 9))
)
def test_requests_that_differ_have_different_keys(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    def key(of: tuple[str, ...]) -> str:
        return request_key(Request("s", of[0], of[1], {"title": of[2]}, int(of[4])), of[3])

    assert (key(one) == key(other)) == (one == other)


def test_the_key_knows_model_and_version_but_not_the_steps_name() -> None:
    one = request("un")
    assert request_key(one, "m", "1") != request_key(one, "m", "2")
    assert request_key(one, "m") != request_key(one, "n")
    assert request_key(one, "m") == request_key(request("un", "section-09"), "m")


@pytest.mark.parametrize("content", [b"", b"ceci n'est pas une base" * 100])
def test_a_file_that_is_no_cache_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "r").write_bytes(content)
    if not content:
        cached(Asked(), tmp_path / "r", "m")
        return
    with pytest.raises(UsageError, match="--no-cache"):
        cached(Asked(), tmp_path / "r", "m")


def test_a_folder_or_another_database_in_its_place_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--no-cache"):
        cached(Asked(), tmp_path, "m")
    with sqlite3.connect(tmp_path / "other") as database:
        database.execute("CREATE TABLE replies (x)")
    with pytest.raises(UsageError, match="--no-cache"):
        cached(Asked(), tmp_path / "other", "m")


def test_a_disk_that_fails_does_not_cost_the_reply(tmp_path: Path) -> None:
    asked = Asked()
    ask_all = cached(asked, tmp_path / "r", "m")
    with sqlite3.connect(tmp_path / "r") as database:
        database.execute("DROP TABLE replies")
    assert isinstance(ask_all([request("un")])[0], Reply)
    shutil.rmtree(tmp_path)
    assert isinstance(ask_all([request("deux")])[0], Reply)


def test_the_answers_of_others_are_for_their_eyes_only(tmp_path: Path) -> None:
    cached(Asked(), tmp_path / "new" / "r", "m")
    assert (tmp_path / "new" / "r").stat().st_mode & 0o077 == 0
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def test_threads_share_one_file(tmp_path: Path) -> None:
    asked = Asked()
    ask_all = cached(asked, tmp_path / "r", "m")
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: ask_all([request(f"{n}-{k}") for k in range(5)]), range(8)))
    assert len(cached(Asked(), tmp_path / "r", "m")([request(f"{n}-{k}") for n in range(8) for k in range(5)])) == 40
    before = len(asked.prompts)
    ask_all([request(f"{n}-{k}") for n in range(8) for k in range(5)])
    assert len(asked.prompts) == before == 40


def _fill(path: Path, of: int) -> int:
    asked = Asked()
    cached(asked, path, "m")([request(f"{of}-{k}") for k in range(20)])
    return len(asked.prompts)


def test_processes_share_one_file(tmp_path: Path) -> None:
    with ProcessPoolExecutor(3, mp_context=get_context("fork")) as processes:
        assert list(processes.map(_fill, [tmp_path / "r"] * 3, range(3))) == [20, 20, 20]
    asked = Asked()
    cached(asked, tmp_path / "r", "m")([request(f"{n}-{k}") for n in range(3) for k in range(20)])
    assert asked.prompts == []


CHILD = """
import sys, time
from pathlib import Path
from marbre.models.cache import cached
from marbre.models.request import Reply, Request, Usage

paid = open(sys.argv[2], "a", buffering=1)

def ask_all(requests):
    for r in requests:
        time.sleep(float(r.prompt) / 100)
        paid.write(r.prompt + "\\n")
    return [Reply({"texte": r.prompt}, Usage(1, 1, 1)) for r in requests]

ask = cached(ask_all, Path(sys.argv[1]), "m")
ask([Request("s", "", str(n), {}, 10) for n in range(40)])
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("after", [0.0, 0.05, 0.15, 0.3])
def test_killed_at_any_moment_nothing_kept_is_paid_twice(tmp_path: Path, after: float) -> None:
    """A reply is on disk before the next line of its thread: those in the very moment of the kill alone are lost."""
    paid, kept = tmp_path / "paid", tmp_path / "r"
    paid.touch()
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(kept), str(paid)], env=os.environ, stdout=subprocess.PIPE
    )
    deadline = time.monotonic() + 20
    while not paid.read_text() and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    with sqlite3.connect(kept) as database:
        held = {row[0] for row in database.execute("SELECT json_extract(value, '$.texte') FROM replies")}
    before = paid.read_text().split()
    assert held <= set(before)
    assert len(set(before) - held) <= 4, "only what came in the moment of the kill"
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(kept), str(paid)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "done\n"
    again = paid.read_text().split()[len(before) :]
    assert not held & set(again)
    assert held | set(again) == {str(n) for n in range(40)}


def test_replies_are_kept_one_by_one_not_when_the_last_has_come(tmp_path: Path) -> None:
    gate = threading.Event()

    def ask_all(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        if requests[0].prompt == "lente":
            assert gate.wait(10)
        return [Reply({"texte": r.prompt}) for r in requests]

    running = threading.Thread(target=cached(ask_all, tmp_path / "r", "m"), args=([request("lente"), request("vive")],))
    running.start()
    asked = Asked()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        asked.prompts.clear()
        with sqlite3.connect(tmp_path / "r") as database:
            if database.execute("SELECT count(*) FROM replies").fetchone() == (1,):
                break
        time.sleep(0.01)
    else:
        pytest.fail("the quick reply was not kept before the slow one came")
    gate.set()
    running.join()


def test_the_default_place_is_the_systems() -> None:
    assert default_path().name == "replies.sqlite3"
    assert "marbre" in str(default_path())
