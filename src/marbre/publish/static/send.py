"""Putting a page into a static site's folder: once, and never over somebody's work."""

import difflib
import hashlib
from dataclasses import dataclass
from pathlib import Path

from marbre.gate.write import write_file
from marbre.messages import say
from marbre.page import split_front_matter
from marbre.publish.model import ConflictError, Item, Memory, PublishError, Receipt
from marbre.publish.static.dialect import MARK, StaticFile


@dataclass(frozen=True)
class Folder:
    """A site's folder: its root, and the generator's name."""

    root: Path
    generator: str


def send(folder: Folder, made: StaticFile, item: Item, memory: Memory) -> Receipt:
    """Return the receipt; the file is written, or left where it is already what it should be.

    Raises ConflictError where the file was changed since, or is another article's (unless `item.overwrite`);
    PublishError where the folder is none, or a path would lead out of it.
    """
    if not folder.root.is_dir():
        raise PublishError(say("Le dossier du site «\u00a0{folder}\u00a0» n’existe pas.", folder=str(folder.root)))
    target = _inside(folder.root, made.article)
    there = target.read_text("utf-8") if target.is_file() else None
    if there is not None and there != made.text and not item.overwrite:
        _check_ours(there, made, item, memory)
    old = _moved_from(folder.root, memory, made)
    unchanged = there == made.text
    if item.picture and made.picture:
        picture = _inside(folder.root, made.picture)
        if not (picture.is_file() and picture.read_bytes() == item.picture.content):
            picture.parent.mkdir(parents=True, exist_ok=True)
            write_file(picture, item.picture.content)
            unchanged = False
    if there != made.text:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, made.text.encode("utf-8"))
    if old is not None:
        old.unlink()
    action = "unchanged" if unchanged else "updated" if there is not None or old is not None else "created"
    kept = Memory(id=made.article, digest=_digest(made.text))
    return Receipt(action, folder.generator, str(target), str(target), item.status or "draft", kept)  # type: ignore[arg-type]


def _inside(root: Path, name: str) -> Path:
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        raise PublishError(say("«\u00a0{name}\u00a0» sort du dossier du site.", name=name))
    return path


def _check_ours(there: str, made: StaticFile, item: Item, memory: Memory) -> None:
    if split_front_matter(there)[0].get(MARK) != item.mark:
        raise PublishError(
            say(
                "«\u00a0{file}\u00a0» est un autre article\u00a0: changez l’adresse de la page, ou ajoutez --overwrite.",
                file=made.article,
            )
        )
    if _digest(there) != memory.digest:
        lines = difflib.unified_diff(there.splitlines(), made.text.splitlines(), "site", "page", lineterm="", n=1)
        raise ConflictError(
            say(
                "«\u00a0{file}\u00a0» a été modifié depuis le dernier envoi\u00a0: rien n’est écrasé. "
                "Reportez ces modifications dans la page, ou ajoutez --overwrite.",
                file=made.article,
            ),
            "\n".join(lines),
        )


def _moved_from(root: Path, memory: Memory, made: StaticFile) -> Path | None:
    """Return the file that this page had under another name and that nobody has changed: it would be a double."""
    if not memory.id or memory.id == made.article:
        return None
    old = _inside(root, memory.id)
    return old if old.is_file() and _digest(old.read_text("utf-8")) == memory.digest else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
