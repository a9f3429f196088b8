"""A WordPress site's REST API: where it is, what it answers, what it refuses, in one sentence."""

from dataclasses import dataclass
from html import unescape
from typing import Any

import httpx

from marbre.messages import Message, say
from marbre.publish.http import TIMEOUT, ask, client
from marbre.publish.model import PublishError
from marbre.publish.wordpress.settings import WordPress

_REFUSED = {
    "rest_cannot_create": say("l’utilisateur ou le mot de passe d’application n’est pas reconnu, ou ne peut pas écrire d’articles"),
    "rest_cannot_edit": say("cet utilisateur ne peut pas modifier cet article"),
    "rest_cannot_publish": say("cet utilisateur ne peut pas publier\u00a0: envoyez un brouillon (--status draft) ou prenez un autre compte"),
    "rest_cannot_edit_others": say("cet utilisateur ne peut pas écrire au nom d’un autre"),
    "rest_cannot_assign_term": say("cet utilisateur ne peut pas employer cette catégorie ou cette étiquette"),
    "incorrect_password": say("le mot de passe d’application est faux"),
    "invalid_username": say("l’utilisateur n’existe pas"),
    "rest_not_logged_in": say("le site n’a pas reçu le mot de passe\u00a0: un mandataire ou une extension retire l’en-tête Authorization"),
}  # fmt: skip


@dataclass(frozen=True)
class Site:
    """A site that answers: how its API is called."""

    http: httpx.Client
    pretty: bool
    """Whether the API stands at /wp-json/; else at ?rest_route=."""

    def call(self, method: str, route: str, *, params: dict[str, Any] | None = None, **given: Any) -> httpx.Response:
        """Return the site's answer; raises UncertainError or PublishError where there is none."""
        asked = dict(params or {})
        if self.pretty:
            return ask(self.http, method, f"wp-json/wp/v2/{route}", params=asked, **given)
        return ask(self.http, method, "", params={"rest_route": f"/wp/v2/{route}", **asked}, **given)

    def get(self, route: str, **params: Any) -> Any:
        """Return what the site tells, as JSON; None where it has no such thing. Raises PublishError."""
        answer = self.call("GET", route, params=params)
        return None if answer.status_code in {404, 410} else self.told(answer)

    def told(self, answer: httpx.Response) -> Any:
        """Return an answer's JSON; raises PublishError, with the site's reason, where it is a refusal."""
        try:
            body = answer.json()
        except ValueError:
            body = None
        if answer.is_success and body is not None:
            return body
        raise PublishError(
            say(
                "Le site {host} refuse\u00a0: {why} (HTTP {code}).",
                host=self.http.base_url.host,
                why=_why(answer.status_code, body),
                code=answer.status_code,
            )
        )


def open_site(settings: WordPress, password: str, *, timeout: float = TIMEOUT) -> Site:
    """Return the site; raises PublishError where it does not answer, or is no WordPress with its API open."""
    http = client(settings.url, auth=(settings.user, password), timeout=timeout)
    for pretty in (True, False):
        answer = ask(http, "GET", "wp-json/" if pretty else "", params=None if pretty else {"rest_route": "/"})
        if _is_api(answer):
            return Site(http, pretty)
        if answer.is_redirect:
            raise PublishError(
                say(
                    "«\u00a0{url}\u00a0» renvoie vers «\u00a0{there}\u00a0»\u00a0: écrivez cette adresse-là dans marbre.toml.",
                    url=settings.url,
                    there=answer.headers.get("location", ""),
                )
            )
        if answer.status_code >= 500:
            raise PublishError(
                say(
                    "Le site {host} est en panne (HTTP {code})\u00a0: réessayez plus tard.",
                    host=http.base_url.host,
                    code=answer.status_code,
                )
            )
    raise PublishError(
        say(
            "«\u00a0{url}\u00a0» n’est pas un WordPress dont l’API REST est ouverte\u00a0: vérifiez l’adresse.",
            url=settings.url,
        )
    )


def _is_api(answer: httpx.Response) -> bool:
    try:
        body = answer.json()
    except ValueError:
        return False
    return answer.is_success and isinstance(body, dict) and "wp/v2" in body.get("namespaces", ())


def _why(status: int, body: Any) -> Message | str:
    code = body.get("code", "") if isinstance(body, dict) else ""
    if code in _REFUSED:
        return _REFUSED[code]
    if status == 401:
        return _REFUSED["rest_cannot_create"]
    if status == 413:
        return say("l’envoi est trop lourd pour lui")
    if status == 429:
        return say("trop de demandes à la fois, réessayez dans une minute")
    if status >= 500:
        return say("il est en panne, réessayez plus tard")
    said = str(body.get("message", "")) if isinstance(body, dict) else ""
    return unescape(said).strip().rstrip(".")[:200] or say("sans dire pourquoi")
