"""Sites that are down, elsewhere, strange or hostile: one sentence, no crash, no secret."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from fake_wordpress import USERS, FakeWordPress
from loopback import Loopback, Reply, Request

from marbre.publish import http as http_module
from marbre.publish.model import Item, PublishError
from marbre.publish.wordpress.settings import WordPress
from marbre.publish.wordpress.site import open_site

PASSWORD = USERS["redaction"]


def refused(url: str, password: str = PASSWORD) -> str:
    with pytest.raises(PublishError) as caught:
        open_site(WordPress(url, "redaction"), password, timeout=2)
    return str(caught.value)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://site.example", "https://"),
        ("site.example", "https://"),
        ("http://site.example", "en clair"),
        ("http://127.0.0.1.site.example", "en clair"),
        ("https://", "https://"),
        ("https://[bad", "https://"),
        ("https://a:99999/", "https://"),
        ("https://a b.example/", "https://"),
        ("https://site.example/?rest_route=/", "https://"),
    ],
)
def test_an_address_that_is_none_gets_no_password(url: str, said: str) -> None:
    assert said in refused(url)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    said = refused("https://redaction:motdepasse@site.example")
    assert "motdepasse" not in said
    assert "@" in said


def test_a_site_that_is_down_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    assert "ne répond pas" in refused(url)


def test_a_wrong_password_is_told_and_not_repeated(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    site = open_site(WordPress(wordpress.url, "redaction"), "faux mot")
    assert "faux mot" not in repr(site)
    with pytest.raises(PublishError, match="pas reconnu") as caught:
        site.get("users/me")
    assert "faux" not in str(caught.value)


def test_a_site_without_pretty_addresses_is_spoken_to_all_the_same(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    wordpress.pretty = False
    assert sent(item).action == "created"
    assert sent(item).action == "unchanged"


@pytest.fixture
def hostile() -> Iterator[Loopback]:
    site = Loopback(lambda _: Reply(200, b""))
    yield site
    site.close()


def test_a_redirect_is_told_and_the_password_does_not_follow_it(hostile: Loopback) -> None:
    elsewhere = Loopback(lambda _: Reply(200, {"namespaces": ["wp/v2"]}))
    hostile.answer = lambda _: Reply(301, b"", {"Location": f"{elsewhere.url}/wp-json/"})
    said = refused(hostile.url)
    elsewhere.close()
    assert elsewhere.url in said
    assert elsewhere.seen == []


DEEP = b"[" * 200_000
ODD: list[Any] = [
    b"", b"<html>Bienvenue</html>", b"{", DEEP, [], 5, None, "oui", {}, {"namespaces": 5}, b"\xff\xfe", b"9" * 9999,
]  # fmt: skip


@pytest.mark.parametrize("body", ODD, ids=[str(n) for n in range(len(ODD))])
def test_an_answer_that_is_no_wordpress_is_told(hostile: Loopback, body: Any) -> None:
    hostile.answer = lambda _: Reply(200, body)
    assert "n’est pas un WordPress" in refused(hostile.url)


WRONG: list[Any] = [
    None, [], {}, [5], {"id": "5"}, {"id": -1}, {"id": True}, [{"id": 10**400}], {"id": 1, "content": 5}, [{"id": None}],
    {"capabilities": [1]}, {"schema": {"properties": []}}, "x", 0, DEEP, b"<p>", {"id": 1, "source_url": ["x"]},
]  # fmt: skip


@pytest.mark.parametrize("at", range(9))
@pytest.mark.parametrize("body", WRONG, ids=[str(n) for n in range(len(WRONG))])
def test_no_answer_in_a_wrong_shape_crashes(
    sent: Any, wordpress: FakeWordPress, item: Item, body: Any, at: int
) -> None:
    answer, count = wordpress.http.answer, iter(range(99))
    wordpress.http.answer = lambda r: Reply(200, body) if next(count) == at else answer(r)
    with suppress(PublishError):
        sent(item)
    assert len(wordpress.out) <= 1


def test_an_answer_without_end_is_cut(hostile: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_module, "LARGEST_ANSWER", 100_000)
    hostile.answer = lambda _: Reply(200, b" " * 5_000_000)
    assert "coupé" in refused(hostile.url)


def test_a_sites_words_are_shown_without_tags_control_marks_or_secrets(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    def evil(request: Request) -> Reply:
        echo = f"{PASSWORD} {PASSWORD.replace(' ', '')} {request.headers['authorization']}"
        return Reply(400, {"code": "x", "message": f"<script>alert(1)</script>\x1b[2J\u202e{echo} " + "A" * 9000})

    answer = wordpress.http.answer
    wordpress.http.answer = lambda r: evil(r) if r.method == "POST" else answer(r)
    with pytest.raises(PublishError) as caught:
        sent(item)
    said = str(caught.value)
    secret = wordpress.http.seen[0].headers["authorization"].split()[1]
    for never in (PASSWORD, PASSWORD.replace(" ", ""), secret, "<script>", "\x1b", "\u202e"):
        assert never not in said
    assert len(said) < 700


def test_a_sites_addresses_are_shown_only_where_they_are_of_the_web(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    answer = wordpress.http.answer

    def evil(request: Request) -> Reply:
        reply = answer(request)
        if isinstance(reply.body, dict) and "link" in reply.body:
            reply.body["link"] = "javascript:alert(1)//\x1b[0m"
            reply.body["status"] = "draft\x1b[31m"
        return reply

    wordpress.http.answer = evil
    receipt = sent(item)
    assert receipt.url.startswith(wordpress.url)
    assert "\x1b" not in receipt.status
