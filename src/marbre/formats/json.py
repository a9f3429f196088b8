"""For programs: everything that is known, offsets of the file in code points."""

import json
from collections.abc import Sequence
from typing import Any

from marbre import __version__
from marbre.formats.words import counted
from marbre.gate.judge import Checked, Problem
from marbre.gate.place import placed
from marbre.rules.catalogue import rule
from marbre.translate import Translate


def json_text(checked: Sequence[Checked], tr: Translate) -> str:
    """Return the judgement as JSON: files, each with its diagnostics, and the counts."""
    value = {
        "version": __version__,
        "files": [_file(one, tr) for one in checked],
        "summary": {"files": len(checked), **counted(checked)},
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _file(one: Checked, tr: Translate) -> dict[str, Any]:
    return {
        "path": one.article.name,
        "words": one.words,
        "scores": {k: {"value": v.value, "taken": v.taken, "passed": list(v.passed)} for k, v in one.scores.items()},
        "unchecked": {need: list(rules) for need, rules in one.unchecked.items()},
        "diagnostics": [_diagnostic(one, p, tr) for p in one.problems],
    }


def _diagnostic(one: Checked, p: Problem, tr: Translate) -> dict[str, Any]:
    d = p.diagnostic
    known = rule(d.rule)
    return {
        "rule": d.rule,
        "severity": d.severity,
        "message": d.message.text(tr),
        "why": tr(known.why),
        "convention": tr(known.source),
        "field": d.field,
        "line": p.line,
        "column": p.column,
        "end_line": p.end_line,
        "end_column": p.end_column,
        "sentence": p.sentence,
        "start": p.start,
        "end": p.end,
        "fixes": [
            {
                "safe": fix.safe,
                "edits": [
                    {"start": e.start, "end": e.end, "text": e.text} for e in placed(one.article, d.field, fix) or ()
                ],
            }
            for fix in d.fixes
        ],
    }
