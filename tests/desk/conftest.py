import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from marbre.desk.api.app import serve
from marbre.desk.api.desk import Desk
from marbre.desk.api.rates import Rates
from marbre.desk.api.security import Watch
from marbre.desk.settings import Settings
from marbre.desk.work.checking import Checking
from marbre.desk.work.planning import Planner
from marbre.desk.work.running import Running
from marbre.store.database import open_store, sqlite_address

sys.path.insert(0, str(Path(__file__).parent))
"""The desk's processes find what they run by its name: not under « tests », a name that installed packages bear too."""

from desk_workers import Echo, write  # noqa: E402

HERE = "http://127.0.0.1:8790"
Open = Callable[..., TestClient]


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Open]:
    """Opens desks on one store, whose workers do what their texts say."""
    with ExitStack() as opened:

        def open_one(*, limit: float = 20.0, most: int = 64, at_once: int = 1, **settings: Any) -> TestClient:
            given = Settings(database=sqlite_address(tmp_path / "desk.sqlite"), **settings)
            sessions = open_store(given.database)
            checking = Checking(Echo, limit=limit, most=most, eager=False)
            desk = Desk(
                given, sessions, checking, Checking(Planner, eager=False), Running(sessions, at_once, write=write)
            )
            return opened.enter_context(TestClient(serve(desk, Watch()), base_url=HERE, client=("127.0.0.1", 4000)))

        yield open_one


@pytest.fixture(scope="module")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One desk for a whole module, which may be asked as often as one likes."""
    given = Settings(database=sqlite_address(tmp_path_factory.mktemp("desk") / "desk.sqlite"))
    sessions = open_store(given.database)
    workers = Checking(Echo, eager=False), Checking(Planner, eager=False), Running(sessions, write=write)
    app = serve(Desk(given, sessions, *workers), Watch(Rates(10**6), Rates(10**6)))
    with TestClient(app, base_url=HERE, client=("127.0.0.1", 4000)) as opened:
        yield opened


@pytest.fixture
def client(open_desk: Open) -> TestClient:
    """A desk on this machine, without a token."""
    return open_desk()
