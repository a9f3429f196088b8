"""Categories, tags and authors of a site: from their names to their numbers."""

from html import unescape

from marbre.messages import say
from marbre.plan.slug import ascii_slug
from marbre.publish.answer import entries, number, text
from marbre.publish.model import PublishError, RefusedError, UncertainError
from marbre.publish.wordpress.site import Site

_KINDS = {"categories": say("La catégorie"), "tags": say("L’étiquette")}


def term_ids(site: Site, kind: str, names: tuple[str, ...], *, create: bool) -> list[int]:
    """Return the numbers of categories or tags; raises PublishError for one that the site lacks, unless it may be made."""
    return [_term(site, kind, name, create=create) for name in dict.fromkeys(names)]


def _term(site: Site, kind: str, name: str, *, create: bool) -> int:
    found = _found(site, kind, name)
    if found is not None:
        return found
    if not create:
        raise PublishError(
            say(
                "{kind} «\u00a0{name}\u00a0» n’existe pas sur le site\u00a0: créez-la, ou mettez create_terms = true.",
                kind=_KINDS[kind],
                name=name,
            )
        )
    try:
        return number(site.write("POST", kind, json={"name": name}), "id", site.host)
    except RefusedError as error:
        if error.code == "term_exists":
            return number(error.data, "term_id", site.host)
        raise
    except UncertainError:
        made = _found(site, kind, name)
        if made is None:
            raise
        return made


def _found(site: Site, kind: str, name: str) -> int | None:
    """Return a term's number by its name, else by its slug: the search misses names with a « & », kept as `&amp;`."""
    for asked in ({"search": name}, {"slug": ascii_slug(name)}):
        for term in entries(site.get(kind, per_page=100, **asked) or [], site.host):
            if _same(text(term, "name"), name) or text(term, "slug") == name:
                return number(term, "id", site.host)
    return None


def author_id(site: Site, name: str) -> int:
    """Return the number of the user with that login or name; raises PublishError where there is none."""
    for user in entries(site.get("users", search=name, per_page=100) or [], site.host):
        if _same(text(user, "name"), name) or text(user, "slug") == name.lower():
            return number(user, "id", site.host)
    raise PublishError(say("L’auteur «\u00a0{name}\u00a0» n’a pas de compte sur le site.", name=name))


def _same(one: str, other: str) -> bool:
    return unescape(one).strip().casefold() == other.strip().casefold()
