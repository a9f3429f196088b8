import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_workers import write

from marbre.desk.work.running import EACH, MOST, Running
from marbre.desk.work.turns import BusyError
from marbre.store.database import Sessions, open_store, sqlite_address
from marbre.store.pages import list_pages
from marbre.store.runs import add_run, find_run, reply
from marbre.store.tables import RunRow

Begin = Callable[..., str]


@pytest.fixture
def sessions(tmp_path: Path) -> Sessions:
    return open_store(sqlite_address(tmp_path / "desk.sqlite"))


@pytest.fixture
def running(sessions: Sessions) -> Iterator[Running]:
    made = Running(sessions, write=write)
    made.start()
    yield made
    made.stop()


def _stored(sessions: Sessions, copy: str, owner: str = "a") -> str:
    with sessions() as session:
        run = add_run(session, owner, copy, "", {})
        session.commit()
        return run.id


def _begin(running: Running, copy: str, owner: str = "a") -> str:
    run_id = _stored(running.sessions, copy, owner)
    running.add(owner, run_id)
    return run_id


def _row(running: Running, run_id: str) -> RunRow:
    with running.sessions() as session:
        return find_run(session, run_id)


def _until(running: Running, run_id: str, *states: str, within: float = 60.0) -> RunRow:
    end = time.monotonic() + within
    while time.monotonic() < end:
        row = _row(running, run_id)
        if row.state in states:
            return row
        time.sleep(0.02)
    raise AssertionError(f"{row.state}, not {states}")


def _pages(sessions: Sessions) -> int:
    with sessions() as session:
        return list_pages(session, "", 100, 0)[1]


def test_a_run_writes_one_page_and_tells_its_steps(running: Running) -> None:
    row = _until(running, _begin(running, "La copie."), "done")
    assert (row.steps, _pages(running.sessions)) == (["Lecture"], 1)
    assert row.page_id


def test_a_run_that_fails_or_dies_says_so_and_the_next_has_its_turn(running: Running) -> None:
    failed, died, fine = (_begin(running, copy) for copy in ("échoue", "meurt", "La copie."))
    assert _until(running, fine, "done").page_id
    assert _row(running, failed).reason == "La copie est vide."
    assert _row(running, died).state == "failed"
    assert "relancez" in _row(running, died).reason


def test_a_run_without_end_is_ended(sessions: Sessions) -> None:
    running = Running(sessions, limit=3.0, write=write)
    running.start()
    try:
        row = _until(running, _begin(running, "dort 600"), "failed")
        assert "minutes" in row.reason
        assert _until(running, _begin(running, "La copie."), "done").page_id
    finally:
        running.stop()


def test_a_run_that_waits_is_cancelled_without_ever_beginning(running: Running) -> None:
    _until(running, first := _begin(running, "dort 1"), "running")
    second = _begin(running, "La copie.")
    running.cancel(second)
    assert _until(running, first, "done").page_id
    assert (_row(running, second).state, _row(running, second).steps) == ("cancelled", [])


def test_a_run_at_work_is_cancelled_at_once(running: Running) -> None:
    run_id = _begin(running, "dort 600")
    _until(running, run_id, "running")
    while not _row(running, run_id).steps:
        time.sleep(0.02)
    running.cancel(run_id)
    assert _row(running, run_id).state == "cancelled"
    assert _until(running, _begin(running, "La copie."), "done").page_id
    assert _row(running, run_id).state == "cancelled"


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03, 0.1, 0.3, 1.0])
def test_a_run_may_be_cancelled_at_every_moment(running: Running, after: float) -> None:
    run_id = _begin(running, "dort 0.4")
    time.sleep(after)
    running.cancel(run_id)
    ended = _row(running, run_id).state
    assert ended in {"cancelled", "done"}
    assert _until(running, _begin(running, "La copie."), "done").page_id
    assert _row(running, run_id).state == ended
    assert _pages(running.sessions) == (2 if ended == "done" else 1)


