"""A small WordPress: what of its REST API publishing uses, with the real one's habits (6.1).

Slugs are made unique for drafts too; meta that nobody registered is dropped in silence; a contributor may neither
publish nor send pictures, and loses his scripts; a wrong password is somebody who is not logged in.
"""

import base64
import html
import re
from dataclasses import dataclass, field
from typing import Any

from loopback import Loopback, Reply, Request

USERS = {"redaction": "abcd EFGH 1234", "pigiste": "wxyz 5678 PQRS"}
RIGHTS = {"redaction": {"unfiltered_html": True, "upload_files": True}, "pigiste": {"edit_posts": True}}
YOAST = ("_yoast_wpseo_title", "_yoast_wpseo_metadesc", "_yoast_wpseo_focuskw")


@dataclass
class FakeWordPress:
    meta: tuple[str, ...] = YOAST
    posts: dict[int, dict[str, Any]] = field(default_factory=dict)
    media: dict[int, dict[str, Any]] = field(default_factory=dict)
    terms: dict[str, dict[int, dict[str, Any]]] = field(default_factory=lambda: {"categories": {}, "tags": {}})
    pretty: bool = True
    last: int = 0

    def __post_init__(self) -> None:
        self.http = Loopback(self.answer)
        self.url = self.http.url
        self.term("categories", "Non classé")

    @property
    def out(self) -> list[dict[str, Any]]:
        """The posts that are not in the bin."""
        return [p for p in self.posts.values() if p["status"] != "trash"]

    def number(self) -> int:
        self.last += 1
        return self.last

    def term(self, kind: str, name: str) -> int:
        at = self.number()
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower().replace("é", "e")).strip("-")
        self.terms[kind][at] = {"id": at, "name": html.escape(name, quote=False), "slug": slug}
        return at

    def answer(self, request: Request) -> Reply:
        route, query = request.path, dict(request.query)
        if not self.pretty:
            route = "/wp-json" + query.pop("rest_route", "/nothing") if route == "/" else "/nothing"
        if route.rstrip("/") == "/wp-json":
            return Reply(200, {"name": "Essai", "namespaces": ["oembed/1.0", "wp/v2"]})
        if not route.startswith("/wp-json/wp/v2/"):
            return Reply(404, b"<h1>404</h1>")
        user = _user(request)
        kind, _, at = route.removeprefix("/wp-json/wp/v2/").partition("/")
        if request.method == "OPTIONS":
            return Reply(200, {"schema": {"properties": {"meta": {"properties": {m: {} for m in self.meta}}}}})
        if kind == "users":
            return self.users(user, at, query)
        if not user:
            return _refused(401, "rest_cannot_create")
        handlers = {"posts": self.on_posts, "media": self.on_media, "categories": self.on_terms, "tags": self.on_terms}
        return handlers[kind](request, kind, at, query, user)

    def users(self, user: str, at: str, query: dict[str, str]) -> Reply:
        if not user:
            return _refused(401, "rest_not_logged_in")
        if at == "me":
            return Reply(200, {"id": 1, "slug": user, "capabilities": RIGHTS[user]})
        return Reply(200, [{"id": i, "name": n, "slug": n} for i, n in enumerate(USERS, 1) if query["search"] in n])

    def on_terms(self, request: Request, kind: str, at: str, query: dict[str, str], user: str) -> Reply:
        there = self.terms[kind].values()
        if request.method == "GET":
            search, slug = query.get("search"), query.get("slug")
            return Reply(200, [t for t in there if (search and search in t["name"]) or (slug and slug == t["slug"])])
        name = request.json()["name"]
        same = next((t for t in there if html.unescape(t["name"]) == name), None)
        if same:
            return _refused(400, "term_exists", {"status": 400, "term_id": same["id"]})
        return Reply(201, self.terms[kind][self.term(kind, name)])

    def on_media(self, request: Request, kind: str, at: str, query: dict[str, str], user: str) -> Reply:
        if request.method == "GET":
            if at:
                return (
                    Reply(200, self.media[int(at)]) if int(at) in self.media else _refused(404, "rest_post_invalid_id")
                )
            return Reply(200, [m for m in self.media.values() if m["slug"] == query["slug"]])
        if at:
            told = request.json()
            self.media[int(at)].update(alt_text=told["alt_text"], title={"raw": told["title"]})
            return Reply(200, self.media[int(at)])
        if user == "pigiste":
            return _refused(403, "rest_cannot_create")
        name = re.search(r'filename="(.+)"', request.headers["content-disposition"])[1]  # type: ignore[index]
        at_ = self.number()
        slug = name.rpartition(".")[0].lower()
        self.media[at_] = {"id": at_, "slug": slug, "alt_text": "", "title": {"raw": slug}, "source_url": f"{self.url}/{name}"}  # fmt: skip
        return Reply(201, self.media[at_])

    def on_posts(self, request: Request, kind: str, at: str, query: dict[str, str], user: str) -> Reply:
        if request.method == "GET" and not at:
            any_of = {"any", *query.get("status", "").split(",")} if "status" in query else {"publish"}
            found = [p for p in self.posts.values() if p["status"] != "trash" or "trash" in any_of]
            found = [p for p in found if query.get("search", "") in p["content"]["raw"]]
            return Reply(200, [p for p in found if query.get("slug", p["slug"]) == p["slug"]][: int(query.get("per_page", 10))])  # fmt: skip
        if at and int(at) not in self.posts:
            return _refused(404, "rest_post_invalid_id")
        post = self.posts[int(at)] if at else None
        if post and user == "pigiste" and post["status"] == "publish":
            return _refused(403, "rest_forbidden_context" if request.method == "GET" else "rest_cannot_edit")
        if request.method == "GET":
            return Reply(200, post)
        if request.method == "DELETE":
            self.posts[int(at)]["status"] = "trash"
            return Reply(200, post)
        told = request.json()
        if user == "pigiste" and told.get("status") == "publish":
            return _refused(403, "rest_cannot_publish")
        return Reply(200 if post else 201, self.saved(post, told, user))

    def saved(self, post: dict[str, Any] | None, told: dict[str, Any], user: str) -> dict[str, Any]:
        if post is None:
            at = self.number()
            post = self.posts[at] = {
                "id": at, "slug": "", "status": "draft", "link": f"{self.url}/?p={at}", "author": 1, "tags": [],
                "title": {"raw": ""}, "content": {"raw": ""}, "excerpt": {"raw": ""}, "categories": [1],
                "featured_media": 0, "meta": dict.fromkeys(self.meta, ""),
            }  # fmt: skip
        for name in ("title", "content", "excerpt"):
            if name in told:
                raw = told[name] if user == "redaction" else _filtered(told[name])
                post[name] = {"raw": raw}
        for name in ("status", "author", "tags", "categories", "featured_media"):
            post[name] = told.get(name, post[name])
        post["meta"].update({k: v for k, v in told.get("meta", {}).items() if k in self.meta})
        slug = told.get("slug", post["slug"])
        taken = {p["slug"] for p in self.posts.values() if p is not post}
        post["slug"] = next(s for s in [slug, *(f"{slug}-{n}" for n in range(2, 99))] if not slug or s not in taken)
        return post


def _filtered(text: str) -> str:
    """What kses leaves to those who may not write scripts."""
    bare = re.sub(r"</?script[^>]*>", "", text)
    return re.sub(r"&#(\d\d);", r"&#0\1;", re.sub(r"&(?![#\w]+;)", "&amp;", bare))


def _user(request: Request) -> str:
    kind, _, told = request.headers.get("authorization", "").partition(" ")
    name, _, password = base64.b64decode(told).decode().partition(":") if kind == "Basic" else ("", "", "")
    return name if USERS.get(name) == password else ""


def _refused(status: int, code: str, data: Any = None) -> Reply:
    return Reply(status, {"code": code, "message": "Sorry, you are not allowed to do that.", "data": data})
