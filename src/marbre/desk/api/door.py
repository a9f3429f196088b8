"""Who may come in: whoever bears the token, or the cookie that was given for it."""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass

from fastapi import Request

COOKIE = "marbre_session"
STAY = 30 * 86_400
"""Seconds after which one must give the token again."""


@dataclass(frozen=True)
class Door:
    """The way in. The token is all the secret: a cookie outlives the server's restarts and falls with its token."""

    token: str

    @property
    def is_open(self) -> bool:
        """Return whether nobody is asked for a token."""
        return not self.token

    def accepts(self, token: str) -> bool:
        """Return whether a token is the one, in constant time."""
        return bool(self.token) and hmac.compare_digest(_bytes(token), _bytes(self.token))

    def cookie(self) -> str:
        """Return a new session's cookie: a name made by chance, when it ends, and the proof that both are ours."""
        said = f"{secrets.token_urlsafe(12)}.{int(time.time()) + STAY}"
        return f"{said}.{self._proof(said)}"

    def session(self, request: Request) -> str:
        """Return the name of the session whose cookie a request bears, "" where it bears none that holds."""
        said, _, proof = request.cookies.get(COOKIE, "").rpartition(".")
        if self.is_open or not hmac.compare_digest(_bytes(proof), _bytes(self._proof(said))):
            return ""
        name, _, end = said.partition(".")
        return name if end.isdecimal() and int(end) > time.time() else ""

    def bearer(self, request: Request) -> str | None:
        """Return the token that a request gives as a bearer, None where it gives none."""
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        return given.strip() if kind.lower() == "bearer" else None

    def _proof(self, said: str) -> str:
        return hmac.new(_bytes(self.token), b"marbre desk session " + _bytes(said), hashlib.sha256).hexdigest()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
