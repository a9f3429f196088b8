"""Who may come in, and from where: host names, tokens, other sites' requests, headers, rates."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from fastapi import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from marbre.desk.settings import LOOPBACK, Settings

COOKIE = "marbre_session"
UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
FREE = frozenset({"/login", "/api/v1/session", "/healthz"})
"""What one may ask for before one has come in; also everything under /static/."""
LARGEST = 6_000_000
"""Bytes of a request's body."""
Next = Callable[[Request], Awaitable[Response]]


@dataclass
class Rates:
    """Requests a minute, by client: a bucket of tokens each."""

    per_minute: int
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def allows(self, client: str) -> bool:
        """Take a token out of the client's bucket; return whether there was one."""
        now = time.monotonic()
        left, at = self._left.get(client, (float(self.per_minute), now))
        left = min(float(self.per_minute), left + (now - at) * self.per_minute / 60)
        if len(self._left) > 10_000:
            self._left.clear()
        self._left[client] = (max(0.0, left - 1), now)
        return left >= 1


@dataclass(frozen=True)
class Guard:
    """Looks at every request before anything else does."""

    settings: Settings
    rates: Rates = field(default_factory=lambda: Rates(1_200))
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    async def __call__(self, request: Request, go_on: Next) -> Response:
        """Return the answer, or why there is none."""
        refusal = self._refusal(request)
        response = refusal if refusal is not None else await go_on(request)
        nonce = getattr(request.state, "nonce", "")
        response.headers.update(headers(nonce))
        if request.url.path.startswith("/api/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def _refusal(self, request: Request) -> Response | None:
        request.state.nonce = secrets.token_urlsafe(16)
        request.state.owner = self.owner(request)
        if not self._known_host(request):
            return _no(421, "Ce nom d’hôte n’est pas celui du pupitre.")
        if request.method in UNSAFE and not self._same_site(request):
            return _no(403, "Cette demande vient d’un autre site.")
        size = request.headers.get("content-length", "0")
        if not size.isdigit() or int(size) > LARGEST:
            return _no(413, "L’envoi est trop lourd.")
        if request.method in UNSAFE and "chunked" in request.headers.get("transfer-encoding", ""):
            return _no(411, "La longueur de l’envoi manque.")
        if not self.rates.allows(request.state.owner):
            return _no(429, "Trop de demandes à la fois\u00a0: réessayez dans une minute.")
        if self._free(request) or self.knows(request):
            return None
        if request.url.path.startswith("/api/"):
            return _no(401, "Il faut d’abord entrer avec le jeton.")
        return RedirectResponse("/login", 303)

    def _known_host(self, request: Request) -> bool:
        """Return whether the browser was told to come here by a name of ours (against DNS rebinding)."""
        host = (urlsplit(f"//{request.headers.get('host', '')}").hostname or "").lower()
        return host in LOOPBACK or host == self.settings.host or host in self.settings.hosts

    def _same_site(self, request: Request) -> bool:
        """Return whether a request that changes something was made by our own page, or by no page at all."""
        site = request.headers.get("sec-fetch-site", "")
        if site and site not in {"same-origin", "none"}:
            return False
        origin = request.headers.get("origin")
        return origin is None or urlsplit(origin).netloc == request.headers.get("host", "")

    def _free(self, request: Request) -> bool:
        path = request.url.path
        return self.settings.is_open or path in FREE or path.startswith("/static/")

    def knows(self, request: Request) -> bool:
        """Return whether the request bears the token, or the cookie that was given for it."""
        given = request.headers.get("authorization", "")
        if given.lower().startswith("bearer "):
            return hmac.compare_digest(given[7:].strip().encode(), self.settings.token.encode())
        return hmac.compare_digest(request.cookies.get(COOKIE, "").encode("utf-8", "replace"), self.cookie().encode())

    def accepts(self, token: str) -> bool:
        """Return whether a token is the one, in constant time."""
        return bool(self.settings.token) and hmac.compare_digest(
            token.encode("utf-8", "replace"), self.settings.token.encode()
        )

    def cookie(self) -> str:
        """Return the session's cookie: it says nothing, and this server's next start makes it void."""
        return hmac.new(self.key, self.settings.token.encode(), hashlib.sha256).hexdigest()

    def owner(self, request: Request) -> str:
        """Return who asks, as far as fairness goes: the address that the connection comes from."""
        return (request.client.host if request.client else "")[:64]


def headers(nonce: str) -> dict[str, str]:
    """Return the headers that keep a page to itself. The nonce is for the editor's own style sheet."""
    policy = (
        "default-src 'none'; script-src 'self'; "
        f"style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


def _no(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status)
