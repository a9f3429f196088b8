"""Sending a page to a WordPress site: once, and never over somebody's work."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from marbre.export.published import Published
from marbre.messages import Message, say
from marbre.publish.model import Action, ConflictError, Item, Memory, PublishError, Receipt, UncertainError
from marbre.publish.wordpress.picture import picture_id
from marbre.publish.wordpress.post import Post, content_of, diff, digest, plain, read_post
from marbre.publish.wordpress.seo_fields import ADVICE, known_fields, seo_meta, writable
from marbre.publish.wordpress.settings import WordPress
from marbre.publish.wordpress.site import Site
from marbre.publish.wordpress.terms import author_id, term_ids

Keep = Callable[[Memory], None]
"""Called with what must be remembered before anything is sent: a run that dies then finds its post again."""
WAITS = (0.5, 1.0, 2.0, 4.0)
"""Seconds between the looks for a post whose sending got no answer: the site may still be at work on it."""
_GONE = {"trash"}
CREATED: Action = "created"


@dataclass(frozen=True)
class _Wanted:
    """What the post is to be; `fields` as the API takes them."""

    fields: dict[str, Any]
    digest: str


def send(site: Site, settings: WordPress, item: Item, memory: Memory, keep: Keep) -> Receipt:
    """Return the receipt; the post of this page is made, or updated where it is there already.

    Raises ConflictError where the post was changed on the site since it was sent (unless `item.overwrite`),
    UncertainError where the site never confirmed, PublishError for any other refusal.
    """
    known = writable(site)
    picture, remembered = picture_id(site, item, memory)
    scripts = _may_script(site)
    wanted = _wanted(site, replace(settings, jsonld=settings.jsonld and scripts), item, picture, known)
    keep(replace(memory, sent=wanted.digest, picture=remembered))
    there = find(site, item.mark, memory)
    if there is None:
        post, action = _created(site, item, wanted), CREATED
    else:
        _check_unchanged(there, wanted, memory, item)
        post, action = _updated(site, there, item, wanted)
    post = _alone(site, post, item.mark, action)
    told = _lost(post, wanted, item)
    if settings.jsonld and not scripts:
        told.append(
            say("Les données structurées ne sont pas parties\u00a0: ce compte n’a pas le droit d’écrire de script.")
        )
    if not known_fields(known):
        told.append(ADVICE)
    return Receipt(
        action,
        "wordpress",
        post.url,
        str(site.http.base_url.join(f"wp-admin/post.php?post={post.id}&action=edit")),
        post.status,
        Memory(str(post.id), post.digest, wanted.digest, remembered),
        tuple(told),
    )


def find(site: Site, mark: str, memory: Memory) -> Post | None:
    """Return the page's post: by its number where that is remembered, else by the mark in its words."""
    if memory.id:
        told = site.get(f"posts/{memory.id}", context="edit")
        if told is not None and (mark in told["content"].get("raw", "") or memory.digest == read_post(told).digest):
            return _not_binned(read_post(told))
    found = _bearing(site, mark)
    return found[0] if found else None


def _bearing(site: Site, mark: str) -> list[Post]:
    """Return the posts that bear the mark, the oldest first."""
    told = site.get("posts", search=mark, status="any", context="edit", per_page=20, orderby="id", order="asc") or []
    return [read_post(p) for p in told if mark in p["content"].get("raw", "")]


def _not_binned(post: Post) -> Post:
    if post.status in _GONE:
        raise PublishError(
            say(
                "L’article {id} est à la corbeille du site\u00a0: restaurez-le, ou videz la corbeille pour l’envoyer à neuf.",
                id=post.id,
            )
        )
    return post


def _wanted(site: Site, settings: WordPress, item: Item, picture: int, known: frozenset[str]) -> _Wanted:
    meta = item.page.meta
    image = site.get(f"media/{picture}")["source_url"] if picture else ""
    shown = item.page.with_meta(image=image)
    content = content_of(shown, item.mark, Published(site=meta.publisher), jsonld=settings.jsonld)
    fields: dict[str, Any] = {"title": meta.title, "content": content, "excerpt": meta.description, "slug": meta.slug}
    if picture:
        fields["featured_media"] = picture
    if settings.categories:
        fields["categories"] = term_ids(site, "categories", settings.categories, create=settings.create_terms)
    if settings.tags:
        fields["tags"] = term_ids(site, "tags", settings.tags, create=settings.create_terms)
    if settings.author:
        fields["author"] = author_id(site, settings.author)
    seo = seo_meta(item.page, known)
    if seo:
        fields["meta"] = seo
    return _Wanted(fields, digest(meta.title, content, meta.description))


