"""One server in this process for all tests: the model takes seconds to load."""

from collections.abc import Callable
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError
from mcp.types import CallToolResult

from marbre.mcp_server.server import make_server
from marbre.mcp_server.workshop import Workshop
from marbre.rules.standard import Standard

Call = Callable[..., CallToolResult]


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    return Workshop(Standard())


@pytest.fixture(scope="session")
def server(workshop: Workshop) -> Any:
    return make_server(workshop, str)


@pytest.fixture(scope="session")
def ask(server: Any) -> Callable[..., Any]:
    """Return what asks the server something through the SDK's own client: `ask(lambda client: client.list_tools())`."""

    def ask(question: Callable[[Client], Any]) -> Any:
        async def asked() -> Any:
            async with Client(server, raise_exceptions=True) as client:
                return await question(client)

        return anyio.run(asked)

    return ask


@pytest.fixture(scope="session")
def refusal(ask: Callable[..., Any]) -> Callable[..., str]:
    """Return what asks the server something that it refuses, and gives the sentence that the client is told."""

    def refusal(question: Callable[[Client], Any]) -> str:
        async def refused(client: Client) -> str:
            with pytest.raises(MCPError) as error:
                await question(client)
            return str(error.value)

        return str(ask(refused))

    return refusal


@pytest.fixture(scope="session")
def call(ask: Callable[..., Any]) -> Call:
    """Return what calls a tool: `call("check_text", text=…)`."""
    return lambda tool, **arguments: ask(lambda client: client.call_tool(tool, arguments))
