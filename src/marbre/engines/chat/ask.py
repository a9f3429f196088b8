"""Asking a person: the prompts to a folder and the clipboard, the replies from where the person puts them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from marbre.engines.chat.folder import Folder, keep_reply, load, read_reply_file, save
from marbre.engines.chat.reply import Read, read_reply
from marbre.engines.chat.session import receive, turn
from marbre.engines.chat.sheet import Sheet, key_of
from marbre.language.fold import fold
from marbre.models.request import AnswerNeededError, AskAll, Failure, Reply, Request

FEWEST_LETTERS = 60
"""Of a reply that stands beside its own prompt in what was pasted."""
Take = Callable[[], str | None]
"""Returns the reply that the person gives besides the folder's files, None where there is none (any more)."""


@dataclass(frozen=True)
class Asked:
    """The prompts that wait, and in French what was wrong with what was given."""

    sheets: tuple[Sheet, ...]
    folder: Folder
    faults: tuple[str, ...]


class ReplyAwaitedError(AnswerNeededError):
    """A person must paste a prompt and bring its reply; run again, the same work goes on."""

    def __init__(self, requests: Sequence[Request], asked: Asked) -> None:
        """Keep what waits."""
        super().__init__(requests)
        self.asked = asked


def ask_person(folder: Folder, take: Take, most: int | None = None) -> AskAll:
    """Return how a person is asked: raises ReplyAwaitedError where a reply is missing, everything taken so far being kept.

    `most`: requests in a prompt, None for all of a batch. Raises InputError or OutputError where the folder is no good.
    """

    def ask_all(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        session = load(folder)
        asked_before = set(session.sheets)
        faults: list[str] = []
        while True:
            at = turn(session, requests, most)
            save(folder, at.session, session)
            if at.replies is not None:
                return at.replies
            session = at.session
            faults += _take_in(folder, [s for s in at.waiting if s in asked_before], take, requests)
            for sheet, text in _given(folder, at.waiting):
                session, read = receive(session, sheet, text, requests)
                faults += _told(sheet, read)
            if session == at.session:
                raise ReplyAwaitedError(requests, Asked(at.waiting, folder, tuple(dict.fromkeys(faults))))
            save(folder, session, at.session)

    return ask_all


def _take_in(folder: Folder, waiting: Sequence[Sheet], take: Take, requests: Sequence[Request]) -> list[str]:
    """Put the person's reply where its prompt's reply file stands; return what was wrong with it."""
    text = take()
    if text is None:
        return []
    if not waiting:
        return ["la réponse donnée n’a pas été prise\u00a0: la demande n’était pas encore faite"]
    if not text.strip():
        return ["la réponse donnée est vide"]
    if any(_is_prompt(text, sheet) for sheet in waiting):
        return ["ce qui a été donné est la demande elle-même, pas sa réponse"]
    keep_reply(folder, max(waiting, key=lambda sheet: _answered(sheet, text, requests)), text)
    return []


def _is_prompt(text: str, sheet: Sheet) -> bool:
    """Return whether a text is the prompt itself, with at most a few words more."""
    asked, given = fold(sheet.prompt), fold(text)
    return asked in given and len(given) - len(asked) < FEWEST_LETTERS


def _answered(sheet: Sheet, text: str, requests: Sequence[Request]) -> int:
    """Return how many steps of a prompt a reply answers."""
    return len(read_reply(text, [r for r in requests if key_of(r) in sheet.keys]).values)


def _given(folder: Folder, waiting: Sequence[Sheet]) -> list[tuple[Sheet, str]]:
    """Return the prompts whose reply file holds words, with these."""
    return [(sheet, words) for sheet in waiting if (words := read_reply_file(folder.reply(sheet)))]


def _told(sheet: Sheet, read: Read) -> list[str]:
    if read.strangers and not read.values:
        return [f"la réponse à {sheet.name} est celle d’une autre étape ({', '.join(read.strangers)})"]
    return [f"{step}\u00a0: {fault}" for step, fault in read.faults.items()]