def test_cancelling_again_and_again_from_many_threads_is_harmless(running: Running) -> None:
    run_id = _begin(running, "dort 5")
    threads = [threading.Thread(target=running.cancel, args=(run_id,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _row(running, run_id).state == "cancelled"
    assert _until(running, _begin(running, "La copie."), "done").page_id


def test_what_a_stopped_server_leaves_begins_again_and_ends_once(sessions: Sessions) -> None:
    first = Running(sessions, write=write)
    first.start()
    at_work, behind = _begin(first, "dort 0.5"), _begin(first, "La copie.")
    _until(first, at_work, "running")
    first.stop()
    time.sleep(0.3)
    assert _row(first, at_work).state == "running", "it is no failure of the run's"
    second = Running(sessions, write=write)
    second.start()
    try:
        assert _until(second, at_work, "done").steps == ["Lecture"]
        assert _until(second, behind, "done").page_id
        assert _pages(sessions) == 2
    finally:
        second.stop()


def test_one_owner_does_not_keep_the_others_waiting(sessions: Sessions) -> None:
    for owner, n in (("a", 4), ("b", 1), ("c", 1)):
        for _ in range(n):
            _stored(sessions, f"La copie de {owner}.", owner)
    order: list[str] = []

    class Noting(Running):
        def _do(self, run_id: str) -> None:
            order.append(_row(self, run_id).owner)
            super()._do(run_id)

    running = Noting(sessions, write=write)
    running.start()
    try:
        end = time.monotonic() + 60
        while len(order) < 6 and time.monotonic() < end:
            time.sleep(0.05)
        assert order[:3] == ["a", "b", "c"]
        assert order[3:] == ["a", "a", "a"]
    finally:
        running.stop()


def test_the_queue_is_bounded_in_all_and_for_each_owner(sessions: Sessions) -> None:
    running = Running(sessions, write=write)
    for _ in range(EACH):
        _stored(sessions, "La copie.", "a")
    with sessions() as session:
        with pytest.raises(BusyError):
            running.check_room(session, "a")
        running.check_room(session, "b")
    for _ in range(MOST - EACH):
        _stored(sessions, "La copie.", "b")
    with sessions() as session, pytest.raises(BusyError):
        running.check_room(session, "c")


def test_a_run_that_asks_a_person_goes_on_with_the_reply(running: Running) -> None:
    run_id = _begin(running, "demande")
    row = _until(running, run_id, "waiting")
    assert row.chat["prompts"] == [{"name": "01", "prompt": "Écrivez."}]
    with running.sessions() as session:
        assert reply(session, run_id, {"01": "Voici."})
        assert not reply(session, run_id, {"01": "Encore."}), "it no longer waits"
        session.commit()
    running.add("a", run_id)
    assert _until(running, run_id, "done").page_id


def test_a_run_that_waits_for_a_person_may_be_cancelled(running: Running) -> None:
    run_id = _begin(running, "demande")
    _until(running, run_id, "waiting")
    running.cancel(run_id)
    assert _row(running, run_id).state == "cancelled"
    with running.sessions() as session:
        assert not reply(session, run_id, {"01": "Trop tard."})


def test_a_fault_of_the_store_ends_one_run_and_not_the_work(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    import marbre.desk.work.running as module

    def broken(*given: Any, **named: Any) -> None:
        raise OSError("disque plein")

    monkeypatch.setattr(module, "add_page", broken)
    row = _until(running, _begin(running, "La copie."), "failed")
    assert "disque" not in row.reason
    monkeypatch.undo()
    assert _until(running, _begin(running, "La copie."), "done").page_id


def test_a_writing_process_that_is_killed_from_outside_fails(running: Running) -> None:
    run_id = _begin(running, "dort 600")
    while not (process := running._processes.get(run_id)) or not process.pid or not _row(running, run_id).steps:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    assert "relancez" in _until(running, run_id, "failed").reason
