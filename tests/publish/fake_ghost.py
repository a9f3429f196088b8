"""A small Ghost, written by hand from the Admin API's documentation (v5): tokens, posts, tags, images, collisions."""

import re
from dataclasses import dataclass, field
from typing import Any

import jwt
from loopback import Loopback, Reply, Request

NUMBER, SECRET = "6489d5c1f0", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
KEY = f"{NUMBER}:{SECRET}"


@dataclass
class FakeGhost:
    posts: dict[str, dict[str, Any]] = field(default_factory=dict)
    images: list[str] = field(default_factory=list)
    clock: int = 0

    def __post_init__(self) -> None:
        self.http = Loopback(self.answer)
        self.url = self.http.url

    def now(self) -> str:
        self.clock += 1
        return f"2026-01-01T00:00:{self.clock:02}.000Z"

    def answer(self, request: Request) -> Reply:
        try:
            token = request.headers.get("authorization", "").removeprefix("Ghost ")
            assert jwt.get_unverified_header(token)["kid"] == NUMBER
            told = jwt.decode(token, bytes.fromhex(SECRET), ["HS256"], audience="/admin/")
            assert told["exp"] - told["iat"] <= 300
        except (jwt.InvalidTokenError, AssertionError):
            return refused(401, "UnauthorizedError", "Invalid token")
        assert request.headers["accept-version"] == "v5.0"
        path = request.path.removeprefix("/ghost/api/admin/").strip("/")
        if path == "images/upload":
            assert b"filename=" in request.body
            self.images.append(f"{self.url}/content/images/{len(self.images)}.png")
            return Reply(201, {"images": [{"url": self.images[-1]}]})
        kind, _, at = path.partition("/")
        assert kind == "posts"
        if request.method == "GET":
            return self.read(at, request.query)
        told = request.json()["posts"][0]
        assert request.query["source"] == "html"
        if request.method == "POST":
            id_, moment = f"{len(self.posts) + 1:024x}", self.now()
            self.posts[id_] = {"id": id_, "created_at": moment, "updated_at": moment}
            return Reply(201, {"posts": [self.saved(id_, told)]})
        if told["updated_at"] != self.posts[at]["updated_at"]:
            return refused(409, "UpdateCollisionError", "Saving failed! Someone else is editing this post.")
        told["updated_at"] = self.now()
        return Reply(200, {"posts": [self.saved(at, told)]})

    def read(self, at: str, query: dict[str, str]) -> Reply:
        if at:
            found = [self.posts[at]] if at in self.posts else []
            return Reply(200, {"posts": found}) if found else refused(404, "NotFoundError", "Post not found.")
        slug = re.fullmatch(r"tag:hash-(\w+)", query["filter"])
        assert slug
        return Reply(200, {"posts": [p for p in self.posts.values() if {"name": f"#{slug[1]}"} in p["tags"]]})

    def saved(self, at: str, told: dict[str, Any]) -> dict[str, Any]:
        post = self.posts[at]
        post.update(told)
        taken = {p["slug"] for p in self.posts.values() if p is not post}
        post["slug"] = told["slug"] if told["slug"] not in taken else f"{told['slug']}-2"
        post["url"] = f"{self.url}/{post['slug']}/"
        # Ghost makes its own HTML of what it is given: other spaces, other marks, the same words
        post["html"] = told["html"].replace("\n", "").replace("<p>", "<p >")
        return post

    def edit(self, **changes: Any) -> None:
        """Change the only post, as somebody does in Ghost's editor."""
        next(iter(self.posts.values())).update(changes, updated_at=self.now())


def refused(status: int, kind: str, message: str) -> Reply:
    return Reply(status, {"errors": [{"message": message, "type": kind}]})
