"""The last look at the set page: a piece that the gate still holds back is taken off, the page stands without it."""

import re

from marbre.engines.writer.gate import Gate
from marbre.engines.writer.plain import unescaped
from marbre.language.fold import fold
from marbre.language.sentences import split_sentences
from marbre.page import Page
from marbre.page_parts import parts
from marbre.rules.context import BODY, Context
from marbre.rules.linter import lint


def last_look(page: Page, gate: Gate) -> Page:
    """Return the page without chapô, point, date, intertitre or sentence whose facts the gate holds back.

    Each turn takes a piece away, so that it ends. The copy's own sentences stay.
    """
    while (new := _without_first(page, gate)) is not None:
        page = new
    return page


def _without_first(page: Page, gate: Gate) -> Page | None:
    context = Context(page, gate.parser, gate.source, gate.brief, house=gate.standard.house)
    for d in lint(context, gate.fidelity):
        if d.severity not in ("error", "review") or d.end <= d.start:
            continue
        if d.field == "description":
            return page.with_meta(description="")
        span = _piece(page, d.start) if d.field == BODY else None
        if span is not None and not _is_copy(unescaped(page.body[slice(*span)]), gate):
            return Page(page.meta, _cut(page.body, *span))
    return None


_FIRST_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+ (?=[A-ZÀ-Þ])")


def _is_copy(sentence: str, gate: Gate) -> bool:
    """Return whether a sentence is the copy's own, or would be without a first name (what `full_names` adds)."""
    forms = [sentence, *(sentence[: m.start()] + sentence[m.end() :] for m in _FIRST_NAME.finditer(sentence))]
    return any(fold(form) in gate.verbatim for form in forms)


def _piece(page: Page, at: int) -> tuple[int, int] | None:
    """Return the span of the smallest piece that can go: a whole chapô, point or intertitre, else a sentence."""
    found = parts(page)
    block = next((b for b in page.blocks if b.start <= at < b.end), None)
    if block is None or block == found.credit:
        return None
    if block == found.lead or block in found.boxes or block.kind in ("heading", "item"):
        return page.body.rfind("\n", 0, block.start) + 1, block.end
    sentence = next((s for s in split_sentences(block.text) if s.start <= at - block.start < s.end), None)
    return (block.start + sentence.start, block.start + sentence.end) if sentence else None


def _cut(body: str, start: int, end: int) -> str:
    before, after = body[:start].rstrip(" "), body[end:].lstrip(" ")
    if before.endswith("\n") or not before:
        return before.rstrip("\n") + ("\n\n" if before else "") + after.lstrip("\n")
    return f"{before} {after}" if after[:1].strip() else before + after
