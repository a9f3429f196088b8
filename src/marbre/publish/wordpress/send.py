"""Sending a page to a WordPress site: once, and never over somebody's work."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from marbre.export.published import Published
from marbre.messages import Message, say
from marbre.publish.answer import shown_lines
from marbre.publish.model import (
    Action,
    ConflictError,
    Item,
    Memory,
    PublishError,
    Receipt,
    UncertainError,
    also,
    changed_there,
    check_may_be_seen,
    not_hidden,
)
from marbre.publish.wordpress.account import account_of
from marbre.publish.wordpress.find import bearing, find, sent_there_unremembered, standing
from marbre.publish.wordpress.lost import lost
from marbre.publish.wordpress.others import left_there, merged, tokens
from marbre.publish.wordpress.picture import Sent, sent_picture
from marbre.publish.wordpress.post import Post, content_of, diff, digest, plain, read_post
from marbre.publish.wordpress.seo_fields import ADVICE, can_hide, known_fields, seo_meta, writable
from marbre.publish.wordpress.settings import WordPress
from marbre.publish.wordpress.site import Site
from marbre.publish.wordpress.terms import author_id, term_ids

Keep = Callable[[Memory], None]
"""Called with what must be remembered before anything is sent: a run that dies then finds its post again."""
WAITS = (0.5, 1.5, 3.0)
"""Seconds between the looks for what was sent without an answer: the site may still be at work on it."""
CREATED: Action = "created"
_WORDS = ("title", "content", "excerpt")


@dataclass(frozen=True)
class Wanted:
    """What the post is to be; `fields` as the API takes them."""

    fields: dict[str, Any]
    digest: str


def send(
    site: Site, settings: WordPress, item: Item, memory: Memory, keep: Keep, *, waits: Sequence[float] = WAITS
) -> Receipt:
    """Return the receipt; the post of this page is made, or updated where it is there already.

    Raises ConflictError where the post was changed on the site since it was sent (unless `item.overwrite`),
    NotReadyError where readers would see a page that is not ready, UncertainError where the site never confirmed,
    PublishError for any other refusal.
    """
    memory = memory if memory.site == site.address else Memory()
    account, known = account_of(site), writable(site)
    there = find(site, item.mark, memory)
    stranger = sent_there_unremembered(site, item) if there is None and not memory.id else None
    found = there or stranger
    check_may_be_seen(item, seen=found is not None and found.seen)
    picture = sent_picture(site, item, memory, waits) if account.pictures else Sent()
    wanted = _wanted(site, replace(settings, jsonld=settings.jsonld and account.scripts), item, picture, known)
    if stranger is not None and stranger.digest != wanted.digest and not item.overwrite:
        raise _unremembered(site, stranger, wanted)
    sending = replace(memory, site=site.address, sent=also(memory.sent, wanted.digest), picture=picture.memory)
    keep(replace(sending, others=also(memory.others, tokens(wanted.fields))))
    warnings: list[Message] = []
    if found is None:
        post, action = _created(site, item, wanted, waits), CREATED
        post = _alone(site, post, item.mark)
    else:
        found = standing(site, found)
        _check_unchanged(site, found, wanted, memory, item)
        fields, theirs = merged(wanted.fields, found, memory.others, overwrite=item.overwrite)
        wanted = replace(wanted, fields=fields)
        post, action = _updated(site, found, item, wanted, waits)
        if theirs:
            warnings.append(say("Changé sur le site, laissé tel quel\u00a0: {fields}.", fields=", ".join(theirs)))
    warnings += lost(post, wanted.fields, wanted.digest, item.status)
    if settings.jsonld and not account.scripts:
        warnings.append(
            say("Les données structurées ne sont pas parties\u00a0: ce compte n’a pas le droit d’écrire de script.")
        )
    if item.picture and not account.pictures:
        warnings.append(say("L’image n’est pas partie\u00a0: ce compte n’a pas le droit d’en envoyer."))
    if not can_hide(known):
        warnings += not_hidden(item)
    if not known_fields(known):
        warnings.append(ADVICE)
    kept = Memory(str(post.id), site.address, post.digest, "", picture.memory, left_there(post))
    edit = str(site.http.base_url.join(f"wp-admin/post.php?post={post.id}&action=edit"))
    return Receipt(action, "wordpress", post.url or edit, edit, post.status, kept, tuple(warnings))


def _wanted(site: Site, settings: WordPress, item: Item, picture: Sent, known: frozenset[str]) -> Wanted:
    meta = item.page.meta
    content = content_of(
        item.page.with_meta(image=picture.url),
        item.mark,
        Published(site=settings.publisher or meta.publisher, image_size=picture.size),
        jsonld=settings.jsonld,
    )
    fields: dict[str, Any] = {"title": meta.title, "content": content, "excerpt": meta.description, "slug": meta.slug}
    if picture.id:
        fields["featured_media"] = picture.id
    if settings.categories:
        fields["categories"] = term_ids(site, "categories", settings.categories, create=settings.create_terms)
    if settings.tags:
        fields["tags"] = term_ids(site, "tags", settings.tags, create=settings.create_terms)
    if settings.author:
        fields["author"] = author_id(site, settings.author)
    seo = seo_meta(item, known)
    if seo:
        fields["meta"] = seo
    return Wanted(fields, digest(meta.title, content, meta.description))


def _created(site: Site, item: Item, wanted: Wanted, waits: Sequence[float]) -> Post:
    """Return the new post; where no answer comes, the site is searched for it before anything else is done."""
    body = {**wanted.fields, "status": item.status or "draft"}
    try:
        return read_post(site.write("POST", "posts", params={"context": "edit"}, json=body), site.host)
    except UncertainError:
        for seconds in waits:
            time.sleep(seconds)
            found = bearing(site, item.mark)
            if found:
                return found[0]
        raise


def _check_unchanged(site: Site, there: Post, wanted: Wanted, memory: Memory, item: Item) -> None:
    """Raise ConflictError where the post's words are neither those that we left there nor those that we bring."""
    if item.overwrite or there.digest in {memory.digest, *memory.sent.split(), wanted.digest}:
        return
    raise changed_there(there.title or str(there.id), _difference(site, there, wanted))


