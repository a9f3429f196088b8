"""Speaking HTTP to a destination: every failure becomes one sentence; what may have been taken is told apart."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

from marbre.messages import say
from marbre.publish.model import PublishError, UncertainError

TIMEOUT = 30.0
"""Seconds for an answer: a small site on a shared host takes its time over a picture."""
_WRITES = {"POST", "PUT", "PATCH", "DELETE"}


def client(
    base: str, *, headers: Mapping[str, str] | None = None, auth: Any = None, timeout: float = TIMEOUT
) -> httpx.Client:
    """Return a client for one site; raises PublishError where the address is none of the web, or would send the password in clear."""
    parts = urlsplit(base)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise PublishError(
            say("L’adresse «\u00a0{url}\u00a0» n’est pas celle d’un site\u00a0: écrivez https://…", url=base)
        )
    if parts.scheme == "http" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise PublishError(
            say("«\u00a0{url}\u00a0»\u00a0: le mot de passe partirait en clair. Employez l’adresse en https.", url=base)
        )
    # Redirects are not followed: a site that answers from elsewhere is not the one that the password is for.
    return httpx.Client(base_url=base.rstrip("/") + "/", headers=dict(headers or {}), auth=auth, timeout=timeout)


def ask(http: httpx.Client, method: str, path: str, **given: Any) -> httpx.Response:
    """Return the answer, whatever its code; raises UncertainError where a writing request got none, else PublishError."""
    host = http.base_url.host
    try:
        return http.request(method, path, **given)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise PublishError(
            say("Le site {host} ne répond pas\u00a0: vérifiez l’adresse et qu’il est en ligne.", host=host)
        ) from error
    except httpx.HTTPError as error:
        if method in _WRITES:
            raise UncertainError(
                say(
                    "Le site {host} n’a pas confirmé\u00a0: la page est peut-être arrivée. Relancez la même commande, elle la retrouvera.",
                    host=host,
                )
            ) from error
        raise PublishError(say("Le site {host} a coupé la connexion\u00a0: réessayez.", host=host)) from error
