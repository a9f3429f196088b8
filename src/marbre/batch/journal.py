"""What is settled of a batch, on disk: a run that dies goes on where it stopped."""

import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import TracebackType
from typing import Any

from marbre.batch.model import BatchJob, Outcome
from marbre.errors import OutputError
from marbre.messages import say

FILE = ".marbre-batch.sqlite"
_COLUMNS = tuple(f.name for f in fields(Outcome))


class Journal:
    """The journal of one output folder. Only the process that leads the batch writes it; a row is safe once written."""

    def __init__(self, out: Path) -> None:
        """Open the folder's journal, or begin it; raises OutputError where that cannot be."""
        try:
            out.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(out / FILE, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            columns = ", ".join(_COLUMNS[1:])
            self._db.execute(f"CREATE TABLE IF NOT EXISTS outcomes (id TEXT PRIMARY KEY, {columns}) WITHOUT ROWID")
        except (sqlite3.Error, OSError) as error:
            raise OutputError(
                say(
                    "Le journal de «\u00a0{folder}\u00a0» ne peut pas être tenu\u00a0: donnez un autre dossier avec -o.",
                    folder=str(out),
                )
            ) from error

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def settled(self, job: BatchJob) -> bool:
        """Return whether the job was done as it is now; one that failed is tried again."""
        row = self._db.execute("SELECT digest, state FROM outcomes WHERE id = ?", (job.id,)).fetchone()
        return bool(row == (job.digest, "done"))

    def write(self, outcome: Outcome) -> None:
        """Write what became of a job, at once."""
        marks = ", ".join("?" * len(_COLUMNS))
        values = [getattr(outcome, name) for name in _COLUMNS]
        self._db.execute(f"INSERT OR REPLACE INTO outcomes VALUES ({marks})", values)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what became of the jobs, by id."""
        for row in self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM outcomes ORDER BY id"):
            told: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
            yield Outcome(**{**told, "ok": bool(told["ok"])})