def _unremembered(site: Site, there: Post, wanted: Wanted) -> ConflictError:
    said = say(
        "Un article envoyé par marbre (numéro {id}) est déjà à l’adresse «\u00a0{slug}\u00a0», et cette page n’en garde pas trace. "
        "Si c’est le sien, ajoutez --overwrite pour le remplacer\u00a0; sinon, changez l’adresse de la page.",
        id=there.id,
        slug=there.slug,
    )
    return ConflictError(said, _difference(site, there, wanted))


def _difference(site: Site, there: Post, wanted: Wanted) -> str:
    lines = diff([there.title, there.excerpt, there.content], [str(wanted.fields[n]) for n in ("title", "excerpt", "content")])  # fmt: skip
    return shown_lines(lines, site.secrets)


def _updated(site: Site, there: Post, item: Item, wanted: Wanted, waits: Sequence[float]) -> tuple[Post, Action]:
    body = dict(wanted.fields)
    if item.status:
        body["status"] = item.status
    if _given(there.slug, str(body.get("slug", ""))):  # asked for again, a site may move a post that readers know
        body.pop("slug", None)
    if _holds(there, body):
        return there, "unchanged"
    try:
        told = site.write("POST", f"posts/{there.id}", params={"context": "edit"}, json=body)
    except UncertainError:
        for seconds in waits:
            time.sleep(seconds)
            now = standing(site, there)
            if _holds(now, body):
                return now, "updated"
        raise
    return read_post(told, site.host), "updated"


def _holds(post: Post, fields: dict[str, Any]) -> bool:
    """Return whether the post is already what the fields ask for; meta fields that it lacks do not count."""
    here = {**vars(post), "featured_media": post.picture, "categories": list(post.categories), "tags": list(post.tags)}
    for name, value in fields.items():
        if name == "meta":
            if any(_plain(post.meta.get(key, wanted)) != _plain(wanted) for key, wanted in value.items()):
                return False
        elif name in {"categories", "tags"}:
            if set(here[name]) != set(value):
                return False
        elif name == "slug":
            if value and not _given(post.slug, value):
                return False
        elif _plain(here[name]) != _plain(value):
            return False
    return True


def _given(got: str, slug: str) -> bool:
    """Return whether a slug is the one asked for, or the number that the site gave to it where it was taken."""
    return got == slug or re.fullmatch(rf"{re.escape(slug)}-\d+", got) is not None


def _plain(value: Any) -> Any:
    return plain(value) if isinstance(value, str) else value


def _alone(site: Site, post: Post, mark: str) -> Post:
    """Return the one post that bears the mark: of two that were made at once, the older one stays."""
    older = next((p for p in bearing(site, mark) if p.id < post.id and not p.binned), None)
    if older is None:
        return post
    try:
        site.write("DELETE", f"posts/{post.id}")
    except PublishError:
        raise PublishError(
            say(
                "Cette page a été envoyée deux fois au même moment\u00a0: supprimez l’article {id} du site, puis relancez.",
                id=post.id,
            )
        ) from None
    return older
