"""What is published, where to, and the receipt for it."""

from dataclasses import dataclass
from typing import Any, Literal

from marbre.errors import MarbreError
from marbre.messages import Message, say
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
    why_not: Message | None = None
    """What keeps the page from readers' eyes; None where nothing does, or its user insists."""
    indexed: bool = True
    """Whether search engines are to list it."""


@dataclass(frozen=True)
class Memory:
    """What a destination was given the last time, as the page's front matter keeps it. Empty: never sent there."""

    id: str = ""
    site: str = ""
    """The address of the site that gave the id: it says nothing on another one."""
    digest: str = ""
    """Of what stood there after the last sending: another one means that somebody has changed it since."""
    sent: str = ""
    """Of all that was being sent since then, parted by spaces: one of them stands there where no answer ever came."""
    picture: str = ""
    """The picture's number there, the digests of its bytes and of its alt text: « 12:ab…:cd… »."""
    others: str = ""
    """« field=digest » of what else stood there, or was being sent: the address, the author, the SEO fields…"""


def also(digests: str, digest: str) -> str:
    """Return digests parted by spaces with one more, each once."""
    return " ".join(dict.fromkeys([*digests.split(), *digest.split()]))


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


class RefusedError(PublishError):
    """The site refuses: `code` is its own name for that, `data` what it says with it."""

    def __init__(self, message: Message, code: str = "", data: Any = None) -> None:
        """Keep what programs need of the refusal."""
        super().__init__(message)
        self.code, self.data = code, data


class HeldError(PublishError):
    """It was held back: nothing is broken, somebody has to decide. `diff`: what stands against what, "" for none."""

    def __init__(self, message: Message, diff: str = "") -> None:
        """Keep the difference, as unified diff lines."""
        super().__init__(message)
        self.diff = diff


class ConflictError(HeldError):
    """The copy over there was changed since it was sent: it is not overwritten."""


class NotReadyError(HeldError):
    """Readers would see a page that is not ready for press."""


class UncertainError(PublishError):
    """The answer never came: it may have been taken or not. Publishing again finds out and never doubles it."""


def check_may_be_seen(item: Item, *, seen: bool) -> None:
    """Raise NotReadyError where readers would see a page that is not ready for press.

    `seen`: whether they see its copy already; that one is not brought up to date behind their editor's back either.
    """
    shown = item.status == "publish" or (item.status is None and seen)
    if shown and item.why_not:
        raise NotReadyError(
            say("{why}\u00a0: rien n’est envoyé. Envoyez un brouillon, ou ajoutez --even-if-not.", why=item.why_not)
        )


def not_hidden(item: Item) -> tuple[Message, ...]:
    """Return what to say where search engines were to be kept off and the destination takes no such wish."""
    if item.indexed:
        return ()
    said = say(
        "«\u00a0noindex\u00a0» n’a pas pu être transmis\u00a0: réglez-le sur le site avant de mettre la page en ligne."
    )
    return (said,)


def changed_there(name: str, diff: str) -> ConflictError:
    """Return what is said of a copy that somebody has changed."""
    said = say(
        "«\u00a0{name}\u00a0» a été modifié sur le site depuis le dernier envoi\u00a0: rien n’est écrasé. "
        "Reportez ces modifications dans la page, ou ajoutez --overwrite.",
        name=name,
    )
    return ConflictError(said, diff)
