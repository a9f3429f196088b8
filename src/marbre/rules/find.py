"""Helpers that most rules need: matches of a pattern, each with its replacement."""

import re
from collections.abc import Callable, Iterator
from typing import Literal

from marbre.messages import Message
from marbre.rules.context import Context, Text
from marbre.rules.rule import Finding, replacement

View = Literal["masked", "prose"]


def matches(
    context: Context,
    pattern: re.Pattern[str],
    becomes: Callable[[re.Match[str]], str | None],
    message: str,
    *,
    view: View = "masked",
    safe: bool = True,
    group: int = 0,
) -> Iterator[Finding]:
    """Yield a finding for each match in each text, with the replacement of the group that `becomes` returns.

    None from `becomes` leaves the match alone. `{0}` and `{1}` in the message are what stands and what should.
    """
    for text in context.texts:
        yield from matches_in(text, pattern, becomes, message, view=view, safe=safe, group=group)


def matches_in(
    text: Text,
    pattern: re.Pattern[str],
    becomes: Callable[[re.Match[str]], str | None],
    message: str,
    *,
    view: View = "masked",
    safe: bool = True,
    group: int = 0,
) -> Iterator[Finding]:
    """Yield what `matches` does, in one text."""
    for match in pattern.finditer(getattr(text, view)):
        new = becomes(match)
        start, end = match.span(group)
        old = text.raw[start:end]
        if new is not None and new != old:
            said = Message(message, (("0", old), ("1", new)))
            yield Finding(text, start, end, said, replacement(start, end, new, safe=safe))
