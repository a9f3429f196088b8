"""The featured picture: sent once, found again, its alt text kept true."""

import hashlib
from pathlib import PurePath
from typing import Any

from marbre.messages import say
from marbre.plan.slug import ascii_slug
from marbre.publish.model import Item, Memory, Picture, PublishError, UncertainError
from marbre.publish.wordpress.site import Site

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif", ".avif": "image/avif"}  # fmt: skip


def picture_id(site: Site, item: Item, memory: Memory) -> tuple[int, str]:
    """Return the number of the page's picture on the site and what to remember of it; (0, "") where the page has none.

    A picture that is there already is not sent again; one whose sending got no answer is looked for first.
    """
    if item.picture is None:
        return 0, ""
    digest = hashlib.sha256(item.picture.content).hexdigest()[:16]
    known, _, its_digest = memory.picture.partition(":")
    there = site.get(f"media/{known}", context="edit") if known and its_digest == digest else None
    name = f"{ascii_slug(item.page.meta.slug) or 'image'}-{digest}-{item.mark}"
    there = there or _by_slug(site, name) or _sent(site, item.picture, name)
    if there.get("alt_text") != item.picture.alt or _raw(there.get("title")) != item.page.meta.title:
        body = {"alt_text": item.picture.alt, "title": item.page.meta.title}
        there = site.told(site.call("POST", f"media/{there['id']}", json=body))
    return int(there["id"]), f"{there['id']}:{digest}"


def _by_slug(site: Site, name: str) -> dict[str, Any] | None:
    found = site.get("media", slug=name, context="edit") or []
    return found[0] if found else None


def _sent(site: Site, picture: Picture, name: str) -> dict[str, Any]:
    suffix = PurePath(picture.name).suffix.lower()
    kind = _TYPES.get(suffix)
    if kind is None:
        raise PublishError(say("WordPress n’accepte pas d’image «\u00a0{name}\u00a0».", name=picture.name))
    headers = {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}{suffix}"'}
    try:
        answer = site.call("POST", "media", content=picture.content, headers=headers)
    except UncertainError as error:
        found = _by_slug(site, name)
        if found is None:
            raise _refused(picture, error.told()) from error
        return found
    if answer.status_code == 413 or (answer.status_code >= 400 and "upload" in answer.text):
        raise _refused(picture, f"HTTP {answer.status_code}")
    made: dict[str, Any] = site.told(answer)
    return made


def _refused(picture: Picture, why: str) -> PublishError:
    return PublishError(
        say(
            "L’image «\u00a0{name}\u00a0» ({size} ko) n’est pas passée ({why})\u00a0: réduisez-la ou relevez la limite du site. Rien n’a été publié.",
            name=picture.name,
            size=len(picture.content) // 1024,
            why=why,
        )
    )


def _raw(field: Any) -> str:
    return str(field.get("raw", "")) if isinstance(field, dict) else ""
