"""Reading the data files that stand beside this module in `data/`."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml


def _text(name: str) -> str:
    return files("marbre.language").joinpath("data", name).read_text("utf-8")


@lru_cache(maxsize=64)
def lines(name: str) -> tuple[str, ...]:
    """Return the entries of a word list: one a line; empty lines and lines that begin with # are left out."""
    return tuple(line.strip() for line in _text(name).splitlines() if line.strip() and line[0] != "#")


@lru_cache(maxsize=64)
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a tab-separated file, each a tuple of its cells; comment lines begin with #."""
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in _text(name).splitlines()
        if line.strip() and line[0] != "#"
    )


@lru_cache(maxsize=64)
def data(name: str) -> Any:
    """Return what a YAML data file holds."""
    return yaml.safe_load(_text(name))
