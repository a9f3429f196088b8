"""`marbre publish`, from the command line to a site on loopback."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from marbre.cli import cli
from marbre.export.article_json import article_as_dict
from marbre.page import Meta, Page, read_page, write_page
from marbre.publish.alone import alone
from marbre.publish.model import PublishError

sys.path.insert(0, str(Path(__file__).parents[1] / "publish"))
from fake_wordpress import USERS, FakeWordPress
from loopback import Reply, Request

PASSWORD = USERS["redaction"]


@dataclass
class Desk:
    folder: Path
    site: FakeWordPress

    @property
    def path(self) -> Path:
        return self.folder / "article.md"

    @property
    def page(self) -> Page:
        return read_page(self.path.read_text("utf-8"))

    def send(self, *options: str, to: str = "wordpress", password: str = PASSWORD) -> Result:
        env = {"MARBRE_WORDPRESS_PASSWORD": password, "MARBRE_MON_JOURNAL_PASSWORD": PASSWORD, "MARBRE_LANG": "fr"}
        return CliRunner(env=env).invoke(cli, ["publish", str(self.folder), "--to", to, *options])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    site, folder = FakeWordPress(), tmp_path / "out" / "lorient"
    folder.mkdir(parents=True)
    (tmp_path / "site").mkdir()
    (tmp_path / "marbre.toml").write_text(
        f'[site]\nname = "Le Courrier"\n[publish.wordpress]\nurl = "{site.url}"\nuser = "redaction"\n'
        f'[publish.mon-journal]\nkind = "wordpress"\nurl = "{site.url}"\nuser = "redaction"\n'
        '[publish.hugo]\npath = "site"\n[publish.vide]\nkind = "ghost"\n[publish.autre]\nkind = "drupal"\n',
        "utf-8",
    )
    page = Page(Meta(title="Un titre", slug="un-titre", description="Une description."), "Un texte.\n")
    made = Desk(folder, site)
    made.path.write_text(write_page(page), "utf-8")
    (folder / "report.json").write_text('{"ok": true, "originality": 0.9}', "utf-8")
    (folder / "article.json").write_text(json.dumps(article_as_dict(page)), "utf-8")
    yield made
    site.http.close()


def test_a_draft_is_sent_and_remembered_in_the_page(desk: Desk) -> None:
    result = desk.send("--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert (told["action"], told["status"], told["id"]) == ("created", "draft", str(desk.site.out[0]["id"]))
    assert desk.page.meta.extra["sent"]["copies"]["wordpress"]["id"] == told["id"]
    assert json.loads(desk.send("--json").stdout)["action"] == "unchanged"
    assert "Le Courrier" in desk.site.out[0]["content"]["raw"]


def test_a_page_that_is_ready_stays_ready_once_it_was_sent(desk: Desk) -> None:
    desk.send()
    assert desk.send("--status", "publish").exit_code == 0
    assert desk.site.out[0]["status"] == "publish"


def test_two_destinations_are_remembered_apart(desk: Desk) -> None:
    assert desk.send().exit_code == 0
    assert desk.send(to="hugo").exit_code == 0
    assert set(desk.page.meta.extra["sent"]["copies"]) == {"wordpress", "hugo"}
    assert desk.send(to="mon-journal").exit_code == 0  # the same site by another name: the mark finds the post
    assert len(desk.site.out) == 1


def test_a_page_that_is_not_ready_is_held_back_before_anything_is_sent(desk: Desk) -> None:
    (desk.folder / "report.json").write_text('{"ok": false}', "utf-8")
    result = desk.send("--status", "publish")
    assert result.exit_code == 1
    assert "bonne à tirer" in result.stderr
    assert desk.site.http.seen == []
    assert "sent" not in desk.page.meta.extra
    assert desk.send("--status", "publish", "--even-if-not").exit_code == 0


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda d: (d / "report.json").unlink(), "n’a pas de verdict"),
        (lambda d: (d / "report.json").write_text("[", "utf-8"), "n’a pas de verdict"),
        (lambda d: (d / "article.json").write_text("{}", "utf-8"), "a changé depuis son verdict"),
        (
            lambda d: (d / "article.md").write_text((d / "article.md").read_text("utf-8") + "\nAjout.\n", "utf-8"),
            "a changé",
        ),
    ],
)
def test_what_keeps_a_page_from_press_is_told(desk: Desk, spoil: Any, said: str) -> None:
    spoil(desk.folder)
    result = desk.send("--status", "publish")
    assert (result.exit_code, said in result.stderr) == (1, True)


def test_a_conflict_shows_both_texts_and_exits_with_1(desk: Desk) -> None:
    desk.send()
    desk.site.out[0]["content"] = {"raw": "<p>Tout \x1b[31mrefait.</p>"}
    result = desk.send()
    assert result.exit_code == 1
    assert "-<p>Tout \ufffd[31mrefait.</p>" in result.stdout
    assert "--overwrite" in result.stderr
    assert desk.send("--overwrite").exit_code == 0


def test_what_is_edited_meanwhile_is_not_lost(desk: Desk) -> None:
    answer = desk.site.http.answer

    def slow(request: Request) -> Reply:
        if request.method == "POST":
            desk.path.write_text(desk.path.read_text("utf-8").replace("Un texte.", "Un texte retouché."), "utf-8")
        return answer(request)

    desk.site.http.answer = slow
    desk.send()
    assert "retouché" in desk.page.body
    assert json.loads(desk.send("--json").stdout)["action"] == "updated"


def test_one_sending_of_a_page_at_a_time(desk: Desk) -> None:
    with alone(desk.folder):
        result = desk.send()
        assert result.exit_code == 2
        assert "en cours" in result.stderr
        with pytest.raises(PublishError), alone(desk.folder):
            pass
    assert desk.send().exit_code == 0


def test_a_sending_that_was_killed_holds_nothing(desk: Desk) -> None:
    child = os.fork()
    if child == 0:
        with alone(desk.folder):
            os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    assert desk.send().exit_code == 0


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("ailleurs", "Destination inconnue"),
        ("vide", "Il manque «\u00a0url\u00a0»"),
        ("autre", "n’est pas une sorte de site"),
    ],
)
def test_a_destination_that_cannot_be_used_is_told(desk: Desk, to: str, said: str) -> None:
    result = desk.send(to=to)
    assert (result.exit_code, said in result.stderr) == (2, True)
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "text", ["", "---\ntitle: x\n---\n", "Un texte sans titre.", "---\ntitle: x\nimage: absente.png\n---\n\nTexte."]
)
def test_a_page_that_cannot_be_sent_is_told(desk: Desk, text: str) -> None:
    desk.path.write_text(text, "utf-8")
    result = desk.send()
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_that_is_none_is_told(desk: Desk) -> None:
    result = CliRunner().invoke(cli, ["publish", str(desk.folder / "absent"), "--to", "wordpress"])
    assert result.exit_code == 2


def test_no_secret_stands_in_what_is_said_or_written(desk: Desk) -> None:
    said = ""
    for options in ((), ("--json",), ("--status", "publish")):
        said += desk.send(*options).output
    for failure in (
        Reply(500, PASSWORD.encode()),
        Reply(400, {"code": "x", "message": PASSWORD}),
        Reply(301, b"", {"Location": f"https://x/{PASSWORD}"}),
        None,
    ):
        desk.site.http.fail("GET", "wp-json/?$", failure)
        result = desk.send()
        assert result.exit_code in {0, 2}
        assert result.exception is None or isinstance(result.exception, SystemExit)
        said += result.output
    said += desk.send(password="un autre secret").output
    written = "".join(p.read_text("utf-8", "replace") for p in desk.folder.parent.parent.rglob("*") if p.is_file())
    for secret in (PASSWORD, PASSWORD.replace(" ", ""), "un autre secret"):
        assert secret not in said
        assert secret not in written


def test_republished_copy_is_kept_out_of_engines_where_the_house_says_so(desk: Desk) -> None:
    page = desk.page.with_meta(source="https://gazette.example/a")
    desk.path.write_text(write_page(page), "utf-8")
    (desk.folder / "report.json").write_text('{"ok": true, "originality": 0.2}', "utf-8")
    assert "originalité\u00a0: 20\u00a0%" in desk.send().stderr
    config = desk.folder.parent.parent / "marbre.toml"
    config.write_text(
        config.read_text("utf-8").replace('"Le Courrier"', '"Le Courrier"\nrepublish = "noindex"'), "utf-8"
    )
    said = desk.send("--config", str(config)).stderr
    assert "«\u00a0noindex\u00a0» n’a pas pu" in said
    desk.site.meta = (*desk.site.meta, "_yoast_wpseo_meta-robots-noindex")
    desk.site.out[0]["meta"]["_yoast_wpseo_meta-robots-noindex"] = ""
    assert "noindex" not in desk.send("--config", str(config)).stderr
    assert desk.site.out[0]["meta"]["_yoast_wpseo_meta-robots-noindex"] == "1"
    desk.send("--config", str(config), to="hugo")
    article = (config.parent / "site/content/posts/un-titre.md").read_text("utf-8")
    assert "robots: noindex" in article
