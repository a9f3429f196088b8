"""Putting a page into a static site's folder: once, and never over somebody's work."""

import difflib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from marbre.gate.write import write_file
from marbre.messages import say
from marbre.page import split_front_matter
from marbre.publish.model import (
    Action,
    ConflictError,
    Item,
    Memory,
    PublishError,
    Receipt,
    also,
    changed_there,
    check_may_be_seen,
)
from marbre.publish.static.dialect import MARK, Dialect, StaticFile, date_of, dialects, is_published, static_file


@dataclass(frozen=True)
class Folder:
    """A site's folder: its root, the generator's name, the folder of articles where it is not the usual one."""

    root: Path
    generator: str
    section: str = ""


def send(folder: Folder, item: Item, memory: Memory, keep: Callable[[Memory], None], *, today: str) -> Receipt:
    """Return the receipt; the file is written, or left where it is already what it should be.

    Raises ConflictError where the file was changed since, or is another article's (unless `item.overwrite`);
    NotReadyError; PublishError where the folder is none, cannot be used, or a path would lead out of it.
    """
    if not folder.root.is_dir():
        raise PublishError(say("Le dossier du site «\u00a0{folder}\u00a0» n’existe pas.", folder=str(folder.root)))
    address = str(folder.root)
    memory = memory if memory.site == address else Memory()
    dialect = dialects()[folder.generator]
    before = _text(folder.root, memory.id) if memory.id else None
    seen = before is not None and is_published(split_front_matter(before)[0], dialect)
    made = _made(folder, dialect, item, before, seen=seen, today=today)
    there = _text(folder.root, made.article)
    if before is None and there is not None and _is_ours(there, item):  # sent by a run that died, or moved by hand
        seen = is_published(split_front_matter(there)[0], dialect)
        made = _made(folder, dialect, item, there, seen=seen, today=today)
    check_may_be_seen(item, seen=seen)
    old = memory.id if before is not None and memory.id != made.article else ""
    if not item.overwrite:
        if there is not None and there != made.text:
            _check_ours(there, made, item, memory)
        if old and before is not None and _digest(before.encode()) not in {memory.digest, *memory.sent.split()}:
            raise changed_there(old, _diff(before, made.text))
    picture = _check_picture(folder.root, made, item, memory)
    digest = _digest(made.text.encode())
    keep(replace(memory, site=address, sent=also(memory.sent, digest)))
    changed = _written(folder.root, made, item)
    if old:
        _inside(folder.root, old).unlink(missing_ok=True)
        _drop_picture(folder.root, memory, made)
    action: Action = "created" if there is None and not old else "updated" if changed or old else "unchanged"
    state = "publish" if is_published(split_front_matter(made.text)[0], dialect) else "draft"
    path = str(_inside(folder.root, made.article))
    kept = Memory(id=made.article, site=address, digest=digest, picture=picture)
    return Receipt(action, folder.generator, path, path, state, kept)


def _made(folder: Folder, dialect: Dialect, item: Item, there: str | None, *, seen: bool, today: str) -> StaticFile:
    """Return the article; one that is there already keeps its day and, where no status is asked for, its state."""
    published = item.status == "publish" or (item.status is None and seen)
    day = date_of(split_front_matter(there)[0], dialect) if there is not None else ""
    return static_file(item, dialect, published=published, today=day or today, section=folder.section)


def _written(root: Path, made: StaticFile, item: Item) -> bool:
    """Return whether anything had to be written; the picture comes first: no article ever shows one that is not there."""
    wanted = [(made.article, made.text.encode("utf-8"))]
    if item.picture and made.picture:
        wanted.insert(0, (made.picture, item.picture.content))
    changed = False
    for name, content in wanted:
        path = _inside(root, name)
        if _bytes(path) != content:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise _unusable(path, error) from error
            write_file(path, content)
            changed = True
    return changed


def _inside(root: Path, name: str) -> Path:
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()) or path == root.resolve():
        raise PublishError(say("«\u00a0{name}\u00a0» sort du dossier du site.", name=name))
    return path


def _text(root: Path, name: str) -> str | None:
    content = _bytes(_inside(root, name))
    return None if content is None else content.decode("utf-8", "replace")


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> PublishError:
    return PublishError(
        say("«\u00a0{file}\u00a0» ne peut pas servir\u00a0: {why}.", file=str(path), why=error.strerror or "")
    )


def _is_ours(there: str, item: Item) -> bool:
    return bool(split_front_matter(there)[0].get(MARK) == item.mark)


def _check_ours(there: str, made: StaticFile, item: Item, memory: Memory) -> None:
    if not _is_ours(there, item):
        raise ConflictError(
            say(
                "«\u00a0{file}\u00a0» est un autre article\u00a0: changez l’adresse de la page, ou ajoutez --overwrite.",
                file=made.article,
            ),
            _diff(there, made.text),
        )
    if _digest(there.encode()) not in {memory.digest, *memory.sent.split()}:
        raise changed_there(made.article, _diff(there, made.text))


def _check_picture(root: Path, made: StaticFile, item: Item, memory: Memory) -> str:
    """Return what to remember of the picture, « path:digest »; raises ConflictError where another one has its name."""
    if not (item.picture and made.picture):
        return ""
    there, known = _bytes(_inside(root, made.picture)), memory.picture.rpartition(":")[2]
    digest = _digest(item.picture.content)
    if there is not None and _digest(there) not in {digest, known} and not item.overwrite:
        raise ConflictError(
            say(
                "Une autre image porte déjà le nom «\u00a0{file}\u00a0»\u00a0: changez l’adresse de la page, ou ajoutez --overwrite.",
                file=made.picture,
            )
        )
    return f"{made.picture}:{digest}"


def _drop_picture(root: Path, memory: Memory, made: StaticFile) -> None:
    """Remove the picture of the page's former address, where nobody has changed it."""
    name, _, digest = memory.picture.rpartition(":")
    if not name or name == made.picture:
        return
    path = _inside(root, name)
    there = _bytes(path)
    if there is not None and _digest(there) == digest:
        path.unlink()


def _diff(there: str, ours: str) -> str:
    lines = difflib.unified_diff(there.splitlines(), ours.splitlines(), "site", "page", lineterm="", n=1)
    return "\n".join(lines)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
