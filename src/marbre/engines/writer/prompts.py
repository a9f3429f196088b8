"""The prompts: Jinja templates in French, each with its version, which stands in the request so that a cache sees a change."""

import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from marbre.language.fold import words

_VERSION = re.compile(r"\A\{#-? version: (\d+) -?#\}")


def render(name: str, **values: Any) -> str:
    """Return the prompt of that name with its values, its name and version at the end."""
    template, version = _template(name)
    return f"{template.render(**values).strip()}\n({name}-{version})"


@lru_cache(maxsize=8)
def _template(name: str) -> tuple[Template, int]:
    text = files("marbre.engines.writer").joinpath("prompts", f"{name}.j2").read_text("utf-8")
    version = _VERSION.match(text)
    if version is None:
        raise ValueError(f"{name}.j2 has no version")
    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    return environment.from_string(text), int(version[1])


RUN = 6
"""Words in a row that nobody writes by chance."""


@lru_cache(maxsize=1)
def own_runs() -> frozenset[tuple[str, ...]]:
    """Return the runs of words of all our prompts: a text that holds one repeats what it was told."""
    folder = files("marbre.engines.writer").joinpath("prompts")
    found: set[tuple[str, ...]] = set()
    for name in ("system", "section", "repair", "front"):
        text = folder.joinpath(f"{name}.j2").read_text("utf-8")
        for piece in re.split(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\n", text):
            bag = words(piece)
            found |= {tuple(bag[i : i + RUN]) for i in range(len(bag) - RUN + 1)}
    return frozenset(found)
