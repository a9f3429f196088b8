"""A session in a folder: prompts to read, replies to fill in, and what was taken of them. Each file whole, or not at all."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from marbre.engines.chat.session import Session
from marbre.engines.chat.sheet import Sheet
from marbre.errors import InputError, OutputError
from marbre.source.decode import clean, decode

STATE = "session.json"
LARGEST = 2_000_000
"""Bytes of a reply: more is none."""


@dataclass(frozen=True)
class Folder:
    """Where a session is kept."""

    path: Path

    def prompt(self, sheet: Sheet) -> Path:
        """Return where a prompt stands."""
        return self.path / f"{sheet.name}.prompt.md"

    def reply(self, sheet: Sheet) -> Path:
        """Return where the reply to a prompt is looked for."""
        return self.path / f"{sheet.name}.reply.md"


def load(folder: Folder) -> Session:
    """Return the session that a folder holds, an empty one where there is none; raises InputError for a broken one."""
    path = folder.path / STATE
    if not path.exists():
        return Session()
    try:
        held = json.loads(path.read_text("utf-8"))
        sheets = tuple(Sheet(s["name"], s["prompt"], tuple(s["keys"])) for s in held["sheets"])
        return Session(sheets, dict(held["answers"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"La session «\u00a0{path}\u00a0» ne peut pas être lue\u00a0: effacez ce fichier pour la reprendre de ses réponses."
        ) from error


def save(folder: Folder, session: Session, before: Session) -> None:
    """Keep a session; prompts that `before` had not become files first. Raises OutputError where that cannot be done.

    A reply that lies where a new prompt's is looked for, from a work whose state was taken away, is set aside: it answers
    another prompt, unless the prompt beside it says the same.
    """
    state = {"sheets": [asdict(s) for s in session.sheets], "answers": _plain(session.answers)}
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        for sheet in session.sheets:
            path = folder.prompt(sheet)
            if sheet not in before.sheets and path.exists() and path.read_text("utf-8", "replace") != sheet.prompt:
                path.unlink()
                if folder.reply(sheet).exists():
                    os.replace(folder.reply(sheet), folder.path / f"{sheet.name}.reply.{secrets.token_hex(2)}.old.md")
            if not path.exists():
                _put(path, sheet.prompt)
        if session != before or not (folder.path / STATE).exists():
            _put(folder.path / STATE, json.dumps(state, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise _unwritable(folder) from error


def read_reply_file(path: Path) -> str:
    """Return the words of a reply file, "" where there is none; raises InputError where it is no text."""
    try:
        if not path.exists():
            return ""
        if path.stat().st_size > LARGEST:
            raise InputError(f"La réponse «\u00a0{path}\u00a0» dépasse 2\u00a0Mo\u00a0: ce n’en est pas une.")
        return reply_text(path.read_bytes(), str(path))
    except OSError as error:
        raise InputError(f"La réponse «\u00a0{path}\u00a0» ne peut pas être lue\u00a0: vérifiez ses droits.") from error


def reply_text(data: bytes, name: str) -> str:
    """Return the words of a reply, whatever its encoding."""
    return clean(decode(data, name)).strip() if data.strip() else ""


def keep_reply(folder: Folder, sheet: Sheet, text: str) -> None:
    """Put a reply that came another way where a reply file would stand, so that nothing is lost."""
    try:
        _put(folder.reply(sheet), text + "\n")
    except OSError as error:
        raise _unwritable(folder) from error


def _unwritable(folder: Folder) -> OutputError:
    return OutputError(
        f"On ne peut pas écrire dans le dossier de session «\u00a0{folder.path}\u00a0»\u00a0: donnez-en un autre avec --session."
    )


def _plain(answers: Mapping[str, Mapping[str, Any] | None]) -> dict[str, Any]:
    return {key: None if value is None else dict(value) for key, value in answers.items()}


def _put(path: Path, text: str) -> None:
    made = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        made.write_text(text, "utf-8")
        os.replace(made, path)
    finally:
        made.unlink(missing_ok=True)
