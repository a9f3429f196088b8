"""Putting a page's folder on disk: whole, or not at all."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from marbre.errors import OutputError

LONGEST_NAME = 100
"""Characters of a folder's name: any file system takes them."""
_REASONS = {
    errno.EACCES: "les droits manquent",
    errno.EPERM: "les droits manquent",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le quota du disque est atteint",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.ENOTDIR: "une partie du chemin n’est pas un dossier",
    errno.EEXIST: "une partie du chemin n’est pas un dossier",
}


def write_folder(out: Path, slug: str, files: Mapping[str, bytes], *, force: bool) -> Path:
    """Return `out/<slug>`, which now holds the files and nothing else.

    They are written to a folder beside it, which then takes its name: a failure leaves what was there before.
    The slug is reduced to ASCII letters, digits and hyphens, so that nothing is written elsewhere.
    Raises OutputError where the folder exists and `force` is not set, or where it cannot be written.
    """
    name = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-")[:LONGEST_NAME].rstrip("-")
    return write_named(out, name or "article", files, force=force)


def write_named(out: Path, name: str, files: Mapping[str, bytes], *, force: bool) -> Path:
    """Return `out/<name>`, as `write_folder` does, for a name that is one of a folder. Raises OutputError."""
    if name != Path(name).name or not name.strip("."):
        raise OutputError(f"«\u00a0{name}\u00a0» n’est pas un nom de dossier.")
    target = out / name
    if os.path.lexists(target) and not force:
        raise OutputError(f"«\u00a0{target}\u00a0» existe déjà\u00a0: ajoutez --force pour le remplacer.")
    if any(file != Path(file).name or not file.strip(".") for file in files):
        raise OutputError(f"Nom de fichier impossible dans «\u00a0{target}\u00a0».")
    made = out / f".marbre-{secrets.token_hex(6)}"
    try:
        out.mkdir(parents=True, exist_ok=True)
        made.mkdir()
        for file, content in files.items():
            _write(made / file, content)
        _swap(made, target)
        _flush_folder(out)
    except OSError as error:
        raise OutputError(f"On ne peut pas écrire dans «\u00a0{out}\u00a0»\u00a0: {_reason(out, error)}.") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return target


def clear(out: Path) -> None:
    """Remove what a writing that was killed left beside the folders. Only where nobody else writes in `out`."""
    for left in out.glob(".marbre-*"):
        if re.fullmatch(r"\.marbre-[0-9a-f]{12}(?:-old)?", left.name):
            shutil.rmtree(left, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(made: Path, target: Path) -> None:
    """Give the new folder the old one's name; the old one is removed only once that is done."""
    if not os.path.lexists(target):
        made.rename(target)
        return
    old = made.with_name(made.name + "-old")
    target.rename(old)
    try:
        made.rename(target)
    except BaseException:
        old.rename(target)
        raise
    if old.is_dir() and not old.is_symlink():
        shutil.rmtree(old, ignore_errors=True)
    else:
        old.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be opened for that."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _reason(out: Path, error: OSError) -> str:
    if out.exists() and not out.is_dir():
        return "c’est un fichier, pas un dossier"
    return _REASONS.get(error.errno or 0, f"le système refuse (erreur {error.errno})")
