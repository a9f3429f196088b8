"""The report: what was asked, what the page has, what changed, what is left for a person."""

from dataclasses import dataclass
from typing import Any

from marbre.models.request import Usage
from marbre.rules.linter import Change
from marbre.source.model import Removed


@dataclass(frozen=True)
class Verdict:
    """A demand and whether the page meets it; `words` are those of the brief, or « option », « défaut »."""

    name: str
    asked: str
    got: str
    met: bool
    words: str
    note: str = ""


@dataclass(frozen=True)
class Left:
    """Something that only a person should decide: which rule, what to read, the words of the page."""

    rule: str
    message: str
    text: str


@dataclass(frozen=True)
class Report:
    """Everything that a run can say of its page."""

    ok: bool
    title: str
    seo_title: str
    description: str
    slug: str
    keyphrase: str
    words_asked: int | None
    words_got: int
    words_carried: int
    headings: tuple[str, ...]
    demands: tuple[Verdict, ...]
    scores: dict[str, int]
    score_details: dict[str, dict[str, float]]
    changes: tuple[Change, ...]
    left: tuple[Left, ...]
    not_understood: tuple[str, ...]
    removed: tuple[Removed, ...]
    originality: float
    engine: str
    title_candidates: tuple[str, ...]
    advice: tuple[str, ...]
    unchecked: tuple[str, ...]
    version: str
    left_out: tuple[Removed, ...] = ()
    """Sentences of the sources that an engine did not take up, each with why."""
    rounds: int = 0
    """Rounds of repair that an engine asked for."""
    usage: Usage | None = None
    """What a model took; None where none was asked."""


def report_as_dict(report: Report) -> dict[str, Any]:
    """Return the report in the form of schemas/report.schema.json."""
    return {
        "ok": report.ok,
        "title": report.title,
        "seo_title": report.seo_title,
        "description": report.description,
        "slug": report.slug,
        "keyphrase": report.keyphrase,
        "words": {"asked": report.words_asked, "got": report.words_got, "carried": report.words_carried},
        "headings": list(report.headings),
        "demands": [
            {"name": v.name, "asked": v.asked, "got": v.got, "met": v.met, "from": v.words, "note": v.note}
            for v in report.demands
        ],
        "not_understood": list(report.not_understood),
        "scores": report.scores,
        "score_details": report.score_details,
        "changes": [
            {
                "rule": c.rule,
                "before": c.before,
                "after": c.after,
                "why": c.why,
                "field": c.field,
                "context": c.context,
            }
            for c in report.changes
        ],
        "left": [{"rule": i.rule, "message": i.message, "text": i.text} for i in report.left],
        "removed": [{"text": r.text, "reason": r.reason} for r in report.removed],
        "left_out": [{"text": o.text, "reason": o.reason} for o in report.left_out],
        "originality": report.originality,
        "engine": report.engine,
        "rounds": report.rounds,
        "usage": _usage(report.usage),
        "title_candidates": list(report.title_candidates),
        "advice": list(report.advice),
        "unchecked": list(report.unchecked),
        "marbre": report.version,
    }


def _usage(usage: Usage | None) -> dict[str, Any] | None:
    if usage is None:
        return None
    return {
        "calls": usage.calls,
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "euros": None if usage.euros is None else round(usage.euros, 6),
    }
