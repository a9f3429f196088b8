"""The chat engine on the desk: its prompts wait in the run, the person's replies come with its next beginning."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from marbre.engines.chat.session import Session, receive, turn
from marbre.engines.chat.sheet import Sheet
from marbre.language.fold import fold
from marbre.messages import Message, say
from marbre.models.request import AnswerNeededError, Failure, Reply, Request


@dataclass
class Correspondence:
    """What was asked and answered so far. `replies`: prompt's name → what the person has just pasted for it."""

    session: Session
    replies: dict[str, str] = field(default_factory=dict)
    waiting: tuple[Sheet, ...] = ()
    faults: list[Message | str] = field(default_factory=list)

    def ask(self, requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        """Return the answers; raises AnswerNeededError where a person must answer first."""
        while True:
            at = turn(self.session, requests)
            self.session, self.waiting = at.session, at.waiting
            if at.replies is not None:
                return at.replies
            if not self._take_in(requests):
                raise AnswerNeededError(requests)

    def _take_in(self, requests: Sequence[Request]) -> bool:
        """Read the replies to what waits; return whether there were any."""
        given = [(sheet, text) for sheet in self.waiting if (text := self.replies.pop(sheet.name, ""))]
        for sheet, text in given:
            if fold(sheet.prompt) in fold(text):
                self.faults.append(say("Ce qui a été collé est la demande elle-même, pas sa réponse."))
                continue
            self.session, read = receive(self.session, sheet, text, requests)
            if read.strangers and not read.values:
                self.faults.append(say("Cette réponse est celle d’une autre étape."))
            else:
                self.faults += [f"{step}\u00a0: {fault}" for step, fault in read.faults.items()]
        return bool(given)


def from_plain(kept: Mapping[str, Any], replies: Mapping[str, str]) -> Correspondence:
    """Return the correspondence that a run keeps, with what was pasted since."""
    sheets = tuple(Sheet(s["name"], s["prompt"], tuple(s["keys"])) for s in kept.get("sheets", ()))
    return Correspondence(Session(sheets, dict(kept.get("answers", {}))), dict(replies))


def as_plain(held: Correspondence) -> dict[str, Any]:
    """Return a correspondence as plain data."""
    return {
        "sheets": [asdict(sheet) for sheet in held.session.sheets],
        "answers": {key: dict(a) if a is not None else None for key, a in held.session.answers.items()},
    }
