"""Answers that were paid are kept, each the moment it comes: a run that dies goes on where it stopped, at no cost."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from marbre.errors import UsageError
from marbre.messages import say
from marbre.models.request import AnswerNeededError, AskAll, Failure, Reply, Request, Usage

WAIT = 30.0
"""Seconds that a process waits for another that writes."""
_TABLE = """
CREATE TABLE IF NOT EXISTS replies (
    key TEXT PRIMARY KEY,
    step TEXT NOT NULL,
    value TEXT NOT NULL,
    calls INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    euros REAL,
    at TEXT NOT NULL
)
"""


def default_path() -> Path:
    """Return where answers are kept unless the user says otherwise: the system's folder for caches."""
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("marbre")) / "replies.sqlite3"


def request_key(request: Request, model_id: str, version: str = "") -> str:
    """Return what an answer is kept under: the SHA-256 of all that the answer depends on. The step's name is not in it."""
    asked = [model_id, version, request.system, request.prompt, request.schema, request.max_tokens]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


def cached(ask_all: AskAll, path: Path, model_id: str, version: str = "") -> AskAll:
    """Return the same way to ask, which asks only what it does not know yet. Failures are not kept.

    `model_id` tells one model from another (`name.model_id`), `version` one set of prompts from another. A kept reply
    took nothing (`Usage()`). Requests are asked one by one, side by side, so that each reply is kept as it comes:
    `ask_all` must take calls from several threads. Raises UsageError where the file cannot be used.
    """
    _prepare(path)

    def ask_what_is_missing(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        keys = [request_key(request, model_id, version) for request in requests]
        known = _read(path, keys)
        missing = {key: request for key, request in zip(keys, requests, strict=True) if key not in known}
        fresh = _ask_side_by_side(ask_all, path, missing)
        seen: set[str] = set()
        answers: list[Reply | Failure] = []
        for key in keys:
            answer = known.get(key) or fresh[key]
            answers.append(Reply(answer.value) if key in seen and isinstance(answer, Reply) else answer)
            seen.add(key)
        return answers

    return ask_what_is_missing


def _ask_side_by_side(ask_all: AskAll, path: Path, missing: dict[str, Request]) -> dict[str, Reply | Failure]:
    """Ask each request on its own and keep its reply at once. Whoever needs a person's answer needs them all together."""
    if not missing:
        return {}
    turn = Lock()

    def ask_and_keep(key: str) -> Reply | Failure | AnswerNeededError:
        try:
            (answer,) = ask_all([missing[key]])
        except AnswerNeededError as needed:
            return needed
        if isinstance(answer, Reply) and database is not None:
            with turn:
                _keep(database, key, missing[key].step, answer)
        return answer

    # One connection for all, open till the end: opening and closing one costs more than a write.
    with ExitStack() as stack:
        database: sqlite3.Connection | None = None
        with suppress(sqlite3.Error):  # a file that went away since is no reason not to answer
            database = stack.enter_context(_open(path))
        threads = stack.enter_context(ThreadPoolExecutor(len(missing), thread_name_prefix="marbre-ask"))
        got = dict(zip(missing, threads.map(ask_and_keep, missing), strict=True))
    waiting = [
        request for answer in got.values() if isinstance(answer, AnswerNeededError) for request in answer.requests
    ]
    if waiting:
        raise AnswerNeededError(waiting)
    return {key: answer for key, answer in got.items() if not isinstance(answer, AnswerNeededError)}


def _prepare(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _open(path) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute(_TABLE)
            database.execute("SELECT key, step, value, calls, tokens_in, tokens_out, euros, at FROM replies LIMIT 0")
        path.chmod(0o600)
    except (OSError, sqlite3.Error) as error:
        raise UsageError(
            say(
                "Les réponses déjà payées ne peuvent être gardées dans «\u00a0{path}\u00a0»\u00a0: "
                "effacez ce fichier, ou passez-vous-en (--no-cache).",
                path=str(path),
            )
        ) from error


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that commits each statement. What is committed outlives the process and the current."""
    database = sqlite3.connect(path, timeout=WAIT, isolation_level=None, check_same_thread=False)
    with closing(database):
        database.execute("PRAGMA synchronous = FULL")
        yield database


def _read(path: Path, keys: Sequence[str]) -> dict[str, Reply]:
    with suppress(sqlite3.Error), _open(path) as database:
        found = {}
        for key in set(keys):
            row = database.execute("SELECT value FROM replies WHERE key = ?", (key,)).fetchone()
            if row is not None:
                found[key] = Reply(json.loads(row[0]), Usage())
        return found
    return {}


def _keep(database: sqlite3.Connection, key: str, step: str, reply: Reply) -> None:
    """Write a reply down. A disk that is full must not cost the reply itself: it is used, and paid again another time."""
    used = reply.usage
    row = (key, step, json.dumps(dict(reply.value)), used.calls, used.tokens_in, used.tokens_out, used.euros)
    with suppress(sqlite3.Error):
        database.execute(
            "INSERT OR IGNORE INTO replies VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, datetime.now(UTC).isoformat(timespec="seconds")),
        )
