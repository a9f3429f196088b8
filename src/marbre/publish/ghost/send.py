"""Sending a page to a Ghost site (Admin API v5, as its documentation describes it): once, and never over somebody's work.

A page is found again by an internal tag (« #marbre… », which readers never see). Ghost turns HTML into its own format,
so its `updated_at` tells whether somebody has changed the post since.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import httpx

from marbre.export.render import body_html
from marbre.messages import Message, say
from marbre.publish.http import TIMEOUT, ask, client
from marbre.publish.model import ConflictError, Item, Memory, PublishError, Receipt, UncertainError

API = "ghost/api/admin"
VERSION = "v5.0"
LIFETIME = 300
"""Seconds that a token lives: the most that Ghost takes."""
WAITS = (0.5, 1.0, 2.0, 4.0)
_STATUS = {"draft": "draft", "pending": "draft", "publish": "published", None: "draft"}


@dataclass(frozen=True)
class Ghost:
    """A site, its tags and author: the table [publish.ghost]. The key is never part of it."""

    url: str
    author: str = ""
    """E-mail address of the author, "" for the owner."""
    tags: tuple[str, ...] = ()


def open_site(settings: Ghost, key: str, *, timeout: float = TIMEOUT) -> httpx.Client:
    """Return a client that signs its requests; raises PublishError for a key that is none."""
    number, _, secret = key.partition(":")
    try:
        signing = bytes.fromhex(secret)
    except ValueError:
        signing = b""
    if not number or not signing:
        raise PublishError(
            say("La clé Admin de Ghost s’écrit «\u00a0numéro:secret\u00a0»\u00a0: copiez-la entière de l’intégration.")
        )
    headers = {"Accept-Version": VERSION}
    return client(settings.url, headers=headers, auth=_signer(number, signing), timeout=timeout)


def _signer(number: str, secret: bytes) -> Callable[[httpx.Request], httpx.Request]:
    """Return what signs each request with a token of its own (JWT, HS256)."""
    try:
        import jwt
    except ImportError:
        raise PublishError(
            say("Publier sur Ghost demande un complément\u00a0: pip install 'marbre[publish]'.")
        ) from None

    def sign(request: httpx.Request) -> httpx.Request:
        now = int(time.time())
        claims = {"iat": now, "exp": now + LIFETIME, "aud": "/admin/"}
        request.headers["Authorization"] = f"Ghost {jwt.encode(claims, secret, 'HS256', headers={'kid': number})}"
        return request

    return sign


def send(http: httpx.Client, settings: Ghost, item: Item, memory: Memory, keep: Callable[[Memory], None]) -> Receipt:
    """Return the receipt. Raises ConflictError where the post was changed on the site (unless `item.overwrite`),
    UncertainError where the site never confirmed, PublishError for a refusal.
    """
    there = _find(http, item.mark, memory)
    image, picture = _image(http, item, memory)
    keep(replace(memory, picture=picture))
    fields = _fields(settings, item, image)
    if there is None:
        post, action = _created(http, item, fields), "created"
    else:
        post, action = _updated(http, there, item, fields, memory), "updated"
    warnings: list[Message] = []
    if post.get("slug") != item.page.meta.slug:
        warnings.append(
            say(
                "L’adresse «\u00a0{slug}\u00a0» était prise\u00a0: le site a donné «\u00a0{got}\u00a0».",
                slug=item.page.meta.slug,
                got=str(post.get("slug")),
            )
        )
    kept = Memory(str(post["id"]), str(post["updated_at"]), "", picture)
    edit = str(http.base_url.join(f"ghost/#/editor/post/{post['id']}"))
    return Receipt(action, "ghost", str(post.get("url", "")), edit, str(post["status"]), kept, tuple(warnings))  # type: ignore[arg-type]


def _fields(settings: Ghost, item: Item, image: str) -> dict[str, Any]:
    meta = item.page.meta
    return {
        "title": meta.title,
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
    if memory.id:
        answer = ask(http, "GET", f"{API}/posts/{memory.id}/")
        if answer.status_code != 404:
            return _post(answer)
    return _bearing(http, mark)


def _bearing(http: httpx.Client, mark: str) -> dict[str, Any] | None:
    answer = ask(http, "GET", f"{API}/posts/", params={"filter": f"tag:hash-{mark}", "limit": "2"})
    posts = _told(answer)["posts"]
    return posts[0] if posts else None


def _created(http: httpx.Client, item: Item, fields: dict[str, Any]) -> dict[str, Any]:
    body = {"posts": [{**fields, "status": _STATUS[item.status]}]}
    try:
        return _post(ask(http, "POST", f"{API}/posts/", params={"source": "html"}, json=body))
    except UncertainError:
        for seconds in WAITS:
            time.sleep(seconds)
            found = _bearing(http, item.mark)
            if found:
                return found
        raise


def _updated(
    http: httpx.Client, there: dict[str, Any], item: Item, fields: dict[str, Any], memory: Memory
) -> dict[str, Any]:
    if memory.digest and there["updated_at"] != memory.digest and not item.overwrite:
        raise _conflict(there)
    body = {**fields, "updated_at": there["updated_at"]}
    if item.status:
        body["status"] = _STATUS[item.status]
    answer = ask(http, "PUT", f"{API}/posts/{there['id']}/", params={"source": "html"}, json={"posts": [body]})
    if answer.status_code == 409:
        raise _conflict(there)
    return _post(answer)


def _conflict(there: dict[str, Any]) -> ConflictError:
    return ConflictError(
        say(
            "L’article {id} a été modifié sur le site depuis le dernier envoi\u00a0: rien n’est écrasé. "
            "Reportez ces modifications dans la page, ou ajoutez --overwrite.",
            id=str(there["id"]),
        ),
        f"site\u00a0: {there.get('title', '')} ({there['updated_at']})",
    )


def _image(http: httpx.Client, item: Item, memory: Memory) -> tuple[str, str]:
    """Return the address of the page's picture on the site, and what to remember: « address:digest »."""
    if item.picture is None:
        return "", ""
    digest = hashlib.sha256(item.picture.content).hexdigest()[:16]
    address, _, known = memory.picture.rpartition(":")
    if address and known == digest:
        return address, memory.picture
    files = {"file": (item.picture.name, item.picture.content)}
    answer = ask(http, "POST", f"{API}/images/upload/", files=files, data={"purpose": "image"})
    address = str(_told(answer)["images"][0]["url"])
    return address, f"{address}:{digest}"


def _post(answer: httpx.Response) -> dict[str, Any]:
    post: dict[str, Any] = _told(answer)["posts"][0]
    return post


def _told(answer: httpx.Response) -> Any:
    try:
        body = answer.json()
    except ValueError:
        body = None
    if answer.is_success and isinstance(body, dict):
        return body
    why: Message | str = ""
    if answer.status_code in {401, 403}:
        why = say("la clé Admin n’est pas reconnue")
    elif answer.status_code == 413:
        why = say("l’envoi est trop lourd pour lui")
    elif answer.status_code >= 500:
        why = say("il est en panne, réessayez plus tard")
    elif isinstance(body, dict) and body.get("errors"):
        why = str(body["errors"][0].get("message", ""))[:200].rstrip(".")
    raise PublishError(
        say(
            "Le site {host} refuse\u00a0: {why} (HTTP {code}).",
            host=answer.url.host,
            why=why or say("sans dire pourquoi"),
            code=answer.status_code,
        )
    )
