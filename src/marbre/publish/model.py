"""What is published, where to, and the receipt for it."""

from dataclasses import dataclass
from typing import Literal

from marbre.errors import MarbreError
from marbre.messages import Message
from marbre.page import Page

Action = Literal["created", "updated", "unchanged"]
Status = Literal["draft", "pending", "publish"]


@dataclass(frozen=True)
class Picture:
    """The picture of a page: the name of its file, its bytes, its alt text."""

    name: str
    content: bytes
    alt: str


@dataclass(frozen=True)
class Item:
    """A page that is ready to be sent. `mark`: the name by which its copy is found again, wherever it was sent to."""

    page: Page
    mark: str
    picture: Picture | None = None
    status: Status | None = None
    """None: a draft where it is new, as it stands where it is there already."""
    overwrite: bool = False
    """Whether a copy that was changed over there is overwritten."""


@dataclass(frozen=True)
class Memory:
    """What a destination was given the last time, as the page's front matter keeps it. Empty: never sent there."""

    id: str = ""
    digest: str = ""
    """Of what stood there after the last sending: another one means that somebody has changed it since."""
    sent: str = ""
    """Of what was last being sent: what stands there after an answer that never came."""
    picture: str = ""
    """The picture's number there, and the digest of its bytes: « 12:ab… »."""


@dataclass(frozen=True)
class Receipt:
    """What was done: « created », « updated » or « unchanged », where it stands, what to remember, what was lost."""

    action: Action
    destination: str
    url: str
    edit_url: str
    status: str
    memory: Memory
    warnings: tuple[Message, ...] = ()


class PublishError(MarbreError):
    """It could not be published: one sentence that says why and what to do. Nothing was lost."""


class ConflictError(PublishError):
    """The copy over there was changed since it was sent: it is not overwritten. `diff` shows both."""

    def __init__(self, message: object, diff: str) -> None:
        """Keep the difference, as unified diff lines."""
        super().__init__(message)
        self.diff = diff


class UncertainError(PublishError):
    """The answer never came: it may have been taken or not. Publishing again finds out and never doubles it."""
