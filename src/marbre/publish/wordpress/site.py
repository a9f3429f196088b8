"""A WordPress site's REST API: where it is, what it answers, what it refuses, in one sentence."""

from dataclasses import dataclass, field
from typing import Any

import httpx

from marbre.messages import Message, say
from marbre.publish.answer import Answer, secrets_of, shown, text
from marbre.publish.http import TIMEOUT, ask, client, unconfirmed
from marbre.publish.model import PublishError, RefusedError
from marbre.publish.wordpress.settings import WordPress

_UNKNOWN = say(
    "l’utilisateur ou le mot de passe d’application n’est pas reconnu (ou un mandataire retire l’en-tête Authorization)"
)
_REFUSED = {
    "rest_cannot_create": say("cet utilisateur ne peut pas écrire d’articles"),
    "rest_cannot_edit": say("cet utilisateur ne peut pas modifier cet article"),
    "rest_forbidden_context": say("cet utilisateur ne peut pas modifier cet article, sans doute déjà en ligne"),
    "rest_cannot_publish": say("cet utilisateur ne peut pas publier\u00a0: envoyez un brouillon (--status draft) ou prenez un autre compte"),
    "rest_cannot_edit_others": say("cet utilisateur ne peut pas écrire au nom d’un autre"),
    "rest_cannot_assign_term": say("cet utilisateur ne peut pas employer cette catégorie ou cette étiquette"),
    "incorrect_password": _UNKNOWN,
    "invalid_username": _UNKNOWN,
    "rest_not_logged_in": _UNKNOWN,
}  # fmt: skip
_DECIDED = ("rest_", "db_")
"""How the codes of WordPress' own refusals begin: any other failure may have come after the page was taken."""


@dataclass(frozen=True)
class Site:
    """A site that answers: how its API is called."""

    http: httpx.Client
    pretty: bool
    """Whether the API stands at /wp-json/; else at ?rest_route=."""
    secrets: tuple[str, ...] = field(default=(), repr=False)
    """What no message may repeat."""

    @property
    def host(self) -> str:
        """The site's name."""
        return self.http.base_url.host

    @property
    def address(self) -> str:
        """The site's address: what tells it from others."""
        return str(self.http.base_url).rstrip("/")

    def call(self, method: str, route: str, *, params: dict[str, Any] | None = None, **given: Any) -> Answer:
        """Return the site's answer; raises UncertainError or PublishError where there is none."""
        asked = dict(params or {})
        if self.pretty:
            return ask(self.http, method, f"wp-json/wp/v2/{route}", params=asked, **given)
        return ask(self.http, method, "", params={"rest_route": f"/wp/v2/{route}", **asked}, **given)

    def get(self, route: str, **params: Any) -> Any:
        """Return what the site tells, as JSON; None where it has no such thing. Raises PublishError."""
        answer = self.call("GET", route, params=params)
        return None if answer.status in {404, 410} else self.told(answer)

    def write(self, method: str, route: str, *, params: dict[str, Any] | None = None, **given: Any) -> Any:
        """Return what the site tells of something written; raises UncertainError where it may or may not have been:
        no answer, a gateway's time-out, a plug-in that broke down once the page was taken.
        """
        answer = self.call(method, route, params=params, **given)
        body = answer.json()
        broken = answer.status >= 500 or (answer.ok and body is None)
        if broken and not text(body, "code").startswith(_DECIDED):
            raise unconfirmed(self.host)
        return self.told(answer)

    def told(self, answer: Answer) -> Any:
        """Return an answer's JSON; raises RefusedError, with the site's reason, where it is a refusal."""
        body = answer.json()
        if answer.ok and body is not None:
            return body
        said = say(
            "Le site {host} refuse\u00a0: {why} (HTTP {code}).",
            host=self.host,
            why=self._why(answer.status, body),
            code=answer.status,
        )
        raise RefusedError(said, text(body, "code"), body.get("data") if isinstance(body, dict) else None)

    def _why(self, status: int, body: Any) -> Message | str:
        if status == 401:
            return _UNKNOWN
        code = text(body, "code")
        if code in _REFUSED:
            return _REFUSED[code]
        if status == 413:
            return say("l’envoi est trop lourd pour lui")
        if status == 429:
            return say("trop de demandes à la fois, réessayez dans une minute")
        said = shown(text(body, "message"), self.secrets).rstrip(".")
        if said:
            return said
        return say("il est en panne, réessayez plus tard") if status >= 500 else say("sans dire pourquoi")


def open_site(settings: WordPress, password: str, *, timeout: float = TIMEOUT) -> Site:
    """Return the site; raises PublishError where it does not answer, or is no WordPress with its API open."""
    http = client(settings.url, auth=httpx.BasicAuth(settings.user, password), timeout=timeout)
    secrets = secrets_of(settings.user, password)
    for pretty in (True, False):
        answer = ask(http, "GET", "wp-json/" if pretty else "", params=None if pretty else {"rest_route": "/"})
        site = Site(http, pretty, secrets)
        if _is_api(answer):
            return site
        if answer.location:
            raise PublishError(
                say(
                    "«\u00a0{url}\u00a0» renvoie vers «\u00a0{there}\u00a0»\u00a0: si c’est bien votre site, écrivez cette adresse-là dans marbre.toml.",
                    url=settings.url,
                    there=shown(answer.location, secrets),
                )
            )
        if answer.status >= 500 or text(answer.json(), "code") in _REFUSED:
            site.told(answer)
    raise PublishError(
        say(
            "«\u00a0{url}\u00a0» n’est pas un WordPress dont l’API REST est ouverte\u00a0: vérifiez l’adresse.",
            url=settings.url,
        )
    )


def _is_api(answer: Answer) -> bool:
    body = answer.json()
    spaces = body.get("namespaces") if isinstance(body, dict) else None
    return answer.ok and isinstance(spaces, list) and "wp/v2" in spaces
