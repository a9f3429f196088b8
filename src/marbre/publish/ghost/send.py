"""Sending a page to a Ghost site (Admin API v5, as its documentation describes it): once, and never over somebody's work.

A page is found again by an internal tag (« #marbre… », which readers never see). Ghost turns HTML into its own format,
so its `updated_at` tells whether somebody has changed the post since; the words, what an answer that never came left.
"""

import hashlib
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from typing import Any

import httpx

from marbre.export.render import body_html
from marbre.messages import Message, say
from marbre.publish.answer import shown, text, unreadable, web_address
from marbre.publish.ghost.api import Ghost, first, read, write
from marbre.publish.model import (
    Action,
    ConflictError,
    Item,
    Memory,
    Receipt,
    RefusedError,
    UncertainError,
    also,
    changed_there,
    check_may_be_seen,
    not_hidden,
)

WAITS = (0.5, 1.5, 3.0)
_STATUS = {"draft": "draft", "pending": "draft", "publish": "published", None: "draft"}
_SEEN = {"published", "scheduled", "sent"}
_COLLISION = "UpdateCollisionError"


def send(
    http: httpx.Client,
    settings: Ghost,
    item: Item,
    memory: Memory,
    keep: Callable[[Memory], None],
    *,
    waits: Sequence[float] = WAITS,
) -> Receipt:
    """Return the receipt. Raises ConflictError where the post was changed on the site (unless `item.overwrite`),
    NotReadyError, UncertainError where the site never confirmed, PublishError for a refusal.
    """
    address = str(http.base_url).rstrip("/")
    memory = memory if memory.site == address else Memory()
    there = _find(http, item.mark, memory)
    check_may_be_seen(item, seen=there is not None and text(there, "status") in _SEEN)
    if there is not None:
        _check_unchanged(there, item, memory)
    image, picture = _image(http, item, memory)
    fields = _fields(settings, item, image)
    keep(replace(memory, site=address, picture=picture, sent=also(memory.sent, _words(fields))))
    action: Action = "created" if there is None else "updated"
    post = _created(http, item, fields, waits) if there is None else _updated(http, there, item, fields)
    warnings: list[Message] = [*not_hidden(item)]
    if text(post, "slug") != item.page.meta.slug:
        warnings.append(
            say(
                "L’adresse «\u00a0{slug}\u00a0» était prise\u00a0: le site a donné «\u00a0{got}\u00a0».",
                slug=item.page.meta.slug,
                got=shown(text(post, "slug")),
            )
        )
    kept = Memory(_id(post, http), address, text(post, "updated_at"), "", picture)
    edit = f"{address}/ghost/#/editor/post/{kept.id}"
    url = web_address(text(post, "url")) or edit
    return Receipt(action, "ghost", url, edit, shown(text(post, "status")), kept, tuple(warnings))


def _fields(settings: Ghost, item: Item, image: str) -> dict[str, Any]:
    meta = item.page.meta
    return {
        "title": meta.title[:255],
        "slug": meta.slug,
        "html": body_html(item.page),
        "custom_excerpt": meta.description[:300],
        "meta_title": (meta.seo_title or meta.title)[:300],
        "meta_description": meta.description[:500],
        "feature_image": image or None,
        "feature_image_alt": (item.picture.alt[:191] if item.picture else None),
        "tags": [*({"name": t} for t in settings.tags), {"name": f"#{item.mark}"}],
        **({"authors": [{"email": settings.author}]} if settings.author else {}),
    }


def _find(http: httpx.Client, mark: str, memory: Memory) -> dict[str, Any] | None:
    if re.fullmatch(r"[0-9a-f]{24}", memory.id):
        told = read(http, f"posts/{memory.id}", formats="html")
        if told is not None:
            return first(told, "posts", http.base_url.host)
    return _bearing(http, mark)


def _bearing(http: httpx.Client, mark: str) -> dict[str, Any] | None:
    told = read(http, "posts", filter=f"tag:hash-{mark}", limit="2", formats="html", order="created_at asc")
    return None if told is None else first(told, "posts", http.base_url.host)


def _created(http: httpx.Client, item: Item, fields: dict[str, Any], waits: Sequence[float]) -> dict[str, Any]:
    body = {"posts": [{**fields, "status": _STATUS[item.status]}]}
    try:
        return _post(write(http, "POST", "posts", params={"source": "html", "formats": "html"}, json=body), http)
    except UncertainError:
        for seconds in waits:
            time.sleep(seconds)
            found = _bearing(http, item.mark)
            if found:
                return found
        raise


def _check_unchanged(there: dict[str, Any], item: Item, memory: Memory) -> None:
    """Raise ConflictError where somebody has saved the post since: its moment is not the one that we remember, and its
    words are not those that we were sending when an answer never came.
    """
    last = memory.digest or text(there, "created_at")
    ours = text(there, "updated_at") == last or _words(there) in memory.sent.split()
    if not ours and not item.overwrite:
        raise _conflict(there)


def _updated(http: httpx.Client, there: dict[str, Any], item: Item, fields: dict[str, Any]) -> dict[str, Any]:
    body = {**fields, "updated_at": text(there, "updated_at")}
    names = {text(t, "name") for t in fields["tags"]}
    tags = there.get("tags")
    body["tags"] = fields["tags"] + [
        {"name": text(t, "name")}
        for t in (tags if isinstance(tags, list) else [])
        if text(t, "name") not in {*names, ""}
    ]
    if item.status:
        body["status"] = _STATUS[item.status]
    try:
        path, params = f"posts/{_id(there, http)}", {"source": "html", "formats": "html"}
        return _post(write(http, "PUT", path, params=params, json={"posts": [body]}), http)
    except RefusedError as error:
        if error.code == _COLLISION:
            raise _conflict(there) from None
        raise


def _conflict(there: dict[str, Any]) -> ConflictError:
    title = shown(text(there, "title"))
    return changed_there(title, f"site\u00a0: {title} ({shown(text(there, 'updated_at'))})")


def _words(fields: dict[str, Any]) -> str:
    """Return a short sum of a post's words, whatever markup Ghost has put around them."""
    bare = unescape(re.sub(r"<[^>]*>", " ", text(fields, "html")))
    said = "\x00".join(" ".join(t.split()) for t in (text(fields, "title"), text(fields, "custom_excerpt"), bare))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:16]


def _image(http: httpx.Client, item: Item, memory: Memory) -> tuple[str, str]:
    """Return the address of the page's picture on the site, and what to remember: « address:digest »."""
    if item.picture is None:
        return "", ""
    digest = hashlib.sha256(item.picture.content).hexdigest()[:16]
    address, _, known = memory.picture.rpartition(":")
    if web_address(address) and known == digest:
        return address, memory.picture
    files = {"file": (item.picture.name, item.picture.content)}
    told = write(http, "POST", "images/upload", files=files, data={"purpose": "image"})
    address = web_address(text(first(told, "images", http.base_url.host), "url"))
    if not address:
        raise unreadable(http.base_url.host)
    return address, f"{address}:{digest}"


def _post(told: Any, http: httpx.Client) -> dict[str, Any]:
    post = first(told, "posts", http.base_url.host)
    if post is None:
        raise unreadable(http.base_url.host)
    return post


def _id(post: dict[str, Any], http: httpx.Client) -> str:
    found = text(post, "id")
    if not re.fullmatch(r"[0-9a-f]{24}", found):
        raise unreadable(http.base_url.host)
    return found
