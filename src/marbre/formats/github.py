"""Workflow commands of GitHub Actions: annotations on the lines of a pull request."""

from collections.abc import Sequence

from marbre.formats.words import severity_name
from marbre.gate.judge import Checked, Problem
from marbre.translate import Translate

_COMMANDS = {"error": "error", "warning": "warning", "review": "warning", "info": "notice"}


def github_text(checked: Sequence[Checked], tr: Translate) -> str:
    """Return one workflow command a problem."""
    return "\n".join(_command(c.article.name, p, tr) for c in checked for p in c.problems)


def _command(name: str, p: Problem, tr: Translate) -> str:
    d = p.diagnostic
    title = d.rule if d.severity != "review" else f"{d.rule} ({severity_name('review', tr)})"
    where = {"file": name, "line": p.line, "endLine": p.end_line, "title": title}
    if p.line == p.end_line:
        where |= {"col": p.column, "endColumn": max(p.column, p.end_column)}
    said = ",".join(f"{k}={_property(str(v))}" for k, v in where.items())
    return f"::{_COMMANDS[d.severity]} {said}::{_data(d.message.text(tr))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
