"""The featured picture: sent once, found again, its alt text kept true."""

import hashlib
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from marbre.export.image_size import image_size
from marbre.messages import Message, say
from marbre.plan.slug import ascii_slug
from marbre.publish.answer import entries, number, text, web_address
from marbre.publish.model import Item, Memory, Picture, PublishError, RefusedError, UncertainError
from marbre.publish.wordpress.site import Site

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif", ".avif": "image/avif"}  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """The page's picture on the site: its number (0: none), its address, what to remember of it."""

    id: int = 0
    url: str = ""
    memory: str = ""
    size: tuple[int, int] = (0, 0)
    """Pixels, across and down."""


def sent_picture(site: Site, item: Item, memory: Memory, waits: Sequence[float]) -> Sent:
    """Return the page's picture on the site.

    One that is there already is not sent again; one whose sending got no answer is looked for (`waits`: seconds between
    the looks). An alt text that was changed on the site stays. Raises PublishError where the site refuses it.
    """
    if item.picture is None:
        return Sent()
    digest = _digest(item.picture.content)
    known, its_digest, its_alt = [*memory.picture.split(":"), "", "", ""][:3]
    there = (
        site.get(f"media/{known}", context="edit")
        if re.fullmatch(r"[0-9]{1,18}", known) and its_digest == digest
        else None
    )
    name = f"{ascii_slug(item.page.meta.slug) or 'image'}-{digest}-{item.mark}"
    there = there or _by_slug(site, name) or _uploaded(site, item.picture, name, waits)
    at, alt = number(there, "id", site.host), text(there, "alt_text")
    if alt != item.picture.alt and (not alt or _digest(alt.encode()) == its_alt):
        alt = item.picture.alt
        site.write("POST", f"media/{at}", json={"alt_text": alt, "title": item.page.meta.title})
    # What is remembered is ours: another alt text than that one is somebody else's.
    ours = its_alt if alt != item.picture.alt else _digest(alt.encode())
    return Sent(
        at,
        web_address(text(there, "source_url")),
        ":".join([str(at), digest, ours]).rstrip(":"),
        image_size(item.picture.content),
    )


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def _by_slug(site: Site, name: str) -> dict[str, Any] | None:
    found = entries(site.get("media", slug=name, context="edit") or [], site.host)
    return found[0] if found else None


def _uploaded(site: Site, picture: Picture, name: str, waits: Sequence[float]) -> dict[str, Any]:
    suffix = PurePath(picture.name).suffix.lower()
    kind = _TYPES.get(suffix)
    if kind is None:
        raise PublishError(say("WordPress n’accepte pas d’image «\u00a0{name}\u00a0».", name=picture.name))
    headers = {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}{suffix}"'}
    try:
        made: dict[str, Any] = site.write("POST", "media", content=picture.content, headers=headers)
        return made
    except UncertainError:
        for seconds in waits:
            time.sleep(seconds)
            found = _by_slug(site, name)
            if found is not None:
                return found
        raise _refused(picture, say("le site a coupé l’envoi")) from None
    except RefusedError as error:
        raise _refused(picture, error.args[0]) from None


def _refused(picture: Picture, why: Message) -> PublishError:
    return PublishError(
        say(
            "L’image «\u00a0{name}\u00a0» ({size}\u00a0ko) n’est pas passée\u00a0: réduisez-la ou relevez la limite du site. "
            "L’article n’est pas parti. {why}",
            name=picture.name,
            size=len(picture.content) // 1024,
            why=why,
        )
    )
