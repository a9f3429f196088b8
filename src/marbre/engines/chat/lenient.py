"""JSON as chat windows write it: in code fences, between sentences, with curled quotes, trailing commas, raw line ends."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

_QUOTES = '"“”„‟″'
_CLOSES = re.compile(r"\s*(?::|[}\]]|,\s*(?:[\"“”„{\[\d}\]]|$)|$)")
"""What follows the quote that ends a key or a value, and hardly ever one within a text."""


def objects_in(text: str) -> list[dict[str, Any]]:
    """Return the JSON objects that stand in a text, in their order, each mended where it nearly is one; prose is skipped."""
    return [value for piece in _pieces(text) if isinstance(value := read_json(piece), dict)]


def read_json(text: str) -> Any:
    """Return what a piece of JSON holds, None where it cannot be read however it is mended."""
    repairs: tuple[Callable[[str], str], ...] = (str, _without_trailing_commas, _requoted)
    for repair in repairs:
        text = repair(text)
        try:
            return json.loads(text, strict=False)
        except (json.JSONDecodeError, RecursionError):
            continue
    return None


def _pieces(text: str) -> Iterator[str]:
    """Yield the stretches from a brace that opens to the one that closes it, marks within strings left alone.

    A stretch whose strings are broken is taken to the last brace of the text before the next stretch that begins a line.
    """
    at = text.find("{")
    while at >= 0:
        end = _closing(text, at)
        if end < 0 or read_json(text[at:end]) is None:
            following = re.compile(r"^\s*\{\s*$|^\s*\{\s*[\"“]", re.MULTILINE).search(text, at + 1)
            whole = text.rfind("}", at) + 1
            near = text.rfind("}", at, following.start()) + 1 if following else whole
            end = next((e for e in (whole, near) if e > at and read_json(text[at:e]) is not None), max(end, near))
        if end <= at:
            return
        yield text[at:end]
        at = text.find("{", end)


def _closing(text: str, at: int) -> int:
    depth, inside, skip = 0, False, False
    for i in range(at, len(text)):
        char = text[i]
        if skip:
            skip = False
        elif char == "\\":
            skip = inside
        elif char == '"':
            inside = not inside
        elif not inside and char in "{}":
            depth += 1 if char == "{" else -1
            if depth == 0:
                return i + 1
    return -1


def _without_trailing_commas(text: str) -> str:
    return re.sub(r",(\s*[}\]])", r"\1", text)


def _requoted(text: str) -> str:
    """Return the text with straight quotes around its keys and values, those within them escaped where they are straight."""
    out: list[str] = []
    opened = ""
    for i, char in enumerate(text):
        if char not in _QUOTES or (i and text[i - 1] == "\\"):
            out.append(char)
        elif not opened:
            opened = char
            out.append('"')
        elif (char == '"' or opened != '"') and _CLOSES.match(text, i + 1):
            opened = ""
            out.append('"')
        else:
            out.append("\\" + char if char == '"' else char)
    return "".join(out)
