"""From what a user names to the files that hold articles."""

from collections.abc import Iterable
from pathlib import Path

from marbre.errors import InputError
from marbre.gate.read import SUFFIXES
from marbre.messages import say

_SKIPPED = {"node_modules", "__pycache__", "venv"}


def find_files(names: Iterable[str]) -> list[Path]:
    """Return the files named and, of folders, the Markdown and HTML files in them, at any depth, sorted, once each.

    Hidden folders and installed packages are left out. Raises InputError where a name does not exist or a folder
    holds no article.
    """
    found: dict[Path, None] = {}
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = [
                p for p in sorted(path.rglob("*")) if p.suffix.lower() in SUFFIXES and p.is_file() and _shown(p, path)
            ]
            if not inside:
                raise InputError(
                    say("Le dossier «\u00a0{file}\u00a0» ne contient aucun article (.md, .html).", file=str(path))
                )
            found.update(dict.fromkeys(inside))
        else:
            found[path] = None
    return list(found)


def _shown(path: Path, below: Path) -> bool:
    return not any(part.startswith(".") or part in _SKIPPED for part in path.relative_to(below).parts)
