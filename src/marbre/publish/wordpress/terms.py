"""Categories, tags and authors of a site: from their names to their numbers."""

from html import unescape
from typing import Any

from marbre.messages import say
from marbre.publish.model import PublishError
from marbre.publish.wordpress.site import Site

_KINDS = {"categories": say("La catégorie"), "tags": say("L’étiquette")}


def term_ids(site: Site, kind: str, names: tuple[str, ...], *, create: bool) -> list[int]:
    """Return the numbers of categories or tags; raises PublishError for one that the site lacks, unless it may be made."""
    return [_term(site, kind, name, create=create) for name in dict.fromkeys(names)]


def _term(site: Site, kind: str, name: str, *, create: bool) -> int:
    found = site.get(kind, search=name, per_page=100, hide_empty="false") or []
    match = next((t for t in found if _same(unescape(t["name"]), name) or t["slug"] == name), None)
    if match:
        return int(match["id"])
    if not create:
        raise PublishError(
            say(
                "{kind} «\u00a0{name}\u00a0» n’existe pas sur le site\u00a0: créez-la, ou mettez create_terms = true.",
                kind=_KINDS[kind],
                name=name,
            )
        )
    answer = site.call("POST", kind, json={"name": name})
    if answer.status_code == 400 and answer.json().get("code") == "term_exists":
        return int(answer.json()["data"]["term_id"])
    return int(site.told(answer)["id"])


def author_id(site: Site, name: str) -> int:
    """Return the number of the user with that login or name; raises PublishError where there is none."""
    found: list[dict[str, Any]] = site.get("users", search=name, per_page=100) or []
    match = next((u for u in found if _same(u["name"], name) or u["slug"] == name.lower()), None)
    if match is None:
        raise PublishError(say("L’auteur «\u00a0{name}\u00a0» n’a pas de compte sur le site.", name=name))
    return int(match["id"])


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
