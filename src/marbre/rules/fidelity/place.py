"""The faults of a page's facts as a rule tells them: where they stand, found once for all the rules of a page."""

import re
from collections.abc import Callable, Collection, Iterator

from marbre.facts.compare import Fault, Grade, compare
from marbre.facts.support import page_text, source_text
from marbre.messages import Message
from marbre.rules.context import Context, Text
from marbre.rules.rule import Finding


def place(context: Context, words: str) -> tuple[Text, int, int]:
    """Return the text of the page that holds the words, and their span; the start of the body where none does.

    A space of the words is any space of the page, an apostrophe any apostrophe: facts are read with plain ones.
    """
    for text in reversed(context.texts):
        at = text.raw.find(words)
        if at >= 0:
            return text, at, at + len(words)
    pattern = _loose(words)
    for text in reversed(context.texts):
        if found := pattern.search(text.raw):
            return text, found.start(), found.end()
    return context.body, 0, 0


def _loose(words: str) -> re.Pattern[str]:
    marks = {" ": "[ \u00a0\u202f]", "'": "['’]", "’": "['’]"}
    return re.compile("".join(marks.get(c, re.escape(c)) for c in words.replace("\u00a0", " ").replace("\u202f", " ")))


def faults(context: Context) -> list[Fault]:
    """Return the faults of the page against its source, read once a page; none where there is no source."""
    if context.source is None:
        return []
    known = source_text(context.source, context.brief.text if context.brief else "")
    key = ("fidelity", known, page_text(context.page))
    if context.extra.get("fidelity-key") != key:
        context.extra["fidelity-key"] = key
        context.extra["fidelity"] = compare(known, page_text(context.page), context.parser)
    found: list[Fault] = context.extra["fidelity"]
    own = source_text(context.source)
    return [
        f
        for f in found
        if f.grade != "lost" or re.search(rf"(?<!\d[ \u202f\u00a0])(?<!\w){re.escape(f.text)}(?!\w)", own)
    ]


def told(
    kinds: Collection[str], message: Callable[[Fault], Message], grade: Grade = "error"
) -> Callable[[Context], Iterator[Finding]]:
    """Return a rule's check: a finding for each fault of these kinds and that grade, where it stands in the page."""

    def check(context: Context) -> Iterator[Finding]:
        for fault in faults(context):
            if fault.kind in kinds and fault.grade == grade:
                yield Finding(*_span(context, fault), message(fault))

    return check


def _span(context: Context, fault: Fault) -> tuple[Text, int, int]:
    """Return the span of a fault's words, inside their own sentence where the page holds it."""
    if fault.sentence and fault.text in fault.sentence:
        text, start, end = place(context, fault.sentence)
        if end > start:
            at = start + fault.sentence.find(fault.text)
            return text, at, at + len(fault.text)
    return place(context, fault.text)
