"""Every change to the copy, to be read by a person: before, after, in which sentence, which rule, why."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from marbre.export.html import template
from marbre.export.labels import group_label, labels, rule_label
from marbre.export.report import Left, Report
from marbre.export.word_diff import softly_visible, visible, word_diff
from marbre.rules.linter import Change

OPEN = 12
"""Rows of a rule that are shown at once; a longer list is folded, a click away."""
_BEFORE = 60
"""Code points of the sentence that the linter keeps in front of a change."""


@dataclass(frozen=True)
class Row:
    """A change as it is shown; `times` it was made in this very form, at this very place or others."""

    diff: Markup
    why: str
    field: str
    times: int


@dataclass(frozen=True)
class Section:
    """The changes that one rule made."""

    rule: str
    label: str
    group: str
    count: int
    rows: tuple[Row, ...]


def changes_html(report: Report) -> str:
    """Return a document that shows the report's changes by rule, what was taken off, and what is left."""
    sections = _sections(report.changes)
    return template("changes.html.j2").render(
        report=report,
        sections=sections,
        groups=[(group, list(of)) for group, of in groupby(sections, key=lambda s: s.group)],
        left=_left(report.left),
        removed=[(visible(r.text), r.reason) for r in report.removed],
        most_open=OPEN,
    )


def _sections(changes: tuple[Change, ...]) -> list[Section]:
    by_rule: dict[str, list[Change]] = {}
    for change in changes:
        by_rule.setdefault(change.rule, []).append(change)
    order = {group: i for i, group in enumerate(labels()["groups"])}
    ranked = sorted(by_rule, key=lambda rule: (order.get(rule.split("/")[0], len(order)), rule))
    return [
        Section(rule, rule_label(rule), group_label(rule), len(by_rule[rule]), _rows(by_rule[rule])) for rule in ranked
    ]


def _rows(changes: list[Change]) -> tuple[Row, ...]:
    """Return a row for each change; those that are the same to the letter, context included, share one."""
    fields = labels()["fields"]
    times = Counter(changes)
    return tuple(
        Row(in_context(c), c.why, "" if c.field == "body" else str(fields.get(c.field, c.field)), n)
        for c, n in times.items()
    )


def in_context(change: Change) -> Markup:
    """Return the change inside the words around it, as HTML; alone where they do not hold it."""
    diff, around, before = word_diff(change.before, change.after), change.context, change.before
    at = _place(before, around)
    if at < 0 or around == before:
        return diff
    head = around[:at].rpartition("\n\n")[2]
    tail = around[at + len(before) :].partition("\n\n")[0]
    return softly_visible(_begun(head)) + diff + softly_visible(_ended(tail))


def _place(before: str, around: str) -> int:
    """Return where the words of a change begin in those around it, -1 where they are not found whole."""
    if not before or around.startswith(before, _BEFORE):
        return _BEFORE if before else -1
    found = re.search(rf"(?<!\w){re.escape(before)}(?!\w)", around)
    return found.start() if found else -1


def _begun(head: str) -> str:
    """Return the words before a change; where they begin inside a sentence, an ellipsis and whole words."""
    if not re.match(r"[^\W\d_A-ZÀ-Þ]|[\s,;:]", head):
        return head
    return "…" + (head.partition(" ")[2] or head)


def _ended(tail: str) -> str:
    """Return the words after a change; where they end inside a sentence, whole words and an ellipsis."""
    if not re.search(r"[\w,;:’(«\s–—-]$", tail):
        return tail
    return (tail.rpartition(" ")[0] or tail.rstrip()) + "…"


def _left(left: tuple[Left, ...]) -> list[tuple[str, str, list[Left]]]:
    """Return what is left by rule, most first: the rule's id, what it is about, what it found."""
    counts = Counter(item.rule for item in left)
    shown = [Left(i.rule, i.message, visible(i.text)) for i in left]
    return [(rule, rule_label(rule), [i for i in shown if i.rule == rule]) for rule, _ in counts.most_common()]
