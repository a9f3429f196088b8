"""What a site asks of programs that read it (RFC 9309)."""

from protego import Protego

from marbre.errors import InputError
from marbre.web.ask import AGENT, Answer

LARGEST = 500_000
"""Bytes of robots.txt that are read (RFC 9309, 2.5)."""


def allows(answer: Answer | InputError, url: str) -> bool:
    """Return whether the answer to /robots.txt lets us read an address.

    No such file lets everything be read; a site in trouble (5xx, no answer) lets nothing be (RFC 9309, 2.3.1).
    """
    if isinstance(answer, InputError) or answer.status >= 500:
        return False
    if answer.status >= 400:
        return True
    rules = Protego.parse(answer.content[:LARGEST].decode("utf-8", "replace").lstrip("\ufeff"))
    return rules.can_fetch(url, AGENT)
