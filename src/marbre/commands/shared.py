"""What the commands share: reading an input, one sentence where something is wrong, the exit codes."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from marbre.errors import MarbreError
from marbre.messages import say
from marbre.translate import Translate

T = TypeVar("T")
EXIT_OK, EXIT_NOT_READY, EXIT_FAILED = 0, 1, 2
"""All is well; it ran, and something is to be mended; it could not run."""


def read(name: str) -> Any:
    """Return the input of that name: a file, an address of the web, or « - », standard input."""
    from marbre.source.files import read_bytes, read_file

    if name.lower().startswith(("http://", "https://")):
        from marbre.web.fetch import fetch
        from marbre.web.source import named

        return named(fetch(name))
    return read_bytes(sys.stdin.buffer.read(), "-") if name == "-" else read_file(Path(name))


def guard(call: Callable[[], T]) -> T:
    """Return what the call returns; where it raises an error of ours, say it in one sentence and exit with 2."""
    try:
        return call()
    except MarbreError as error:
        fail(error.told(language()))
    except RecursionError:
        fail(say("Le fichier est imbriqué trop profondément pour être lu.").text(language()))


def language() -> Translate:
    """Return how the command that runs speaks to its user."""
    context = click.get_current_context(silent=True)
    return context.obj if context is not None and context.obj is not None else str


def tell(message: str) -> None:
    """Say on standard error what is wrong, in one line."""
    click.echo(f"marbre : {' '.join(message.splitlines())}", err=True)


def fail(message: str) -> NoReturn:
    """Say what is wrong and exit with 2."""
    tell(message)
    sys.exit(EXIT_FAILED)
