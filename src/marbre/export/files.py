"""Putting a page's folder on disk: whole, or not at all."""

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from marbre.errors import OutputError


def write_folder(out: Path, slug: str, files: Mapping[str, bytes], *, force: bool) -> Path:
    """Return `out/<slug>`, which now holds the files.

    They are written to a folder beside it, which then takes its name: a failure leaves what was there before.
    Raises OutputError where the folder exists and `force` is not set, or where it cannot be written.
    """
    target = out / (re.sub(r"[^a-z0-9-]+", "-", slug.lower()).strip("-") or "article")
    if target.exists() and not force:
        raise OutputError(f"«\u00a0{target}\u00a0» existe déjà\u00a0: ajoutez --force pour le remplacer.")
    made: Path | None = None
    try:
        out.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".marbre-", dir=out))
        made.chmod(0o755)
        for name, content in files.items():
            _write(made / name, content)
        _swap(made, target)
    except OSError as error:
        raise OutputError(
            f"On ne peut pas écrire dans «\u00a0{out}\u00a0»\u00a0: {error.strerror}."
        ) from error
    finally:
        if made is not None and made.exists():
            shutil.rmtree(made, ignore_errors=True)
    return target


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(made: Path, target: Path) -> None:
    """Give the new folder the old one's name; the old one is removed only once that is done."""
    if not target.exists():
        made.rename(target)
        return
    old = made.with_name(made.name + "-old")
    target.rename(old)
    try:
        made.rename(target)
    except OSError:
        old.rename(target)
        raise
    if old.is_dir():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.unlink()
