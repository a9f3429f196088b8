"""What a site answers, read with distrust: JSON of the right shape or one sentence, and text that is safe to show."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import quote

from marbre.export.published import is_web
from marbre.messages import say
from marbre.publish.model import PublishError

LONGEST = 200
"""Characters of a site's own words that are repeated to the user."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
"""Control and direction marks: a terminal would obey them."""


@dataclass(frozen=True)
class Answer:
    """An answer: its code, where it sends to ("" for nowhere), its bytes, the host that gave it."""

    status: int
    content: bytes
    host: str
    location: str = ""

    @property
    def ok(self) -> bool:
        """Whether it is one of success."""
        return 200 <= self.status < 300

    def json(self) -> Any:
        """Return its JSON, None where it is none."""
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            return None


def unreadable(host: str) -> PublishError:
    """Return what is said of an answer in a shape that its API does not have."""
    return PublishError(
        say("Le site {host} répond autre chose que ce que son API promet\u00a0: rien n’est sûr de ce côté.", host=host)
    )


def number(told: Any, name: str, host: str) -> int:
    """Return a whole number ≥ 0 of an answer; raises PublishError where it is none."""
    value = told.get(name) if isinstance(told, dict) else None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise unreadable(host)
    return value


def entries(told: Any, host: str) -> list[dict[str, Any]]:
    """Return a list of objects; raises PublishError where it is none."""
    if not isinstance(told, list) or not all(isinstance(each, dict) for each in told):
        raise unreadable(host)
    return told


def text(told: Any, *path: str) -> str:
    """Return a text of an answer, by the names that lead to it; "" where there is none."""
    for name in path:
        told = told.get(name) if isinstance(told, dict) else None
    return told if isinstance(told, str) else ""


def numbers(told: Any, name: str) -> tuple[int, ...]:
    """Return a list of numbers of an answer, without what is none."""
    value = told.get(name) if isinstance(told, dict) else None
    return tuple(v for v in value if isinstance(v, int)) if isinstance(value, list) else ()


def shown(said: str, secrets: Iterable[str] = ()) -> str:
    """Return a site's words as they can be repeated: one short line without tags, control marks or secrets."""
    plain = unescape(re.sub(r"<[^<>]*>", " ", said[: 20 * LONGEST]))
    plain = " ".join(_UNSEEN.sub(" ", without_secrets(plain, secrets)).split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1].rstrip()}…"


def shown_lines(said: str, secrets: Iterable[str] = ()) -> str:
    """Return lines of a site's words with neither control marks nor secrets."""
    return "\n".join(_UNSEEN.sub("\ufffd", line) for line in without_secrets(said, secrets).split("\n"))


def without_secrets(said: str, secrets: Iterable[str]) -> str:
    """Return a text in which no secret stands, however a site may have written it back."""
    for secret in secrets:
        bare = secret.replace(" ", "")
        for form in (secret, bare, quote(secret), quote(bare), quote(secret).replace("%20", "+")):
            said = said.replace(form, "•••") if form else said
    return said


def secrets_of(user: str, password: str) -> tuple[str, ...]:
    """Return what of a user's password travels: itself and what the Authorization header holds."""
    return (password, b64encode(f"{user}:{password}".encode()).decode())


def web_address(said: str) -> str:
    """Return an address of the web, "" for anything else: it is shown, and may be clicked."""
    return said if is_web(said) and len(said) < 2000 and not _UNSEEN.search(said) and " " not in said else ""
