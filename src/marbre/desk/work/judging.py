"""What the checking process does: judge a page as it is typed, mend it, set it beside its copy. Plain data in and out."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from marbre.brief.model import Brief
from marbre.desk.exported import exported
from marbre.desk.utf16 import Units
from marbre.desk.work.comparing import compared
from marbre.desk.work.reading import brief_read, file_read
from marbre.desk.work.seen import Seen
from marbre.desk.work.standard import house_standard
from marbre.diagnostic import Diagnostic, Fix
from marbre.errors import InputError
from marbre.export.ledger_json import ledger_as_dict
from marbre.facts.compare import pair
from marbre.facts.ledger import ledger
from marbre.facts.originality import originality
from marbre.facts.support import page_text, source_text
from marbre.gate.fix import fix
from marbre.gate.judge import Checked, Judge, context_of
from marbre.gate.markdown import read_markdown
from marbre.gate.recheck import Recheck
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.language.pixels import cut_description, cut_title, title_pixels
from marbre.messages import say
from marbre.page import read_page
from marbre.rules.catalogue import rule
from marbre.rules.context import BODY
from marbre.rules.demands.measures import measure_all
from marbre.rules.linter import safe_only, safe_or_first
from marbre.rules.readability.figures import by_section, of_page
from marbre.source.files import read_bytes
from marbre.source.model import Source
from marbre.translate import translator

REMEMBERED = 8
"""Pages whose last check is kept, so that the next one reads only the paragraphs that changed."""
MEMORY = 2_000
"""Sentences after which the parser forgets: a desk may be open for days."""

WARMING = """---
title: Le stade de Lyon
---

