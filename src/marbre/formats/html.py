"""A page to open or to send: every article with its problems in their sentences."""

from collections.abc import Sequence
from typing import Any

from jinja2 import Environment, PackageLoader

from marbre.formats.fixes import shown
from marbre.formats.words import counted, counts_said, missing, severity_name
from marbre.gate.judge import Checked, Problem
from marbre.rules.catalogue import rule
from marbre.translate import Translate


def html_text(checked: Sequence[Checked], tr: Translate, lang: str) -> str:
    """Return the judgement as one HTML page without scripts or outside files."""
    environment = Environment(loader=PackageLoader("marbre.formats"), autoescape=True, trim_blocks=True)
    template = environment.get_template("check.html.j2")
    files = [_file(one, tr) for one in checked]
    return template.render(lang=lang, tr=tr, counts=counts_said(counted(checked), tr), files=files)


def _file(one: Checked, tr: Translate) -> dict[str, Any]:
    scores = " · ".join(
        f"{k} {v.value}" for k, v in one.scores.items() if k != "fidelity" or "source" not in one.unchecked
    )
    return {
        "name": one.article.name,
        "figures": f"{tr('{n} mots').format(n=one.words)} · {scores}",
        "unchecked": [f"{missing(need, tr)}\u00a0: {', '.join(rules)}" for need, rules in one.unchecked.items()],
        "problems": [_problem(one, p, tr) for p in one.problems],
    }


def _problem(one: Checked, p: Problem, tr: Translate) -> dict[str, Any]:
    d = p.diagnostic
    changes = [shown(one.article, d.field, fix) for fix in d.fixes]
    return {
        "severity": d.severity,
        "severity_name": severity_name(d.severity, tr),
        "message": d.message.text(tr),
        "rule": d.rule,
        "line": p.line,
        "column": p.column,
        "sentence": p.sentence,
        "before": p.sentence[: p.start],
        "words": p.sentence[p.start : p.end],
        "after": p.sentence[p.end :],
        "why": tr(rule(d.rule).why),
        "convention": tr(rule(d.rule).source),
        "fixes": [
            {
                "label": tr("Correction sûre\u00a0: ") if c.safe else tr("Proposition\u00a0: "),
                "before": c.before,
                "after": c.after or tr("(retirer)"),
            }
            for c in changes
        ],
    }
