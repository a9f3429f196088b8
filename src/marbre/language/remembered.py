"""Remembering on a parsed sentence what was computed from it: after an edit, only new sentences are worked on again."""

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def remembered(doc: Any, name: str, make: Callable[[], T]) -> T:
    """Return what `make` made of the Doc the first time; a sentence's Doc never changes (language/parser.py)."""
    if name not in doc.user_data:
        doc.user_data[name] = make()
    found: T = doc.user_data[name]
    return found
