"""Writing a file at once or not at all."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from marbre.errors import OutputError
from marbre.messages import say


def write_file(path: Path, content: bytes) -> None:
    """Replace a file by new content, atomically, its rights kept; raises OutputError where that cannot be done.

    A symbolic link stays one: the file that it names is replaced.
    """
    target = path.resolve()
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise OutputError(
            say("«\u00a0{file}\u00a0» ne peut pas être écrit\u00a0: {why}.", file=str(path), why=error.strerror or "")
        ) from error


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now
