"""A page of the web: fetched politely, within limits, every step of the way checked."""

from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from marbre.errors import InputError
from marbre.messages import say
from marbre.web.address import PORTS, Judge, Resolve, Target, is_public, joined, look_up, target
from marbre.web.ask import DEFAULT_LIMITS, Answer, Limits, ask
from marbre.web.robots import allows

KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
"""The kinds of content that are read → the suffix of a file that holds such a thing."""


@dataclass(frozen=True)
class Fetched:
    """What was at an address: its bytes, their kind as a suffix, and where they were found in the end."""

    url: str
    content: bytes
    suffix: str


@dataclass(frozen=True)
class Way:
    """How addresses are followed: as far as the limits go, to public addresses alone."""

    limits: Limits = DEFAULT_LIMITS
    resolve: Resolve = look_up
    may_ask: Judge = is_public
    ports: Container[int] = PORTS

    def to(self, url: str) -> Target:
        """Return where an address leads; raises InputError where it may not be asked."""
        return target(url, resolve=self.resolve, may_ask=self.may_ask, ports=self.ports)


PUBLIC = Way()
PRIVATE_TOO = Way(may_ask=lambda ip: True, ports=range(1, 65536))
"""For a site on one's own machine or network, when its user says so."""


def fetch(url: str, way: Way = PUBLIC) -> Fetched:
    """Return what is at an address, redirects followed, each of them checked as the first.

    Raises InputError, in one sentence, where the address may not be asked, the site's robots.txt forbids it, no answer
    or an error comes, or what comes is no article's kind of content.
    """
    robots: dict[str, bool] = {}
    for _ in range(way.limits.redirects + 1):
        where = way.to(url)
        if not _allowed(where, way, robots):
            raise InputError(
                say("Le site {host} demande aux programmes de ne pas lire cette page (robots.txt).", host=where.host)
            )
        answer = ask(where, way.limits)
        if not answer.location:
            return _content(where, answer)
        url = joined(where.url, answer.location)
    raise InputError(say("L’adresse renvoie sans fin d’une page à l’autre\u00a0: {url}", url=url[:80]))


def _allowed(where: Target, way: Way, known: dict[str, bool]) -> bool:
    """Return whether the site lets this page be read; its robots.txt is asked once a fetch, its redirects followed."""
    parts = urlsplit(where.url)
    site = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
    key = f"{site} {where.path}"
    if key not in known:
        known[key] = allows(_robots(site, way), where.url)
    return known[key]


def _robots(url: str, way: Way) -> Answer | InputError:
    try:
        for _ in range(way.limits.redirects + 1):
            where = way.to(url)
            answer = ask(where, way.limits)
            if not answer.location:
                return answer
            url = joined(where.url, answer.location)
    except InputError as error:
        return error
    return Answer(404, {}, b"")  # RFC 9309, 2.3.1.2: more than five redirects may be taken as no file


def _content(where: Target, answer: Answer) -> Fetched:
    if answer.status in {401, 402, 403, 451}:
        raise InputError(
            say("La page n’est pas publique (HTTP {code})\u00a0: copiez son texte dans un fichier.", code=answer.status)
        )
    if answer.status in {404, 410}:
        raise InputError(
            say(
                "Il n’y a pas de page à cette adresse (HTTP {code})\u00a0: {url}",
                code=answer.status,
                url=where.url[:80],
            )
        )
    if answer.status != 200:
        raise InputError(
            say(
                "Le site {host} répond par une erreur (HTTP {code})\u00a0: réessayez.",
                host=where.host,
                code=answer.status,
            )
        )
    kind = answer.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    if kind not in KINDS:
        raise InputError(say("À cette adresse il n’y a pas d’article, mais «\u00a0{kind}\u00a0».", kind=kind[:60]))
    return Fetched(where.url, answer.content, KINDS[kind])
