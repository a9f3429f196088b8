"""One job, from copy to folder: what every worker runs, on this machine or on another."""

import json
import time
import traceback
from dataclasses import dataclass, replace
from pathlib import Path

from marbre.batch.model import BatchJob, Outcome
from marbre.batch.signature import signature
from marbre.errors import MarbreError
from marbre.export.files import write_named
from marbre.intake import choices_for, standard_of, take_in
from marbre.language.parser import Parser
from marbre.messages import say
from marbre.output import files_of
from marbre.page_parts import running_text
from marbre.pipeline import Written, write
from marbre.source.files import RawInput, read_bytes, read_file
from marbre.web.fetch import fetch
from marbre.web.source import named

RECEIPT = "job.json"
"""In a page's folder: which job it is the page of, so that a page whose line in the journal was lost is not written again."""


@dataclass(frozen=True)
class Place:
    """Where pages go and by which house style."""

    out: Path
    config: Path | None = None


def do(job: BatchJob, place: Place, parser: Parser) -> Outcome:
    """Return what became of a job; its folder is whole or not there. Raises nothing: a fault is the outcome."""
    begin = time.monotonic()
    there = _receipt(job, place)
    if there is not None:
        return there
    try:
        written = _written(job, place, parser)
        outcome = _done(job, written, time.monotonic() - begin)
        files = files_of(written, None)
        files[RECEIPT] = json.dumps(_told(outcome), ensure_ascii=False, indent=1).encode()
        write_named(place.out, job.id, files, force=True)
        return outcome
    except MarbreError as error:
        return Outcome(job.id, job.digest, "failed", error.told(), seconds=time.monotonic() - begin)
    except Exception as error:  # a bug of ours on one text must not stop the other thousand
        _note(place, job, error)
        reason = say("Erreur imprévue ({kind})\u00a0: le détail est dans errors.log.", kind=type(error).__name__)
        return Outcome(job.id, job.digest, "failed", reason.text(), seconds=time.monotonic() - begin)
    finally:
        parser.forget()


def _written(job: BatchJob, place: Place, parser: Parser) -> Written:
    near = job.file or str(place.out / "-")
    taken = take_in(_raw(job), brief_text=job.brief or None, **job.options)
    taken = replace(taken, standard=standard_of(choices_for(near, place.config)))
    return write(taken, parser)


def _raw(job: BatchJob) -> RawInput:
    if job.url:
        return named(fetch(job.url))
    return read_file(Path(job.file)) if job.file else read_bytes(job.copy.encode("utf-8"), f"{job.id}.txt")


def _done(job: BatchJob, written: Written, seconds: float) -> Outcome:
    report = written.report
    return Outcome(
        job.id,
        job.digest,
        "done",
        ok=report.ok,
        title=report.title,
        folder=job.id,
        words_asked=report.words_asked,
        words=report.words_got,
        originality=report.originality,
        seconds=round(seconds, 3),
        signature=signature(running_text(written.page)),
    )


def _told(outcome: Outcome) -> dict[str, object]:
    return {**vars(outcome), "signature": outcome.signature.hex(), "seconds": 0.0}


def _receipt(job: BatchJob, place: Place) -> Outcome | None:
    """Return the outcome of a job whose page stands there already, None where it does not."""
    try:
        told = json.loads((place.out / job.id / RECEIPT).read_text("utf-8"))
        if told["digest"] != job.digest:
            return None
        return Outcome(**{**told, "signature": bytes.fromhex(told["signature"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _note(place: Place, job: BatchJob, error: Exception) -> None:
    with (place.out / "errors.log").open("a", encoding="utf-8") as log:
        log.write(f"== {job.id}\n{''.join(traceback.format_exception(error))}\n")
