"""Every change to the copy, to be read by a person: before, after, which rule, why."""

import difflib
import re

from markupsafe import Markup, escape

from marbre.export.html import template
from marbre.export.report import Report
from marbre.rules.linter import Change

_VISIBLE = str.maketrans({"\u00a0": "⍽", "\u202f": "⸱"})


def changes_html(report: Report) -> str:
    """Return a document that shows the report's changes by rule, what was taken off, and what is left."""
    groups: dict[str, list[Change]] = {}
    for change in report.changes:
        groups.setdefault(change.rule, []).append(change)
    rows = [
        (
            rule,
            [(Markup(word_diff(c.before, c.after)), c.why, c.context.translate(_VISIBLE)) for c in changes],
        )
        for rule, changes in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))
    ]
    return template("changes.html.j2").render(report=report, groups=rows, total=len(report.changes))


def word_diff(before: str, after: str) -> str:
    """Return the change as HTML with `<del>` and `<ins>` word by word; no-break spaces are made visible."""
    old, new = (re.findall(r"\s+|[^\s]+", t.translate(_VISIBLE)) for t in (before, after))
    out = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = escape("".join(old[a:b])), escape("".join(new[c:d]))
        if tag == "equal":
            out.append(str(gone))
        else:
            out.append((f"<del>{gone}</del>" if gone else "") + (f"<ins>{come}</ins>" if come else ""))
    return "".join(out)
