"""What goes over the wire: a readable summary, then the same data for programs; errors in one sentence."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from mcp.types import CallToolResult, TextContent
from pydantic import TypeAdapter

from marbre.errors import MarbreError
from marbre.translate import Translate

P = ParamSpec("P")
R = TypeVar("R")


def answer(result: Any) -> CallToolResult:
    """Return a result of ours as a tool's: its summary as text, all of it as JSON and as structured content."""
    adapter = TypeAdapter(type(result))
    text = adapter.dump_json(result).decode()
    return CallToolResult(
        content=[TextContent(type="text", text=result.summary), TextContent(type="text", text=text)],
        structured_content=adapter.dump_python(result, mode="json"),
    )


def telling(tr: Translate, as_error: Callable[[str], Exception]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return what makes errors of ours into those that the client is told; all others stay hidden, and are logged."""

    def wrapped(call: Callable[P, R]) -> Callable[P, R]:
        @wraps(call)
        def told(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return call(*args, **kwargs)
            except MarbreError as error:
                raise as_error(error.told(tr)) from error
            except RecursionError as error:
                raise as_error(tr("Le texte est imbriqué trop profondément pour être lu.")) from error

        return told

    return wrapped
