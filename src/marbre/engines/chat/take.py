"""The reply that a person gives with --reply: from a file, from the clipboard or from standard input, once."""

from collections.abc import Callable
from pathlib import Path

from marbre.engines.chat.ask import Take
from marbre.engines.chat.folder import read_reply_file, reply_text
from marbre.errors import InputError, UsageError

CLIPBOARD = "clipboard"


def nothing() -> str | None:
    """Return None: the person gives no reply besides the folder's files."""
    return None


def taking(given: str, stdin: Callable[[], bytes], paste: Callable[[], str | None]) -> Take:
    """Return how the reply is taken that « FILE », « - » or « clipboard » names: read when it is asked for, and once.

    Raises InputError where there is no such file, UsageError where the clipboard cannot be read.
    """
    left = [given]

    def take() -> str | None:
        return _read(left.pop(), stdin, paste) if left else None

    return take


def _read(given: str, stdin: Callable[[], bytes], paste: Callable[[], str | None]) -> str:
    if given == "-":
        return reply_text(stdin(), "-")
    if given == CLIPBOARD:
        text = paste()
        if text is None:
            raise UsageError("Le presse-papiers ne peut pas être lu ici\u00a0: enregistrez la réponse dans un fichier.")
        return text
    path = Path(given)
    if not path.is_file():
        raise InputError(f"La réponse «\u00a0{given}\u00a0» n’existe pas\u00a0: vérifiez son nom et son dossier.")
    return read_reply_file(path)
