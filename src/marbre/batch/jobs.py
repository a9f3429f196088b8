"""Reading jobs: a .jsonl, .csv or .parquet file, or a folder of copies. A wrong line is a failed job, not the end."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from marbre.batch.model import BatchJob
from marbre.errors import InputError, UsageError
from marbre.messages import say

COPIES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf"})
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_TEXTS = ("copy", "file", "url", "brief")
_NUMBERS = ("min_words", "max_words", "about_words")
_YES_NO = ("headings", "questions", "seo")
_WORDS = ("title", "keyphrase", "lang")
OPTIONS = frozenset({*_NUMBERS, *_YES_NO, *_WORDS, "forbidden"})
_KNOWN = {"id", "options", "reason", *_TEXTS}
"""`reason` is what failed.jsonl adds: it can be run again as it is."""


def read_jobs(path: Path) -> Iterator[BatchJob]:
    """Yield the jobs in their order, one by one; relative `file`s stand from the folder of the jobs file.

    Raises InputError where the jobs cannot be read at all, UsageError where a library for it is missing.
    """
    seen: set[str] = set()
    for number, record in enumerate(_records(path), 1):
        job = _job(record, number, path if path.is_dir() else path.parent)
        if job.id.casefold() in seen:
            job = BatchJob(
                f"{job.id[:80]}.ligne-{number}",
                fault=say("Deux jobs ont le même id\u00a0: «\u00a0{id}\u00a0».", id=job.id).text(),
            )
        seen.add(job.id.casefold())
        yield job


def _records(path: Path) -> Iterator[Any]:
    if not path.exists():
        raise InputError(
            say("«\u00a0{path}\u00a0» n’existe pas\u00a0: donnez un fichier de jobs ou un dossier.", path=str(path))
        )
    if path.is_dir():
        yield from _folder(path)
        return
    readers = {".jsonl": _jsonl, ".ndjson": _jsonl, ".csv": _csv, ".parquet": _parquet}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            say("«\u00a0{name}\u00a0»\u00a0: un fichier de jobs est en .jsonl, .csv ou .parquet.", name=path.name)
        )
    try:
        yield from reader(path)
    except OSError as error:
        raise InputError(say("«\u00a0{path}\u00a0» ne peut pas être lu.", path=str(path))) from error
    except UnicodeDecodeError as error:
        raise InputError(say("{file}\u00a0: le fichier n’est pas en UTF-8.", file=path.name)) from error


def _folder(path: Path) -> Iterator[dict[str, str]]:
    for file in sorted(path.iterdir()):
        if file.is_file() and file.suffix.lower() in COPIES and not file.name.startswith("."):
            yield {"id": re.sub(r"[^A-Za-z0-9._-]+", "-", file.stem).strip("-.") or "copie", "file": file.name}


def _jsonl(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            if line.strip():
                try:
                    yield json.loads(line)
                except (ValueError, RecursionError):
                    yield None


def _csv(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows; a column named like an option is one."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        sample = file.read(20_000)
        file.seek(0)
        delimiter = ";" if sample.partition("\n")[0].count(";") > sample.partition("\n")[0].count(",") else ","
        for row in csv.DictReader(file, delimiter=delimiter):
            yield _flat(row)


def _parquet(path: Path) -> Iterator[dict[str, Any]]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise UsageError(say("Lire du .parquet demande un complément\u00a0: pip install 'marbre[batch]'.")) from None
    try:
        for part in ParquetFile(path).iter_batches(batch_size=256):
            for row in part.to_pylist():
                yield _flat(row)
    except ArrowException as error:
        raise InputError(say("«\u00a0{path}\u00a0» ne peut pas être lu.", path=str(path))) from error


def _flat(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return a row of a table as a record: its options in one place, empty cells left out."""
    given = {str(k).strip(): v for k, v in row.items() if k is not None and v not in (None, "")}
    options = {k: given.pop(k) for k in list(given) if k in OPTIONS}
    return {**given, **({"options": {**options, **_table(given.pop("options", None))}} if options else {})}


def _table(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


def _job(record: Any, number: int, base: Path) -> BatchJob:
    name = f"ligne-{number}"
    if not isinstance(record, dict):
        return BatchJob(name, fault=say("La ligne {n} n’est pas un objet JSON.", n=number).text())
    given = str(record.get("id", ""))
    if not _ID.fullmatch(given) or given.endswith("."):
        said = say(
            "La ligne {n} n’a pas d’id utilisable (lettres sans accent, chiffres, « . », « _ », « - »).", n=number
        )
        return replace(_stated(name, record, base), fault=said.text())
    try:
        unknown = sorted(set(record) - _KNOWN)
        if unknown:
            raise ValueError(say("Champ inconnu\u00a0: «\u00a0{name}\u00a0».", name=unknown[0]).text())
        if sum(bool(record.get(k)) for k in ("copy", "file", "url")) != 1:
            raise ValueError(say("Un job donne soit copy, soit file, soit url.").text())
        return replace(_stated(given, record, base), options=_options(record.get("options") or {}))
    except ValueError as error:
        return replace(_stated(given, record, base), fault=str(error))


def _stated(name: str, record: Mapping[str, Any], base: Path) -> BatchJob:
    """Return the job with the texts of its record, without its options."""
    copy, file, url, brief = (str(record.get(k) or "") for k in _TEXTS)
    return BatchJob(name, copy, str((base / file).resolve()) if file else "", url, brief)


def _options(given: Any) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise ValueError(say("«\u00a0options\u00a0» doit être une table.").text())
    return {str(name): _option(str(name), value) for name, value in given.items()}


def _option(name: str, value: Any) -> Any:
    if name not in OPTIONS:
        raise ValueError(say("Option inconnue\u00a0: «\u00a0{name}\u00a0».", name=name).text())
    if name in _NUMBERS and re.fullmatch(r"\d{1,6}", str(value)):
        return int(value)
    if name in _YES_NO and str(value).lower() in {"true", "false", "1", "0", "oui", "non", "yes", "no"}:
        return str(value).lower() in {"true", "1", "oui", "yes"}
    if name == "forbidden" and isinstance(value, str | list):
        return tuple(value if isinstance(value, list) else re.split(r"\s*[,;]\s*", value))
    if name in _WORDS and isinstance(value, str):
        return value
    raise ValueError(
        say(
            "L’option «\u00a0{name}\u00a0» n’a pas une valeur utilisable\u00a0: {value}.",
            name=name,
            value=str(value)[:40],
        ).text()
    )
