"""Finding a page's post on a site: by its number, by the page's mark, by its address."""

import re

from marbre.messages import say
from marbre.publish.answer import entries
from marbre.publish.model import Item, Memory, PublishError
from marbre.publish.wordpress.post import Post, read_post
from marbre.publish.wordpress.site import Site

_ANYWHERE = "any,trash"


def find(site: Site, mark: str, memory: Memory) -> Post | None:
    """Return the page's post: by its number where that is remembered, else by the mark in its words.

    Raises PublishError where it lies in the site's bin: somebody has put it there.
    """
    if re.fullmatch(r"[0-9]{1,18}", memory.id):
        told = site.get(f"posts/{memory.id}", context="edit")
        if told is not None:
            return _not_binned(read_post(told, site.host))
    found = bearing(site, mark)
    out = [p for p in found if not p.binned]
    return out[0] if out else (_not_binned(found[0]) if found else None)


def standing(site: Site, post: Post) -> Post:
    """Return a post as it stands now; raises PublishError where it is gone."""
    told = site.get(f"posts/{post.id}", context="edit")
    if told is None:
        raise PublishError(say("L’article {id} vient de disparaître du site\u00a0: relancez.", id=post.id))
    return _not_binned(read_post(told, site.host))


def bearing(site: Site, mark: str) -> list[Post]:
    """Return the posts that bear the mark, the oldest first."""
    told = site.get("posts", search=mark, status=_ANYWHERE, context="edit", per_page=20, orderby="id", order="asc")
    posts = [read_post(p, site.host) for p in entries(told or [], site.host)]
    return sorted((p for p in posts if mark in p.content), key=lambda p: p.id)


def sent_there_unremembered(site: Site, item: Item) -> Post | None:
    """Return a post at the page's address that bears a mark of ours, though the page remembers none:
    its front matter was written anew, most likely.
    """
    slug = item.page.meta.slug
    if not slug:
        return None
    told = site.get("posts", slug=slug, status="any", context="edit", orderby="id", order="asc")
    posts = [read_post(p, site.host) for p in entries(told or [], site.host)]
    return next((p for p in posts if p.slug == slug and p.sent_by_us), None)


def _not_binned(post: Post) -> Post:
    if post.binned:
        raise PublishError(
            say(
                "L’article {id} est à la corbeille du site\u00a0: restaurez-le, ou videz la corbeille pour l’envoyer à neuf.",
                id=post.id,
            )
        )
    return post
