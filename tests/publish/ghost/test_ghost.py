"""Publishing to Ghost, against a server written by hand from its documented wire format."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from fake_ghost import KEY, FakeGhost, refused
from loopback import Reply

from marbre.messages import say
from marbre.publish.ghost.api import Ghost, open_site
from marbre.publish.ghost.send import send
from marbre.publish.model import ConflictError, Item, Memory, NotReadyError, PublishError, Receipt, UncertainError


@dataclass
class Sender:
    site: FakeGhost
    memory: Memory = field(default_factory=Memory)

    def __call__(self, item: Item, *, forgets: bool = False, key: str = KEY, **changes: Any) -> Receipt:
        settings = Ghost(self.site.url, tags=("Économie",))

        def keep(memory: Memory) -> None:
            self.memory = memory

        with open_site(settings, key, timeout=2) as http:
            receipt = send(http, settings, replace(item, **changes), self.memory, keep, waits=(0.0, 0.01))
        if not forgets:
            self.memory = receipt.memory
        return receipt


@pytest.fixture
def ghost() -> Iterator[FakeGhost]:
    site = FakeGhost()
    yield site
    site.http.close()


@pytest.fixture
def sent(ghost: FakeGhost) -> Sender:
    return Sender(ghost)


def only(site: FakeGhost) -> dict[str, Any]:
    assert len(site.posts) == 1
    return next(iter(site.posts.values()))


def titled(item: Item, title: str) -> Item:
    return replace(item, page=item.page.with_meta(title=title))


def test_a_page_becomes_a_draft_with_all_that_it_has(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    receipt = sent(item)
    post = only(ghost)
    assert (receipt.action, receipt.status, post["status"]) == ("created", "draft", "draft")
    assert post["feature_image"] == ghost.images[0]
    assert post["feature_image_alt"] == "La criée, à l’aube"
    assert post["meta_title"] == item.page.meta.seo_title
    assert [t["name"] for t in post["tags"]] == ["Économie", f"#{item.mark}"]
    assert "18\u202f200\u00a0tonnes" in post["html"]


def test_sent_again_the_same_post_is_updated_and_the_picture_is_not_sent_twice(
    sent: Sender, ghost: FakeGhost, item: Item
) -> None:
    sent(item)
    assert sent(titled(item, "Autre"), status="publish").status == "published"
    assert only(ghost)["title"] == "Autre"
    assert len(ghost.images) == 1
    assert sent(item).status == "published"


def test_what_was_changed_on_the_site_is_not_overwritten(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    sent(item)
    ghost.edit(title="Titre du secrétaire", tags=[*only(ghost)["tags"], {"name": "Une"}])
    with pytest.raises(ConflictError, match="Titre du secrétaire"):
        sent(titled(item, "Autre"))
    sent(titled(item, "Autre"), overwrite=True)
    assert only(ghost)["title"] == "Autre"
    assert {"name": "Une"} in only(ghost)["tags"]


def test_what_is_changed_at_the_same_moment_is_a_conflict_too(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    sent(item)
    ghost.http.fail("PUT", "posts", refused(409, "UpdateCollisionError", "Someone else is editing."))
    with pytest.raises(ConflictError):
        sent(titled(item, "Autre"))


@pytest.mark.parametrize("reply", [None, Reply(504, b"Gateway Timeout")])
def test_no_answer_after_the_site_accepted_leads_to_one_post(
    sent: Sender, ghost: FakeGhost, item: Item, reply: Reply | None
) -> None:
    ghost.http.fail("POST", "posts", reply, after=True)
    assert sent(item).action == "created"
    only(ghost)


def test_no_answer_to_an_update_is_found_out_by_the_next_run(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    sent(item)
    ghost.http.fail("PUT", "posts", after=True)
    with pytest.raises(UncertainError):
        sent(titled(item, "Autre"))
    assert sent(titled(item, "Encore un autre")).action == "updated"
    assert only(ghost)["title"] == "Encore un autre"


def test_killed_before_the_receipt_was_kept_the_next_run_finds_its_post(
    sent: Sender, ghost: FakeGhost, item: Item
) -> None:
    sent(item, forgets=True)
    assert sent(titled(item, "Autre")).action == "updated"
    only(ghost)


def test_whichever_sending_arrived_before_several_that_died_is_no_conflict(
    sent: Sender, ghost: FakeGhost, item: Item
) -> None:
    sent(item)
    for title, after in (("Deuxième", True), ("Troisième", False)):
        ghost.http.fail("PUT", "posts", after=after)
        with pytest.raises(UncertainError):
            sent(titled(item, title))
    assert sent(titled(item, "Quatrième")).action == "updated"


def test_a_post_changed_after_a_run_that_died_is_not_overwritten(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    sent(item, forgets=True)
    ghost.edit(title="Titre du secrétaire")
    with pytest.raises(ConflictError):
        sent(item)


def test_readers_are_not_shown_a_page_that_is_not_ready(sent: Sender, ghost: FakeGhost, item: Item) -> None:
    sent(item, status="publish")
    with pytest.raises(NotReadyError):
        sent(titled(item, "Autre"), why_not=say("la page n’est pas bonne à tirer"))
    assert only(ghost)["title"] == item.page.meta.title


@pytest.mark.parametrize("key", ["", "x", "abc:", ":00", "abc:zz", "a/b:00ff"])
def test_a_key_that_is_none_is_told_and_not_repeated(sent: Sender, item: Item, key: str) -> None:
    with pytest.raises(PublishError, match="numéro:secret"):
        sent(item, key=key)


def test_a_wrong_key_is_told_and_not_repeated(sent: Sender, item: Item) -> None:
    with pytest.raises(PublishError, match="n’est pas reconnue") as caught:
        sent(item, key=f"abcdef:{'99' * 32}")
    assert "9999" not in str(caught.value)


WRONG: list[Any] = [
    None,
    [],
    {"posts": 5},
    {"posts": [5]},
    {"posts": [{"id": "../x"}]},
    {"errors": [5]},
    b"<p>",
    b"[" * 99999,
]


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("body", WRONG, ids=[str(n) for n in range(len(WRONG))])
def test_no_answer_in_a_wrong_shape_crashes(
    sent: Sender, ghost: FakeGhost, item: Item, body: Any, status: int, at: int
) -> None:
    answer, count = ghost.http.answer, iter(range(99))
    ghost.http.answer = lambda r: Reply(status, body) if next(count) == at else answer(r)
    for _ in range(2):
        try:
            sent(item)
        except PublishError:
            continue
    assert len(ghost.posts) == 1
