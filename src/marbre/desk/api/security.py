"""Looks at every request before anything else does: host names, other sites' requests, sizes, rates, who may come in.

Every answer leaves with the headers that keep a page to itself, also one that says that something broke.
"""

import ipaddress
import secrets
import traceback
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marbre.desk.api.door import Door
from marbre.desk.api.problems import problem
from marbre.desk.api.rates import Rates
from marbre.desk.settings import LOOPBACK, Settings
from marbre.messages import say

UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
FREE = frozenset({"/login", "/healthz"})
"""What one may ask for before one has come in; also everything under /static/."""
LARGEST = 16_000_000
"""Bytes of a request's body: three texts of the greatest length, each letter written as JSON escapes."""
OURS = frozenset({"", "same-origin", "none"})
"""`Sec-Fetch-Site` of our own page, of an address that was typed, of a client that is no browser."""


@dataclass(frozen=True)
class Watch:
    """What the guard remembers: how often who has asked, and how often with a wrong token."""

    asks: Rates = field(default_factory=lambda: Rates(1_200))
    tries: Rates = field(default_factory=lambda: Rates(10))


@dataclass(frozen=True)
class Guard:
    """The outermost part of the application."""

    app: ASGIApp
    settings: Settings
    door: Door
    watch: Watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        request.state.nonce = secrets.token_urlsafe(16)
        begun = False

        async def dressed(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                _dress(MutableHeaders(scope=message), request)
            await send(message)

        try:
            refusal = self._refusal(request)
            if refusal is not None:
                await refusal(scope, receive, dressed)
            else:
                await self.app(scope, _measured(receive), dressed)
        except Exception:
            traceback.print_exc()
            if not begun:
                broken = say("Erreur imprévue\u00a0: le détail est dans le terminal du pupitre.")
                await problem(request, 500, broken)(scope, receive, dressed)

    def _refusal(self, request: Request) -> Response | None:
        address = (request.client.host if request.client else "")[:64]
        session = self.door.session(request)
        request.state.owner = session or address
        if not self._known_host(request):
            return problem(
                request, 421, say("Ce nom d’hôte n’est pas celui du pupitre\u00a0: donnez-le avec --public-host.")
            )
        if not self._same_site(request):
            return problem(request, 403, say("Cette demande vient d’un autre site."))
        size = request.headers.get("content-length", "0")
        if not (size.isascii() and size.isdecimal()) or len(size) > 12 or int(size) > LARGEST:
            return problem(request, 413, say("L’envoi est trop lourd."))
        if not self.watch.asks.allows(request.state.owner):
            return _slower(request)
        if self.door.is_open or session or self._free(request):
            return None
        return self._without_cookie(request, address)

    def _without_cookie(self, request: Request, address: str) -> Response | None:
        """Return None for the right token; wrong ones may be tried a few times a minute."""
        given = self.door.bearer(request)
        if given is not None:
            if self.watch.tries.spent(address):
                return _slower(request)
            if self.door.accepts(given):
                return None
            self.watch.tries.allows(address)
        if request.url.path.startswith("/api/"):
            return problem(request, 401, say("Il faut d’abord entrer avec le jeton."))
        return RedirectResponse("/login", 303)

    def _known_host(self, request: Request) -> bool:
        """Return whether the browser was told to come here by a name of ours: against DNS rebinding, which needs a name.

        A bare address is no name; it is taken where a token is asked for.
        """
        host = _host(f"//{request.headers.get('host', '')}")
        return host in LOOPBACK or host in self.settings.names or (not self.door.is_open and _is_address(host))

    def _same_site(self, request: Request) -> bool:
        """Return whether a request was made by our own page, or by no page at all.

        Nothing of the API is for another site's page, not even to look at; the desk itself may be reached by a link.
        """
        unsafe = request.method in UNSAFE
        if (unsafe or request.url.path.startswith("/api/")) and request.headers.get("sec-fetch-site", "") not in OURS:
            return False
        origin = request.headers.get("origin")
        return not unsafe or origin is None or _netloc(origin) == request.headers.get("host", "")

    def _free(self, request: Request) -> bool:
        path = request.url.path
        return path in FREE or path.startswith("/static/")


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
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


def _dress(answer: MutableHeaders, request: Request) -> None:
    """Add the headers; an answer that has brought a policy of its own keeps it."""
    kept = "no-cache" if request.url.path.startswith("/static/") else "no-store"
    for name, value in (headers(request.state.nonce) | {"Cache-Control": kept}).items():
        answer.setdefault(name, value)


def _measured(receive: Receive) -> Receive:
    """Return a way to receive that stops where a body without a length grows too large."""
    got = 0

    async def measured() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > LARGEST:
            raise HTTPException(413)  # of all exceptions the one that the framework lets through while it reads
        return message

    return measured


def _slower(request: Request) -> Response:
    return problem(request, 429, say("Trop de demandes à la fois\u00a0: réessayez dans une minute."), after=60)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def _netloc(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
