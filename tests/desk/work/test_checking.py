import asyncio
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk_workers import Echo

from marbre.desk.work.checking import BrokenError, Checking
from marbre.desk.work.judging import Asked
from marbre.desk.work.turns import BusyError
from marbre.errors import InputError


def _page(body: str) -> Asked:
    return Asked("", f"---\ntitle: Lyon\n---\n\n{body}")


def _ask(checking: Checking, *bodies: str) -> list[Any]:
    async def all_of() -> list[Any]:
        asked = [checking.ask("a", "check", _page(body)) for body in bodies]
        return await asyncio.gather(*asked, return_exceptions=True)

    return asyncio.run(all_of())


@pytest.fixture
def checking() -> Iterator[Checking]:
    made = Checking(Echo, limit=1.0, most=4)
    made.start()
    yield made
    made.stop()


def test_answers_come_back_to_who_asked(checking: Checking) -> None:
    assert [a["words"] for a in _ask(checking, "un", "un deux", "un deux trois")] == [1, 2, 3]


def test_a_refusal_comes_back_as_the_process_raised_it(checking: Checking) -> None:
    assert isinstance(_ask(checking, "refuse")[0], InputError)
    assert isinstance(_ask(checking, "casse")[0], BrokenError)
    assert _ask(checking, "un")[0]["words"] == 1


def test_a_process_that_died_is_started_anew_and_nobody_notices(checking: Checking, tmp_path: Path) -> None:
    told = _ask(checking, f"meurt une fois {tmp_path / 'mort'}", "un", "un deux")
    assert [a["words"] for a in told] == [4, 1, 2]


def test_a_text_that_kills_the_process_harms_no_other(checking: Checking) -> None:
    told = _ask(checking, "meurt", "un", "un deux")
    assert isinstance(told[0], BrokenError)
    assert [a["words"] for a in told[1:]] == [1, 2]


def test_a_process_killed_from_outside_is_started_anew(checking: Checking) -> None:
    _ask(checking, "un")
    assert checking._process is not None
    assert checking._process.pid is not None
    os.kill(checking._process.pid, signal.SIGKILL)
    assert _ask(checking, "un deux")[0]["words"] == 2


def test_a_check_that_hangs_is_ended_and_the_next_one_has_its_turn(checking: Checking) -> None:
    _ask(checking, "un")
    begun = time.monotonic()
    told = _ask(checking, "dort 600", "un")
    assert isinstance(told[0], BusyError)
    assert told[0].hung
    assert told[1]["words"] == 1
    assert time.monotonic() - begun < 60


def test_more_than_may_wait_are_refused_at_once(checking: Checking) -> None:
    told = _ask(checking, *["dort 0.2"] * 9)
    refused = [a for a in told if isinstance(a, BusyError)]
    assert 4 <= len(refused) <= 5, "one at work, four that wait"
    assert all(not a.hung for a in refused)


def test_who_is_gone_is_not_worked_for(checking: Checking) -> None:
    async def leave() -> float:
        first = asyncio.ensure_future(checking.ask("a", "check", _page("dort 0.5")))
        await asyncio.sleep(0.2)
        gone = asyncio.ensure_future(checking.ask("a", "check", _page("dort 0.9")))
        await asyncio.sleep(0.05)
        gone.cancel()
        begun = time.monotonic()
        await asyncio.gather(first, checking.ask("b", "check", _page("un")))
        return time.monotonic() - begun

    _ask(checking, "un")
    assert asyncio.run(leave()) < 0.85


def test_when_it_stops_who_waits_is_told() -> None:
    checking = Checking(Echo)
    checking.start()
    _ask(checking, "un")

    async def stop() -> list[Any]:
        asked = [asyncio.ensure_future(checking.ask("a", "check", _page("dort 30"))) for _ in range(3)]
        await asyncio.sleep(0.3)
        checking.stop()
        return await asyncio.wait_for(asyncio.gather(*asked, return_exceptions=True), 10)

    assert all(isinstance(told, BusyError) for told in asyncio.run(stop()))
    assert all(isinstance(told, BusyError) for told in _ask(checking, "un"))
