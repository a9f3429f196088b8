"""SARIF 2.1.0 (OASIS): what code hosts and editors read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from marbre import __version__
from marbre.diagnostic import Fix
from marbre.gate.judge import Checked, Problem
from marbre.gate.place import placed
from marbre.rules.catalogue import rule
from marbre.rules.rule import Rule
from marbre.translate import Translate

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "review": "warning", "info": "note"}


def sarif_text(checked: Sequence[Checked], tr: Translate) -> str:
    """Return the judgement as a SARIF log of one run; `review` has a level of its own only in its properties."""
    ids = sorted({p.diagnostic.rule for c in checked for p in c.problems})
    run = {
        "tool": {
            "driver": {
                "name": "marbre",
                "version": __version__,
                "rules": [_rule(rule(i), tr) for i in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(c, p, ids, tr) for c in checked for p in c.problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(known: Rule, tr: Translate) -> dict[str, Any]:
    return {
        "id": known.id,
        "shortDescription": {"text": tr(known.summary)},
        "fullDescription": {"text": tr(known.why)},
        "help": {"text": f"{tr(known.why)} [{tr(known.source)}]"},
        "defaultConfiguration": {"level": _LEVELS[known.severity]},
    }


def _result(one: Checked, p: Problem, ids: list[str], tr: Translate) -> dict[str, Any]:
    d = p.diagnostic
    region = {
        "startLine": p.line,
        "startColumn": p.column,
        "endLine": p.end_line,
        "endColumn": p.end_column,
    }
    uri = _uri(one.article.name)
    result: dict[str, Any] = {
        "ruleId": d.rule,
        "ruleIndex": ids.index(d.rule),
        "level": _LEVELS[d.severity],
        "message": {"text": d.message.text(tr)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
        "properties": {"severity": d.severity},
    }
    fixes = [made for fix in d.fixes if (made := _fix(one, d.field, fix, uri, tr))]
    return {**result, "fixes": fixes} if fixes else result


def _fix(one: Checked, field: str, fix: Fix, uri: str, tr: Translate) -> dict[str, Any] | None:
    edits = placed(one.article, field, fix)
    if not edits:
        return None
    replacements = [
        {
            "deletedRegion": {"charOffset": e.start, "charLength": e.end - e.start},
            "insertedContent": {"text": e.text},
        }
        for e in edits
    ]
    said = tr("Correction sûre") if fix.safe else tr("Proposition")
    change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
    return {"description": {"text": said}, "artifactChanges": [change]}


def _uri(name: str) -> str:
    return "stdin" if name == "-" else quote(Path(name).as_posix())
