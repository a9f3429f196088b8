"""One sending of a page at a time on this machine: two at once would make two articles of it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from marbre.messages import say
from marbre.publish.model import PublishError

try:
    import fcntl
except ImportError:  # Windows: a folder cannot be locked there; the site's own look for doubles remains
    fcntl = None  # type: ignore[assignment]


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a page's folder as long as it is sent; the system lets it go when the process dies, however it does.

    Raises PublishError where another process holds it.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise PublishError(
            say(
                "Un autre envoi de «\u00a0{folder}\u00a0» est en cours\u00a0: attendez qu’il finisse.",
                folder=str(folder),
            )
        ) from None
    except OSError:  # a file system without locks
        return