La ville de Lyon rénove son stade : « C’est un beau projet », a dit la maire.
"""


@dataclass(frozen=True)
class Asked:
    """A page to be judged, with what it is judged against. `off`: rules or groups that the house has switched off."""

    page_id: str
    markdown: str
    copy: str = ""
    brief: str = ""
    off: tuple[str, ...] = ()
    preferred: tuple[tuple[str, str], ...] = ()
    forbidden: tuple[str, ...] = ()
    language: str = "fr"


def ready_bench() -> "Bench":
    """Return a bench that has looked at a page once: what the rules read of files is then in memory."""
    bench = Bench()
    bench.check(Asked("", WARMING))
    return bench


class Bench:
    """The checking process's own: a parser, and the last check of a few pages."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self.parser = Parser(without=("ner",))
        self._checks: OrderedDict[tuple[object, ...], Recheck] = OrderedDict()
        self._against: OrderedDict[tuple[str, str], tuple[Source | None, Brief | None]] = OrderedDict()

    def check(self, asked: Asked) -> dict[str, Any]:
        """Return the page judged: diagnostics with UTF-16 offsets in their field, scores, demands, figures, previews."""
        self._tidy()
        article, judge = self._article(asked), self._judge(asked)
        checked = self._checked(asked, judge, article)
        context = context_of(article, judge)
        tr = translator(asked.language)
        page = article.page
        seen = Seen(read_page(asked.markdown).body, page)
        units = {text.field: Units(text.raw) for text in context.texts} | {BODY: Units(seen.body)}
        measures = measure_all(context) if judge.brief is not None else []
        blocking = [p for p in checked.problems if p.diagnostic.severity == "error"]
        meta = page.meta
        return {
            "diagnostics": [
                _diagnostic(d, units.get(d.field, Units("")), tr, p.sentence)
                for p in checked.problems
                if not (d := seen.as_typed(p.diagnostic)).rule.startswith("demands/")
            ],
            "scores": {
                name: {"value": s.value, "taken": s.taken, "passed": list(s.passed)}
                for name, s in checked.scores.items()
                if name != "fidelity" or judge.source is not None
            },
            "demands": [
                {
                    "name": m.name,
                    "asked": m.asked,
                    "got": m.got,
                    "met": m.met,
                    "from": _words(m.name, judge.brief),
                    "note": m.note,
                }
                for m in measures
            ],
            "ready": not blocking and all(m.met for m in measures),
            "words": checked.words,
            "preview": {
                "title": cut_title(meta.seo_title or meta.title),
                "pixels": round(title_pixels(meta.seo_title or meta.title), 1),
                "description": cut_description(meta.description),
                "characters": len(meta.description),
            },
            "figures": vars(of_page(context)),
            "sections": [{"heading": s.heading, **vars(f)} for s, f in by_section(context)],
            "originality": None
            if judge.source is None
            else round(originality(source_text(judge.source), page_text(page)), 3),
            "unchecked": {need: len(ids) for need, ids in checked.unchecked.items()},
        }

    def fix(self, asked: Asked, rules: Sequence[str], suggested: bool) -> dict[str, Any]:
        """Return the page mended: by all rules or some; the safe fixes alone, or the first proposed ones too."""
        article, judge = self._article(asked), self._judge(asked)
        if rules:
            judge = replace(judge, rules=tuple(r for r in judge.rules if r.id in rules))
        fixed = fix(article, judge, safe_or_first if suggested else safe_only)
        return {
            "markdown": fixed.article.raw,
            "changes": [{"rule": c.rule, "before": c.before, "after": c.after, "why": c.why} for c in fixed.changes],
        }

    def ledger(self, asked: Asked) -> dict[str, Any]:
        """Return the page beside its copy, sentence by sentence, places in UTF-16 units; raises InputError without a copy."""
        source, _ = self._read_against(asked.copy, asked.brief)
        if source is None:
            raise InputError(say("Cette page n’a pas de copie\u00a0: il n’y a rien à comparer."))
        page = read_page(asked.markdown)
        whole = source_text(source)
        told = ledger_as_dict(ledger(pair(whole, page.body, self.parser)))
        units, at = Units(page.body), 0
        for row in told["rows"]:
            start = page.body.find(row["sentence"], at)
            at = start + len(row["sentence"]) if start >= 0 else at
            row["start"], row["end"] = (units.of(start), units.of(at)) if start >= 0 else (-1, -1)
        return told

    def brief(self, text: str, apart: bool) -> dict[str, Any]:
        """Return a brief as understood; `apart`: without copy behind it."""
        return brief_read(text, apart=apart)

    def read(self, data: bytes, name: str) -> str:
        """Return the text of a file; raises InputError where it holds none."""
        return file_read(data, name)

    def compare(self, before: str, after: str) -> list[dict[str, Any]]:
        """Return the pieces of two bodies: same, deleted, inserted."""
        return compared(before, after)

    def export(self, form: str, markdown: str, report: Mapping[str, Any], signature: Mapping[str, Any]) -> bytes:
        """Return a page in another form. `signature`: of this very text, empty where it has none."""
        return exported(form, read_page(markdown), report, signature)

    def _tidy(self) -> None:
        if self.parser.remembered > MEMORY:
            self.parser.forget()

    def _article(self, asked: Asked) -> Any:
        return read_markdown(asked.markdown, "page.md")

    def _judge(self, asked: Asked) -> Judge:
        source, brief = self._read_against(asked.copy, asked.brief)
        standard = house_standard(asked.off, asked.preferred, asked.forbidden)
        return Judge(standard.rules, self.parser, source, brief, standard.house)

    def _checked(self, asked: Asked, judge: Judge, article: Any) -> Checked:
        """Return the article judged by the memory of its page. One that a failure has left half made is not kept."""
        key = (asked.page_id, asked.copy, asked.brief, asked.off, asked.preferred, asked.forbidden)
        memory = self._checks.pop(key, None) or Recheck(judge)
        checked = memory.check(article)
        self._checks[key] = memory
        while len(self._checks) > REMEMBERED:
            self._checks.popitem(last=False)
        return checked

    def _read_against(self, copy: str, brief: str) -> tuple[Source | None, Brief | None]:
        key = (copy, brief)
        if key not in self._against:
            self._against[key] = _read(copy, brief)
        self._against.move_to_end(key)
        while len(self._against) > REMEMBERED:
            self._against.popitem(last=False)
        return self._against[key]


def _read(copy: str, brief: str) -> tuple[Source | None, Brief | None]:
    if not copy.strip():
        return None, None
    job = take_in(read_bytes(copy.encode("utf-8"), "copie.txt"), brief_text=brief or None)
    return job.source, job.brief


def _words(name: str, brief: Brief | None) -> str:
    return next((d.words for d in (brief.demands if brief else ()) if d.name == name), "")


def _diagnostic(d: Diagnostic, units: Units, tr: Any, sentence: str) -> dict[str, Any]:
    known = rule(d.rule)
    return {
        "rule": d.rule,
        "severity": d.severity,
        "message": d.message.text(tr),
        "why": tr(known.why),
        "convention": tr(known.source),
        "field": d.field,
        "start": units.of(d.start),
        "end": units.of(d.end),
        "sentence": sentence,
        "fixes": [_fix(fix, units) for fix in d.fixes],
    }


def _fix(fix: Fix, units: Units) -> dict[str, Any]:
    edits = [{"start": units.of(e.start), "end": units.of(e.end), "text": e.text} for e in fix.edits]
    return {"safe": fix.safe, "edits": edits}
