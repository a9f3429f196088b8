"""A sheet: one prompt that a person pastes into a chat window, with all that its steps need."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from marbre.engines.chat.form import skeleton
from marbre.models.request import Request

LONGEST = 24_000
"""Characters of a prompt that any chat window takes by hand; a batch that needs more is parted."""


@dataclass(frozen=True)
class Sheet:
    """A prompt: its name (« 02-sections »), its text, the keys of the requests that it asks."""

    name: str
    prompt: str
    keys: tuple[str, ...]


def key_of(request: Request) -> str:
    """Return what tells a request from all others: it changes with the copy, the brief and the wording of a prompt."""
    said = [request.step, request.system, request.prompt, request.schema]
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:24]


def sheets(
    requests: Sequence[Request], first: int, most: int | None = None, faults: Mapping[str, str] | None = None
) -> tuple[Sheet, ...]:
    """Return the prompts that ask all requests, numbered from `first`: as few as their length allows.

    `most`: requests that a prompt may hold, None for no number. `faults`: by step, what was wrong with an earlier reply.
    """
    found: list[Sheet] = []
    for group in _groups(requests, most):
        told = [(r.step, (faults or {})[r.step]) for r in group if r.step in (faults or {})]
        name = f"{first + len(found):02d}-{_kind(group)}{'-reprise' if told else ''}"
        found.append(Sheet(name, _prompt(group, told), tuple(key_of(r) for r in group)))
    return tuple(found)


def _groups(requests: Sequence[Request], most: int | None) -> list[list[Request]]:
    """Return the requests in their order, in groups with the same rules that are not too long for one prompt."""
    groups: list[list[Request]] = []
    for request in requests:
        group = groups[-1] if groups else []
        fits = (
            group
            and group[0].system == request.system
            and (most is None or len(group) < most)
            and len(request.system) + sum(len(r.prompt) for r in [*group, request]) <= LONGEST
        )
        if fits:
            group.append(request)
        else:
            groups.append([request])
    return groups


def _kind(requests: Sequence[Request]) -> str:
    """Return what a prompt is about, fit for a file's name: its step, or the kinds of its steps in the plural."""
    if len(requests) == 1:
        return _plain(requests[0].step)
    kinds = dict.fromkeys(_plain(re.sub(r"[-_]?\d+", "", r.step)) for r in requests)
    return "-".join(f"{kind}s" for kind in kinds)[:40]


def _plain(step: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", step.lower()).strip("-") or "etape"


def _prompt(requests: Sequence[Request], faults: Sequence[tuple[str, str]]) -> str:
    text = _template().render(
        system=requests[0].system,
        requests=requests,
        many=len(requests) > 1,
        alike=len(requests) > 1 and all(r.schema == requests[0].schema for r in requests),
        faults=faults,
        form=skeleton,
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@lru_cache(maxsize=1)
def _template() -> Template:
    text = files("marbre.engines.chat").joinpath("prompts", "sheet.j2").read_text("utf-8")
    return Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True).from_string(text)
