"""The steps of an engine, told as they happen."""

from collections.abc import Callable

Tell = Callable[[str], None]
"""Called with a French sentence at the beginning of each step."""


def silent(step: str) -> None:
    """Tell nobody."""