def _created(site: Site, item: Item, wanted: _Wanted) -> Post:
    """Return the new post; where no answer comes, the site is searched for it before anything else is done."""
    body = {**wanted.fields, "status": item.status or "draft"}
    try:
        return read_post(site.told(site.call("POST", "posts", params={"context": "edit"}, json=body)))
    except UncertainError:
        for seconds in WAITS:
            time.sleep(seconds)
            found = _bearing(site, item.mark)
            if found:
                return found[0]
        raise


def _check_unchanged(there: Post, wanted: _Wanted, memory: Memory, item: Item) -> None:
    """Raise ConflictError where the post's words are neither those that we left there nor those that we bring."""
    ours = {memory.digest, memory.sent, wanted.digest}
    if item.overwrite or there.digest in ours:
        return
    raise ConflictError(
        say(
            "L’article {id} a été modifié sur le site depuis le dernier envoi\u00a0: rien n’est écrasé. "
            "Reportez ces modifications dans la page, ou ajoutez --overwrite.",
            id=there.id,
        ),
        diff(
            [there.title, there.excerpt, there.content],
            [str(wanted.fields[n]) for n in ("title", "excerpt", "content")],
        ),
    )


def _updated(site: Site, there: Post, item: Item, wanted: _Wanted) -> tuple[Post, Action]:
    body = dict(wanted.fields)
    if item.status:
        body["status"] = item.status
    if _holds(there, body):
        return there, "unchanged"
    try:
        told = site.told(site.call("POST", f"posts/{there.id}", params={"context": "edit"}, json=body))
    except UncertainError:
        told = site.get(f"posts/{there.id}", context="edit")
        if told is None or not _holds(read_post(told), body):
            raise
    return read_post(told), "updated"


def _holds(post: Post, fields: dict[str, Any]) -> bool:
    """Return whether the post is already what the fields ask for; meta fields that it lacks do not count."""
    here = {**vars(post), "featured_media": post.picture, "categories": list(post.categories), "tags": list(post.tags)}
    for name, value in fields.items():
        if name == "meta":
            if any(post.meta.get(key, value_) != value_ for key, value_ in value.items()):
                return False
        elif name in {"categories", "tags"}:
            if set(here[name]) != set(value):
                return False
        elif name == "slug":
            if not _given(post.slug, value):
                return False
        elif _plain(here[name]) != _plain(value):
            return False
    return True


def _given(got: str, slug: str) -> bool:
    """Return whether a slug is the one asked for, or the number that the site gave to it where it was taken."""
    return got == slug or re.fullmatch(rf"{re.escape(slug)}-\d+", got) is not None


def _plain(value: Any) -> Any:
    return plain(value) if isinstance(value, str) else value


def _alone(site: Site, post: Post, mark: str, action: str) -> Post:
    """Return the one post that bears the mark: of two that were made at once, the older one stays."""
    if action != CREATED:
        return post
    found = _bearing(site, mark)
    older = next((p for p in found if p.id < post.id), None)
    if older is None:
        return post
    site.told(site.call("DELETE", f"posts/{post.id}"))
    return older


def _lost(post: Post, wanted: _Wanted, item: Item) -> list[Message]:
    """Return what the site did not take as it was sent."""
    told: list[Message] = []
    slug, status = wanted.fields["slug"], item.status
    if post.slug and slug and post.slug != slug:
        said = say(
            "L’adresse «\u00a0{slug}\u00a0» était prise\u00a0: le site a donné «\u00a0{got}\u00a0».",
            slug=slug,
            got=post.slug,
        )
        told.append(said)
    if post.digest != wanted.digest:
        told.append(say("Le site a changé une partie du texte envoyé\u00a0: relisez l’article là-bas."))
    refused = [k for k, v in wanted.fields.get("meta", {}).items() if plain(str(post.meta.get(k))) != plain(v)]
    if refused:
        told.append(say("Le site n’a pas gardé ces champs\u00a0: {fields}.", fields=", ".join(refused)))
    if status and post.status not in {status, "future"}:
        told.append(say("Le site a mis l’article en «\u00a0{status}\u00a0».", status=post.status))
    return told


def _may_script(site: Site) -> bool:
    """Return whether this user may write scripts: of others' the site takes the tags off and prints what is inside."""
    me = site.get("users/me", context="edit") or {}
    capabilities = me.get("capabilities", {})
    return bool(isinstance(capabilities, dict) and capabilities.get("unfiltered_html"))
