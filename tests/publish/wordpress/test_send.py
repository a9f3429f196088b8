"""Publishing to WordPress: one post a page, never over somebody's work."""

from dataclasses import replace
from typing import Any

import pytest
from fake_wordpress import FakeWordPress
from loopback import Reply

from marbre.messages import say
from marbre.publish.model import ConflictError, Item, Memory, NotReadyError, PublishError, UncertainError

NOT_READY = say("la page n’est pas bonne à tirer")


def edited(item: Item, **meta: Any) -> Item:
    return replace(item, page=item.page.with_meta(**meta))


def only(site: FakeWordPress) -> dict[str, Any]:
    assert len(site.out) == 1
    return site.out[0]


def test_a_page_becomes_a_draft_with_all_that_it_has(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    receipt = sent(item)
    post = only(wordpress)
    assert (receipt.action, receipt.status, post["status"]) == ("created", "draft", "draft")
    assert post["title"]["raw"] == item.page.meta.title
    assert post["slug"] == "lorient-criee"
    assert post["excerpt"]["raw"] == item.page.meta.description
    assert item.mark in post["content"]["raw"]
    assert "application/ld+json" in post["content"]["raw"]
    assert list(post["meta"].values()) == [
        item.page.meta.seo_title,
        item.page.meta.description,
        item.page.meta.keyphrase,
    ]
    picture = wordpress.media[post["featured_media"]]
    assert picture["alt_text"] == "La criée, à l’aube"
    assert receipt.warnings == ()


def test_sent_again_nothing_is_written(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    wordpress.http.seen.clear()
    assert sent(item).action == "unchanged"
    assert wordpress.http.wrote() == []


def test_a_page_that_changed_updates_its_post(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    receipt = sent(edited(item, title="Un autre titre", slug="autre-adresse"))
    post = only(wordpress)
    assert receipt.action == "updated"
    assert (post["title"]["raw"], post["slug"]) == ("Un autre titre", "autre-adresse")
    assert len(wordpress.media) == 1


@pytest.mark.parametrize("field", ["title", "content", "excerpt"])
def test_words_changed_on_the_site_are_not_overwritten(
    sent: Any, wordpress: FakeWordPress, item: Item, field: str
) -> None:
    sent(item)
    post = only(wordpress)
    post[field] = {"raw": post[field]["raw"] + " Ajout du secrétaire."}
    with pytest.raises(ConflictError) as caught:
        sent(edited(item, title="Un autre titre"))
    assert "Ajout du secrétaire." in caught.value.diff
    assert "Ajout du secrétaire." in only(wordpress)[field]["raw"]
    assert sent(edited(item, title="Un autre titre"), overwrite=True).action == "updated"
    assert "Ajout" not in only(wordpress)[field]["raw"]


def test_a_post_whose_mark_was_edited_away_is_still_the_pages(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    only(wordpress)["content"] = {"raw": "<p>Tout refait.</p>"}
    with pytest.raises(ConflictError):
        sent(item)
    only(wordpress)


def test_what_editors_choose_on_the_site_stays_theirs(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    wordpress.term("categories", "Pêche")
    sent.settings = {"categories": ("Pêche",)}
    sent(item)
    post = only(wordpress)
    added = wordpress.term("categories", "Une")
    post.update(slug="leur-adresse", featured_media=77, categories=[*post["categories"], added])
    post["meta"]["_yoast_wpseo_title"] = "Leur titre SEO"
    receipt = sent(edited(item, title="Un autre titre"))
    post = only(wordpress)
    assert post["title"]["raw"] == "Un autre titre"
    assert (post["slug"], post["featured_media"], post["meta"]["_yoast_wpseo_title"]) == (
        "leur-adresse",
        77,
        "Leur titre SEO",
    )
    assert added in post["categories"]
    assert "Changé sur le site" in receipt.warnings[0].text()
    sent(edited(item, title="Un autre titre"), overwrite=True)
    assert only(wordpress)["meta"]["_yoast_wpseo_title"] == item.page.meta.seo_title


def test_an_alt_text_written_on_the_site_stays(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    picture = wordpress.media[only(wordpress)["featured_media"]]
    picture["alt_text"] = "Mieux dit"
    sent(edited(item, title="Autre"))
    assert picture["alt_text"] == "Mieux dit"
    picture["alt_text"] = "La criée, à l’aube"
    assert item.picture
    sent(replace(item, picture=replace(item.picture, alt="Dit autrement")))
    assert picture["alt_text"] == "Dit autrement"


AFTER = [("POST", r"posts$"), ("POST", r"media$"), ("POST", r"media/\d+$")]


@pytest.mark.parametrize(
    "reply", [None, Reply(504, b"<h1>Gateway Timeout</h1>"), Reply(200, b"Warning: foo in bar.php")]
)
@pytest.mark.parametrize(("method", "path"), AFTER)
def test_no_answer_after_the_site_accepted_leads_to_one_post(
    sent: Any, wordpress: FakeWordPress, item: Item, method: str, path: str, reply: Reply | None
) -> None:
    wordpress.http.fail(method, path, reply, after=True)
    try:
        sent(item)
    except PublishError:
        sent(item)
    only(wordpress)
    assert len(wordpress.media) == 1
    assert sent(item).action == "unchanged"


def test_no_answer_to_an_update_is_found_out(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    wordpress.http.fail("POST", r"posts/\d+$", after=True)
    assert sent(edited(item, title="Un autre titre")).action == "updated"
    assert only(wordpress)["title"]["raw"] == "Un autre titre"


def test_a_site_that_never_confirms_is_said_to_and_the_next_run_finds_out(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    wordpress.http.fail("POST", r"posts$")
    with pytest.raises(UncertainError, match="Relancez la même commande"):
        sent(item)
    assert wordpress.out == []
    assert sent(item).action == "created"
    only(wordpress)


@pytest.mark.parametrize("changed", [False, True], ids=["same", "page changed in between"])
def test_killed_before_the_receipt_was_kept_the_next_run_finds_its_post(
    sent: Any, wordpress: FakeWordPress, item: Item, changed: bool
) -> None:
    sent(item, forgets=True)
    assert sent.memory.id == ""
    receipt = sent(edited(item, title="Un autre titre") if changed else item)
    assert receipt.action == ("updated" if changed else "unchanged")
    only(wordpress)


def test_killed_between_an_update_and_its_receipt_is_no_conflict(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    sent(item)
    sent(edited(item, title="Deuxième"), forgets=True)
    assert sent(edited(item, title="Troisième")).action == "updated"
    assert only(wordpress)["title"]["raw"] == "Troisième"


def test_whichever_sending_arrived_before_several_that_died_is_no_conflict(
    sent: Any, wordpress: FakeWordPress, item: Item
) -> None:
    sent(item, forgets=True)
    for title in ("Deuxième", "Troisième"):
        wordpress.http.fail("POST", r"posts/\d+$")
        with pytest.raises(UncertainError):
            sent(edited(item, title=title))
    assert sent(edited(item, title="Quatrième")).action == "updated"
    assert only(wordpress)["title"]["raw"] == "Quatrième"


def test_a_page_that_lost_its_memory_makes_no_second_post(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    sent.memory = Memory()
    anew = replace(item, mark="marbrefedcba9876543210")
    assert sent(anew, forgets=True).action == "updated"  # the same words: it is the same page
    only(wordpress)
    sent.memory = Memory()
    with pytest.raises(ConflictError, match="n’en garde pas trace"):
        sent(edited(replace(item, mark="marbre0000000000000000"), title="Réécrit"))
    only(wordpress)
    sent(edited(replace(item, mark="marbre0000000000000000"), title="Réécrit"), overwrite=True)
    assert only(wordpress)["title"]["raw"] == "Réécrit"


def test_a_number_remembered_of_another_site_says_nothing_here(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    other = wordpress.saved(None, {"title": "D’autrui", "content": "x", "excerpt": ""}, "redaction")
    sent.memory = Memory(id=str(other["id"]), site="https://ailleurs.example", digest="0" * 16)
    assert sent(item).action == "created"
    assert other["title"]["raw"] == "D’autrui"


@pytest.mark.parametrize("id_", ["../users/1", "5/../../x", "1?force=true", "-1", "²"])
def test_a_number_that_is_none_is_not_asked_for(sent: Any, wordpress: FakeWordPress, item: Item, id_: str) -> None:
    sent.memory = Memory(id=id_, site=wordpress.url)
    assert sent(item).action == "created"
    assert all(r.path.startswith("/wp-json/") and ".." not in r.path for r in wordpress.http.seen)


def test_a_post_in_the_bin_is_told(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    only(wordpress)["status"] = "trash"
    for memory in (sent.memory, Memory()):
        sent.memory = memory
        with pytest.raises(PublishError, match="corbeille"):
            sent(item)
    assert len(wordpress.posts) == 1


def test_a_post_deleted_for_good_is_made_anew(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent(item)
    wordpress.posts.clear()
    assert sent(item).action == "created"


def test_of_two_made_at_once_the_older_stays(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    answer = wordpress.http.answer

    def twice(request: Any) -> Any:
        if request.method == "POST" and request.path.endswith("/posts"):
            answer(request)
        return answer(request)

    wordpress.http.answer = twice
    receipt = sent(item)
    assert receipt.memory.id == str(only(wordpress)["id"]) == str(min(wordpress.posts))


def test_a_slug_that_is_taken_is_told_and_stays_the_sites(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    wordpress.saved(None, {"title": "Autre", "content": "x", "slug": "lorient-criee"}, "redaction")
    assert "lorient-criee-2" in sent(item).warnings[0].text()
    wordpress.http.seen.clear()
    assert sent(item).action == "unchanged"
    sent(edited(item, title="Autre titre"))
    assert all("slug" not in r.json() for r in wordpress.http.wrote())


def test_status_is_kept_unless_one_is_asked_for(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    assert sent(item, status="publish").status == "publish"
    assert sent(edited(item, title="Autre")).status == "publish"
    assert sent(item, status="draft").status == "draft"
    assert sent(item, status="pending").status == "pending"


@pytest.mark.parametrize("status", ["publish", "future", "private"])
def test_readers_are_not_shown_a_page_that_is_not_ready(
    sent: Any, wordpress: FakeWordPress, item: Item, status: str
) -> None:
    sent(item)
    only(wordpress)["status"] = status
    with pytest.raises(NotReadyError, match="bonne à tirer"):
        sent(edited(item, title="Pas relu"), why_not=NOT_READY)
    assert only(wordpress)["title"]["raw"] == item.page.meta.title
    sent(edited(item, title="Pas relu"), why_not=NOT_READY, status="draft")
    assert only(wordpress)["title"]["raw"] == "Pas relu"


def test_terms_are_found_or_made_on_demand(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    there = wordpress.term("categories", "R&D")
    sent.settings = {"categories": ("R&D", "Pêche"), "tags": ("Lorient",)}
    with pytest.raises(PublishError, match="Pêche"):
        sent(item)
    assert wordpress.out == []
    sent.settings["create_terms"] = True
    wordpress.http.fail("POST", "tags$", after=True)
    sent(item)
    assert only(wordpress)["categories"][0] == there
    assert len(wordpress.terms["categories"]) == 3
    assert len(wordpress.terms["tags"]) == 1


def test_an_author_is_found_by_name(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent.settings = {"author": "pigiste"}
    sent(item)
    assert only(wordpress)["author"] == 2
    sent.settings = {"author": "personne"}
    with pytest.raises(PublishError, match="personne"):
        sent(item)


def test_a_contributor_sends_words_alone_and_is_told(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    sent.user = "pigiste"
    receipt = sent(item)
    post = only(wordpress)
    assert "ld+json" not in post["content"]["raw"]
    said = " ".join(w.text() for w in receipt.warnings)
    assert "données structurées" in said
    assert "image" in said
    assert "changé une partie" not in said
    assert sent(item).action == "unchanged"
    with pytest.raises(PublishError, match="ne peut pas publier"):
        sent(item, status="publish")
    post["status"] = "publish"
    with pytest.raises(PublishError, match="déjà en ligne"):
        sent(item)


def test_a_site_without_seo_fields_says_what_to_do(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    wordpress.meta = ()
    assert "Publier" in sent(item).warnings[0].text()
    assert sent(item).action == "unchanged"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(413, b"<html>413 Request Entity Too Large</html>"),
        Reply(400, {"code": "rest_upload_no_data", "message": "No data supplied."}),
        Reply(500, {"code": "rest_upload_sideload_error", "message": "Sorry, this file type is not allowed."}),
        None,
    ],
)
def test_a_picture_that_is_refused_stops_before_the_post(
    sent: Any, wordpress: FakeWordPress, item: Item, reply: Reply | None
) -> None:
    wordpress.http.fail("POST", "media$", reply)
    with pytest.raises(PublishError, match=r"card\.png.*réduisez-la"):
        sent(item)
    assert wordpress.posts == {}


def test_a_page_without_picture_or_address_goes_too(sent: Any, wordpress: FakeWordPress, item: Item) -> None:
    bare = edited(replace(item, picture=None), slug="", image="")
    assert sent(bare).action == "created"
    assert sent(bare).action == "unchanged"
