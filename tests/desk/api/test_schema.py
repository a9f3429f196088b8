"""What the OpenAPI document says, held to some thousands of requests made from it, over a real socket."""

import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from desk_workers import Echo, write
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable

from marbre.desk.api.app import serve
from marbre.desk.api.desk import Desk
from marbre.desk.api.rates import Rates
from marbre.desk.api.security import Watch
from marbre.desk.settings import Settings
from marbre.desk.work.checking import Checking
from marbre.desk.work.running import Running
from marbre.store.database import open_store, sqlite_address

EACH = 100
"""Requests for each operation of the API."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("desk")
    sessions = open_store(sqlite_address(folder / "desk.sqlite"))
    desk = Desk(Settings(), sessions, Checking(Echo), Checking(Echo), Running(sessions, write=write))
    app = serve(desk, Watch(Rates(10**7), Rates(10**7)))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", server_header=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(30)


@pytest.mark.slow
def test_no_request_breaks_the_api_or_gets_an_answer_that_is_not_documented(address: str) -> None:
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_headers_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_headers_conformance,
        response_schema_conformance,
    ]
    schema = schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json")
    made: Counter[str] = Counter()
    faults: dict[str, str] = {}

    def hold(label: str, operation: Any, mode: Any) -> None:
        @settings(
            max_examples=EACH // 2,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def one(case: Any) -> None:
            made[label] += 1
            answer = case.call(timeout=60)
            made[str(answer.status_code)] += 1
            full = answer.status_code == 503 and "retry-after" in map(
                str.lower, answer.headers
            )  # the queue of runs is bounded
            case.validate_response(answer, checks=[c for c in checks if not (full and c is not_a_server_error)])

        try:
            one()
        except Unsatisfiable:  # an operation that takes nothing can be asked nothing wrong
            pass
        except BaseException as error:  # all operations are held to it, then all faults are told
            faults[f"{label} {mode}"] = str(error)[:1500]

    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):
            hold(operation.label, operation, mode)
    total = sum(n for label, n in made.items() if not label.isdecimal())
    print(f"{total} requests to {sum(not x.isdecimal() for x in made)} operations: {dict(made)}")
    assert not faults, "\n\n".join(f"{label}\n{told}" for label, told in faults.items())
    assert total >= 2_000
    assert made["200"] + made["201"] + made["202"] >= 300, "requests that are well made get through"
