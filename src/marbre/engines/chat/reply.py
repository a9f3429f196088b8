"""A chat window's reply, read: which steps it answers, with what; and in French what is wrong with the rest."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from marbre.engines.chat.fit import MisfitError, fit
from marbre.engines.chat.labelled import labelled
from marbre.engines.chat.lenient import objects_in
from marbre.models.request import Request

PASS = "passer"
"""A reply of this one word: the person does without an answer, and the engine does without it."""
_MARK = re.compile(
    r"^[ \t>#*_`]*={2,}[ \t]*(?:tâche|réponse)?[ \t]*(?P<step>\w[\w-]*)[ \t]*=*[ \t*_`:]*$", re.IGNORECASE
)
_DRESS = "[ \\t#*_>`=:–—-]*"
"""What chat windows put around a name that stands alone on its line."""


@dataclass(frozen=True)
class Read:
    """What a reply holds: the value of each step (None: passed over), what is wrong with each other step, steps of others."""

    values: Mapping[str, Mapping[str, Any] | None] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    strangers: tuple[str, ...] = ()


def read_reply(text: str, requests: Sequence[Request]) -> Read:
    """Return what a reply says to the requests of one prompt. Code fences, prose and curled quotes are forgiven."""
    text = text.replace("\r\n", "\n").lstrip("\ufeff").strip()
    if re.sub(r"\W", "", text).casefold() == PASS:
        return Read({r.step: None for r in requests})
    known = {r.step.casefold(): r for r in requests}
    chunks = _chunks(text, known)
    strangers = tuple(dict.fromkeys(step for step, _ in chunks if step not in known))
    if strangers and not any(step in known for step, _ in chunks):
        return Read(faults={r.step: "la réponse est celle d’une autre étape" for r in requests}, strangers=strangers)
    if not chunks:
        chunks = _unmarked(text, requests)
    values: dict[str, Mapping[str, Any] | None] = {}
    faults = {r.step: "il n’y a pas de réponse à cette étape" for r in requests}
    for step, chunk in chunks:
        if step not in known:
            continue
        request = known[step]
        try:
            values[request.step] = _value(chunk, request)
            faults.pop(request.step, None)
        except MisfitError as error:
            if request.step not in values:
                faults[request.step] = str(error)
    return Read(values, faults, strangers)


def _chunks(text: str, known: Collection[str]) -> list[tuple[str, str]]:
    """Return each marked step with what stands under its mark: « === step === », or a known step alone on its line."""
    names = "|".join(map(re.escape, known))
    alone = re.compile(rf"^{_DRESS}(?:tâche|réponse)?[ \t]*(?P<step>{names}){_DRESS}$", re.IGNORECASE)
    found: list[tuple[str, list[str]]] = []
    for line in text.split("\n"):
        mark = alone.match(line) or _MARK.match(line)
        if mark:
            found.append((mark["step"].casefold(), []))
        elif found:
            found[-1][1].append(line)
    return [(step, "\n".join(lines)) for step, lines in found]


def _unmarked(text: str, requests: Sequence[Request]) -> list[tuple[str, str]]:
    """Return the steps of a reply without marks: all of it for one step, one object by step names, or as many objects as steps."""
    import json

    if len(requests) == 1:
        return [(requests[0].step.casefold(), text)]
    found = objects_in(text)
    if len(found) == 1:
        named = {str(name).casefold(): json.dumps(held) for name, held in found[0].items()}
        return [(r.step.casefold(), named[r.step.casefold()]) for r in requests if r.step.casefold() in named]
    if len(found) == len(requests):
        return [(r.step.casefold(), json.dumps(held)) for r, held in zip(requests, found, strict=True)]
    return []


def _value(chunk: str, request: Request) -> Mapping[str, Any]:
    """Return the value that a chunk holds: its last object that fits, else its labelled lines; raises MisfitError."""
    said = ""
    for found in reversed(objects_in(chunk)):
        inner = found.get(request.step)
        try:
            return dict(fit(inner if isinstance(inner, dict) else found, request.schema))
        except MisfitError as error:
            said = said or str(error)
    lines = labelled(chunk, request.schema)
    if lines is not None and not said:
        return dict(fit(lines, request.schema))
    raise MisfitError(said or "la réponse n’a pas la forme demandée (un objet JSON)")
