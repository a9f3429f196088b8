"""Speaking HTTP to a destination: every failure becomes one sentence; what may have been taken is told apart."""

import re
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

from marbre import __version__
from marbre.messages import say
from marbre.publish.answer import Answer
from marbre.publish.model import PublishError, UncertainError

TIMEOUT = 30.0
"""Seconds for an answer: a small site on a shared host takes its time over a picture."""
LONGEST_ANSWER = 180.0
"""Seconds for the whole of it: a site that sends a byte now and then is left."""
LARGEST_ANSWER = 32_000_000
"""Bytes of an answer: twenty long articles are two million."""
KEPT = 2.0
"""Seconds that an idle connection is used again: servers close theirs after 5, and a request is lost with it."""
_WRITES = {"POST", "PUT", "PATCH", "DELETE"}
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def client(
    base: str, *, headers: Mapping[str, str] | None = None, auth: Any = None, timeout: float = TIMEOUT
) -> httpx.Client:
    """Return a client for one site; raises PublishError where the address is none of the web, or would give the password away."""
    host = check_address(base)
    # Redirects are not followed: a site that answers from elsewhere is not the one that the password is for.
    # On loopback no proxy of the environment is asked: it would read the password.
    return httpx.Client(
        base_url=base.rstrip("/") + "/",
        headers={"User-Agent": f"marbre/{__version__}", **(headers or {})},
        auth=auth,
        timeout=timeout,
        limits=httpx.Limits(keepalive_expiry=KEPT),
        trust_env=host not in _LOOPBACK,
    )


def check_address(base: str) -> str:
    """Return the host of a site's address; raises PublishError where no password should be sent there."""
    try:
        parts = urlsplit(base)
        host, secret = parts.hostname or "", parts.username or parts.password
        valid = (
            not re.search(r"\s", base)
            and parts.scheme in {"http", "https"}
            and parts.port != 0
            and bool(httpx.URL(base).host)
        )
    except (ValueError, httpx.InvalidURL):
        host, secret, valid = "", "", False
    if secret or "@" in base:
        raise PublishError(
            say(
                "L’adresse d’un site ne porte ni utilisateur ni mot de passe\u00a0: ôtez ce qui précède le «\u00a0@\u00a0»."
            )
        )
    if not host or not valid or parts.query or parts.fragment:
        raise PublishError(
            say("L’adresse «\u00a0{url}\u00a0» n’est pas celle d’un site\u00a0: écrivez https://…", url=base)
        )
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise PublishError(
            say("«\u00a0{url}\u00a0»\u00a0: le mot de passe partirait en clair. Employez l’adresse en https.", url=base)
        )
    return host


def ask(http: httpx.Client, method: str, path: str, **given: Any) -> Answer:
    """Return the answer, whatever its code; raises UncertainError where a writing request got none, else PublishError."""
    host = http.base_url.host
    try:
        return _answer(http, http.build_request(method, path, **given))
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        if "CERTIFICATE" in str(error).upper():
            raise PublishError(
                say("Le certificat du site {host} n’est pas valable\u00a0: le mot de passe n’est pas parti.", host=host)
            ) from error
        raise PublishError(
            say("Le site {host} ne répond pas\u00a0: vérifiez l’adresse et qu’il est en ligne.", host=host)
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, _TooMuch) as error:
        if method in _WRITES:
            raise unconfirmed(host) from error
        raise PublishError(say("Le site {host} a coupé la connexion\u00a0: réessayez.", host=host)) from error


def unconfirmed(host: str) -> UncertainError:
    """Return what is said where nobody knows whether the page was taken."""
    return UncertainError(
        say(
            "Le site {host} n’a pas confirmé\u00a0: la page est peut-être arrivée. Relancez la même commande, elle la retrouvera.",
            host=host,
        )
    )


class _TooMuch(Exception):  # noqa: N818 - an answer without end: cut, like a connection
    pass


def _answer(http: httpx.Client, request: httpx.Request) -> Answer:
    response = http.send(request, stream=True)
    until, content = time.monotonic() + LONGEST_ANSWER, bytearray()
    try:
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > LARGEST_ANSWER or time.monotonic() > until:
                raise _TooMuch
    finally:
        response.close()
    location = response.headers.get("location", "") if response.is_redirect else ""
    return Answer(response.status_code, bytes(content), http.base_url.host, location)
