"""The state of a work that a person carries to a chat window and back: pure, so that a folder or the desk may keep it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from marbre.engines.chat.reply import Read, read_reply
from marbre.engines.chat.sheet import Sheet, key_of, sheets
from marbre.models.request import Failure, Reply, Request

PASSED = Failure("Cette étape a été laissée de côté\u00a0: la réponse donnée est «\u00a0passer\u00a0».")


@dataclass(frozen=True)
class Session:
    """All prompts that were asked, in their order, and all answers that were taken, by the keys of their requests.

    An answer of None: the person passed over the step. Nothing is ever taken out.
    """

    sheets: tuple[Sheet, ...] = ()
    answers: Mapping[str, Mapping[str, Any] | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """Where a batch of requests stands: its replies where all are there, else the prompts that wait for one."""

    session: Session
    replies: tuple[Reply | Failure, ...] | None
    waiting: tuple[Sheet, ...] = ()


def turn(session: Session, requests: Sequence[Request], most: int | None = None) -> Turn:
    """Return where a batch stands; what was not yet asked is asked now, in as few prompts as `sheets` makes of it."""
    keys = [key_of(r) for r in requests]
    missing = {k: r for k, r in zip(keys, requests, strict=True) if k not in session.answers}
    if not missing:
        return Turn(session, tuple(_reply(session.answers[k]) for k in keys))
    waiting = _waiting(session, missing)
    asked = {k for sheet in waiting for k in sheet.keys}
    made = sheets([r for k, r in missing.items() if k not in asked], len(session.sheets) + 1, most)
    return Turn(replace(session, sheets=(*session.sheets, *made)), None, (*waiting, *made))


def receive(session: Session, sheet: Sheet, text: str, requests: Sequence[Request]) -> tuple[Session, Read]:
    """Return the session with what a reply to a prompt answers, and the reply as it was read.

    Steps whose answer cannot be taken are asked again in a new prompt that says why; a reply that is altogether another
    step's leaves the prompt waiting. `requests` is the batch at work.
    """
    asked = [r for r in requests if key_of(r) in sheet.keys and key_of(r) not in session.answers]
    read = read_reply(text, asked)
    answers = {key_of(r): read.values[r.step] for r in asked if r.step in read.values}
    taken = replace(session, answers={**session.answers, **answers})
    again = [r for r in asked if r.step in read.faults]
    if not again or (read.strangers and not answers):
        return taken, read
    made = sheets(again, len(session.sheets) + 1, faults=read.faults)
    return replace(taken, sheets=(*session.sheets, *made)), read


def _waiting(session: Session, missing: Mapping[str, Request]) -> tuple[Sheet, ...]:
    """Return the prompts that ask what is missing: of each request the last one that asked it."""
    last = {key: sheet for sheet in session.sheets for key in sheet.keys}
    return tuple(dict.fromkeys(last[key] for key in missing if key in last))


def _reply(answer: Mapping[str, Any] | None) -> Reply | Failure:
    return PASSED if answer is None else Reply(answer)
