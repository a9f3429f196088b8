"""Several calls at once give what they give one after the other."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
from mcp import Client

from marbre.mcp_server.server import make_server
from marbre.mcp_server.workshop import REMEMBERED, Workshop
from marbre.rules.standard import Standard

DEV = Path(__file__).parents[1] / "data" / "dev"
TEXTS = {name: (DEV / f"{name}.txt").read_text("utf-8") for name in ("ligne", "sante", "stade")}
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("check_text", {"text": TEXTS["ligne"], "source": TEXTS["ligne"].replace("1", "2"), "brief": "700 mots"}),
    ("get_ledger", {"text": TEXTS["stade"], "source": TEXTS["stade"].replace("3", "4")}),
    ("get_plan", {"source": TEXTS["sante"], "brief": "SEO, des intertitres"}),
    ("get_fixed_text", {"text": TEXTS["sante"]}),
    ("check_text", {"text": TEXTS["sante"]}),
    ("read_brief", {"brief": "SEO, 700 mots au moins"}),
]


def together(calls: list[tuple[str, dict[str, Any]]]) -> list[Any]:
    """Return what each call of a new server gives, all being asked at once."""
    found: list[Any] = [None] * len(calls)

    async def one(client: Client, i: int) -> None:
        name, arguments = calls[i]
        found[i] = (await client.call_tool(name, arguments)).structured_content

    async def main() -> None:
        async with Client(make_server(Workshop(Standard()), str)) as client, anyio.create_task_group() as group:
            for i in range(len(calls)):
                group.start_soon(one, client, i)

    anyio.run(main)
    return found


def test_calls_at_once_give_what_calls_in_a_row_give(call: Callable[..., Any]) -> None:
    alone = [call(name, **arguments).structured_content for name, arguments in CALLS]
    assert all(alone)
    at_once = together([*CALLS, *CALLS[:2]])
    assert at_once == [*alone, *alone[:2]]


def test_the_parser_serves_one_call_at_a_time() -> None:
    workshop = Workshop(Standard())
    order: list[str] = []

    def second() -> None:
        with workshop.reading("b"):
            order.append("second")

    with workshop.reading("a"):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        assert thread.is_alive()
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_an_error_gives_the_parser_back() -> None:
    workshop = Workshop(Standard())
    try:
        with workshop.reading("a"):
            raise ValueError
    except ValueError:
        pass
    with workshop.reading("b"):
        assert True


def test_a_server_that_runs_for_days_forgets(workshop: Workshop) -> None:
    with workshop.reading("a") as parser:
        parser.notes["mark"] = True
    with workshop.reading("b"):
        assert "mark" in parser.notes
    with workshop.reading("c" * REMEMBERED):
        assert "mark" not in parser.notes
