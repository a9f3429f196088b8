"""Publishing to a static site's folder."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from marbre.messages import say
from marbre.page import Page, split_front_matter
from marbre.publish.model import ConflictError, Item, Memory, NotReadyError, PublishError, Receipt
from marbre.publish.static.dialect import dialects
from marbre.publish.static.send import Folder, send

ARTICLES = {
    "hugo": "content/posts/lorient-criee.md",
    "jekyll": "_posts/2024-03-01-lorient-criee.md",
    "astro": "src/content/blog/lorient-criee.md",
    "eleventy": "posts/lorient-criee.md",
}


@dataclass
class Sender:
    root: Path
    generator: str = "hugo"
    section: str = ""
    today: str = "2026-01-02"
    memory: Memory = field(default_factory=Memory)

    def __call__(self, item: Item, *, forgets: bool = False, **changes: Any) -> Receipt:
        def keep(memory: Memory) -> None:
            self.memory = memory

        folder = Folder(self.root, self.generator, self.section)
        receipt = send(folder, replace(item, **changes), self.memory, keep, today=self.today)
        if not forgets:
            self.memory = receipt.memory
        return receipt

    @property
    def files(self) -> set[str]:
        return {p.relative_to(self.root).as_posix() for p in self.root.rglob("*") if p.is_file()}

    def text(self, name: str) -> str:
        return (self.root / name).read_text("utf-8")


@pytest.fixture
def sent(tmp_path: Path) -> Sender:
    (tmp_path / "site").mkdir()
    return Sender(tmp_path / "site")


def edited(item: Item, **meta: Any) -> Item:
    return replace(item, page=item.page.with_meta(**meta))


def test_every_generator_is_tried_here() -> None:
    assert set(ARTICLES) == set(dialects())


@pytest.mark.parametrize(("generator", "article"), ARTICLES.items())
def test_an_article_stands_where_its_generator_looks(sent: Sender, item: Item, generator: str, article: str) -> None:
    sent.generator = generator
    receipt = sent(item)
    front, body = split_front_matter(sent.text(article))
    assert (receipt.action, receipt.status) == ("created", "draft")
    assert front["title"] == item.page.meta.title
    assert front["marbre"] == item.mark
    assert body.strip() == item.page.body.strip()
    picture = next(f for f in sent.files if f.endswith(".png"))
    assert (sent.root / picture).read_bytes() == item.picture.content  # type: ignore[union-attr]
    shown = next(v for k, v in front.items() if k in {"images", "image", "heroImage"})
    assert picture.endswith((shown[0] if isinstance(shown, list) else shown).lstrip("/"))
    assert sent(item).action == "unchanged"
    assert sent(item, status="publish").status == "publish"
    assert sent(edited(item, title="Autre")).status == "publish"
    assert sent(item, status="draft").status == "draft"
    assert len(sent.files) == 2


@pytest.mark.parametrize("generator", ["hugo", "jekyll"])
def test_a_page_without_date_keeps_the_day_of_its_first_sending(sent: Sender, item: Item, generator: str) -> None:
    sent.generator = generator
    sent(edited(item, date=""))
    files = sent.files
    sent.today = "2026-05-05"
    assert sent(edited(item, date="")).action == "unchanged"
    sent.memory = Memory()
    if generator == "hugo":  # Jekyll's name holds the day: without memory the file of another day is not looked for
        assert sent(edited(item, date="")).action == "unchanged"
    assert sent.files == files


def test_a_file_changed_since_is_not_overwritten(sent: Sender, item: Item) -> None:
    sent(item)
    path = sent.root / ARTICLES["hugo"]
    path.write_text(path.read_text("utf-8") + "\nAjout du secrétaire.\n", "utf-8")
    for memory in (sent.memory, Memory()):
        sent.memory = memory
        with pytest.raises(ConflictError) as caught:
            sent(edited(item, title="Autre"))
        assert "Ajout du secrétaire." in caught.value.diff
    sent(edited(item, title="Autre"), overwrite=True)
    assert "Ajout" not in sent.text(ARTICLES["hugo"])


def test_another_article_of_that_name_is_not_overwritten(sent: Sender, item: Item) -> None:
    path = sent.root / ARTICLES["hugo"]
    path.parent.mkdir(parents=True)
    path.write_text("---\ntitle: À moi\n---\n\nx\n", "utf-8")
    with pytest.raises(ConflictError, match="un autre article"):
        sent(item)
    assert "À moi" in path.read_text("utf-8")


def test_another_picture_of_that_name_is_not_overwritten(sent: Sender, item: Item) -> None:
    path = sent.root / "static/images/lorient-criee.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"une autre")
    with pytest.raises(ConflictError, match="image"):
        sent(item)
    assert path.read_bytes() == b"une autre"
    assert sent.files == {"static/images/lorient-criee.png"}


def test_a_page_that_moved_leaves_nothing_behind(sent: Sender, item: Item) -> None:
    sent(item, status="publish")
    receipt = sent(edited(item, slug="autre-adresse"))
    assert (receipt.action, receipt.status) == ("updated", "publish")
    assert sent.files == {"content/posts/autre-adresse.md", "static/images/autre-adresse.png"}


def test_a_page_that_moved_and_was_changed_there_is_a_conflict(sent: Sender, item: Item) -> None:
    sent(item)
    path = sent.root / ARTICLES["hugo"]
    path.write_text(path.read_text("utf-8") + "\nAjout.\n", "utf-8")
    with pytest.raises(ConflictError):
        sent(edited(item, slug="autre-adresse"))
    assert "content/posts/autre-adresse.md" not in sent.files


def test_a_run_that_died_is_no_conflict(sent: Sender, item: Item) -> None:
    sent(item, forgets=True)
    assert sent(edited(item, title="Autre")).action == "updated"
    sent(edited(item, title="Encore"), forgets=True)
    assert sent(edited(item, title="Et encore")).action == "updated"


def test_readers_are_not_shown_a_page_that_is_not_ready(sent: Sender, item: Item) -> None:
    not_ready = say("la page n’est pas bonne à tirer")
    sent(item, why_not=not_ready)
    with pytest.raises(NotReadyError):
        sent(item, why_not=not_ready, status="publish")
    sent(item, status="publish")
    with pytest.raises(NotReadyError):
        sent(edited(item, title="Autre"), why_not=not_ready)
    assert "Autre" not in sent.text(ARTICLES["hugo"])


@pytest.mark.parametrize("section", ["../dehors", "/etc", "lien"])
def test_nothing_is_written_outside_the_folder(sent: Sender, item: Item, section: str, tmp_path: Path) -> None:
    (tmp_path / "dehors").mkdir()
    (sent.root / "lien").symlink_to(tmp_path / "dehors")
    sent.section = section
    with pytest.raises(PublishError, match="sort du dossier"):
        sent(item)
    assert list((tmp_path / "dehors").iterdir()) == []


@pytest.mark.parametrize("name", ["../../x.md", "/etc/passwd", "."])
def test_a_memory_that_leads_outside_is_refused(sent: Sender, item: Item, name: str) -> None:
    sent.memory = Memory(id=name, site=str(sent.root), digest="0" * 16)
    with pytest.raises(PublishError, match="sort du dossier"):
        sent(item)


@pytest.mark.parametrize("slug", ["../../x", "a/b", "..", "", "été & co"])
def test_an_address_stays_a_name(sent: Sender, item: Item, slug: str) -> None:
    sent(edited(item, slug=slug))
    assert all(f.count("/") == 2 and ".." not in f for f in sent.files)


def test_a_section_of_its_own(sent: Sender, item: Item) -> None:
    sent.section = "content/actualites"
    sent(item)
    assert "content/actualites/lorient-criee.md" in sent.files


@pytest.mark.parametrize("obstacle", ["file", "folder", "latin"])
def test_what_stands_in_the_way_is_told(sent: Sender, item: Item, obstacle: str) -> None:
    path = sent.root / ARTICLES["hugo"]
    if obstacle == "file":
        (sent.root / "content").write_text("x")
    elif obstacle == "folder":
        path.mkdir(parents=True)
    else:
        path.parent.mkdir(parents=True)
        path.write_bytes("été".encode("latin-1"))
    with pytest.raises(PublishError):
        sent(item)


def test_a_folder_that_is_not_there_is_told(sent: Sender, item: Item, tmp_path: Path) -> None:
    sent.root = tmp_path / "absent"
    with pytest.raises(PublishError, match="n’existe pas"):
        sent(item)


TEMPLATES = "Le code {{ site.secret }} et {% include x %}, {{< raw >}} et {{% note %}}."


@pytest.mark.parametrize(
    ("generator", "printed"),
    [
        ("hugo", "Le code {{ site.secret }} et {% include x %}, {\\{< raw >}} et {\\{% note %}}."),
        ("astro", TEMPLATES),
        (
            "jekyll",
            "Le code {% raw %}{{{% endraw %} site.secret }} et {% raw %}{%{% endraw %} include x %}, "
            "{% raw %}{{{% endraw %}< raw >}} et {% raw %}{{{% endraw %}% note %}}.",
        ),
    ],
)
def test_a_text_runs_nothing_in_the_generator(sent: Sender, item: Item, generator: str, printed: str) -> None:
    sent.generator = generator
    receipt = sent(replace(item, page=Page(item.page.meta, TEMPLATES)))
    assert Path(receipt.url).read_text("utf-8").endswith(f"\n\n{printed}\n")
