"""Lines that are no copy: source links, share bars, advertisements. Each is taken off with its reason."""

import re
from collections.abc import Sequence
from functools import lru_cache

from marbre.language.lexicon import data
from marbre.source.model import Paragraph, Removed


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (reason, re.compile("|".join(f"(?:{e})" for e in entries), re.IGNORECASE))
        for reason, entries in data("residue.yaml").items()
    )


def reason_of(line: str) -> str:
    """Return why a whole line is no copy, "" where it may be."""
    plain = re.sub(r"\s+", " ", line.replace("\u00a0", " ").replace("\u202f", " ")).strip(" *_>")
    return next((reason for reason, pattern in _patterns() if pattern.fullmatch(plain)), "")


def take_off(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Removed]]:
    """Return the paragraphs that are copy, and what was taken off with its reason."""
    kept: list[Paragraph] = []
    removed: list[Removed] = []
    for paragraph in paragraphs:
        reason = reason_of(paragraph.text)
        if reason:
            removed.append(Removed(paragraph.text, reason))
        else:
            kept.append(paragraph)
    return kept, removed
