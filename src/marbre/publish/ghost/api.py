"""Ghost's Admin API (v5): signed requests, answers read with distrust, refusals in one sentence."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from marbre.messages import Message, say
from marbre.publish.answer import Answer, entries, shown, text
from marbre.publish.http import TIMEOUT, ask, client, unconfirmed
from marbre.publish.model import PublishError, RefusedError

API = "ghost/api/admin"
VERSION = "v5.0"
LIFETIME = 300
"""Seconds that a token lives: the most that Ghost takes."""


@dataclass(frozen=True)
class Ghost:
    """A site, its tags and author: the table [publish.ghost]. The key is never part of it."""

    url: str
    author: str = ""
    """E-mail address of the author, "" for the owner."""
    tags: tuple[str, ...] = ()


def open_site(settings: Ghost, key: str, *, timeout: float = TIMEOUT) -> httpx.Client:
    """Return a client that signs its requests; raises PublishError for a key that is none."""
    number, _, secret = key.partition(":")
    try:
        signing = bytes.fromhex(secret)
    except ValueError:
        signing = b""
    if not number.isalnum() or not signing:
        raise PublishError(
            say("La clé Admin de Ghost s’écrit «\u00a0numéro:secret\u00a0»\u00a0: copiez-la entière de l’intégration.")
        )
    headers = {"Accept-Version": VERSION}
    return client(settings.url, headers=headers, auth=_signer(number, signing), timeout=timeout)


def _signer(number: str, secret: bytes) -> Callable[[httpx.Request], httpx.Request]:
    """Return what signs each request with a token of its own (JWT, HS256)."""
    try:
        import jwt
    except ImportError:
        raise PublishError(
            say("Publier sur Ghost demande un complément\u00a0: pip install 'marbre[publish]'.")
        ) from None

    def sign(request: httpx.Request) -> httpx.Request:
        now = int(time.time())
        claims = {"iat": now, "exp": now + LIFETIME, "aud": "/admin/"}
        request.headers["Authorization"] = f"Ghost {jwt.encode(claims, secret, 'HS256', headers={'kid': number})}"
        return request

    return sign


def read(http: httpx.Client, path: str, **params: str) -> Any:
    """Return what the site tells; None where it has no such thing. Raises PublishError."""
    answer = ask(http, "GET", f"{API}/{path}/", params=params)
    return None if answer.status == 404 else _told(answer)


def write(http: httpx.Client, method: str, path: str, **given: Any) -> Any:
    """Return what the site tells of something written; raises UncertainError where it may or may not have been."""
    answer = ask(http, method, f"{API}/{path}/", **given)
    if answer.status >= 500 or (answer.ok and answer.json() is None):
        raise unconfirmed(answer.host)
    return _told(answer)


def first(told: Any, name: str, host: str) -> dict[str, Any] | None:
    """Return the first of what an answer holds under a name (« posts », « images »), None where it holds none."""
    found = entries(told.get(name) if isinstance(told, dict) else None, host)
    return found[0] if found else None


def _told(answer: Answer) -> Any:
    body = answer.json()
    if answer.ok and isinstance(body, dict):
        return body
    errors = body.get("errors") if isinstance(body, dict) else None
    error = errors[0] if isinstance(errors, list) and errors else None
    said = say(
        "Le site {host} refuse\u00a0: {why} (HTTP {code}).",
        host=answer.host,
        why=_why(answer, error),
        code=answer.status,
    )
    raise RefusedError(said, text(error, "type"))


def _why(answer: Answer, error: Any) -> Message | str:
    if answer.location:
        return say("il renvoie vers «\u00a0{there}\u00a0»", there=shown(answer.location))
    if answer.status in {401, 403}:
        return say("la clé Admin n’est pas reconnue")
    if answer.status == 413:
        return say("l’envoi est trop lourd pour lui")
    if answer.status >= 500:
        return say("il est en panne, réessayez plus tard")
    return shown(text(error, "message")).rstrip(".") or say("sans dire pourquoi")
