"""`marbre write` over a page that was sent somewhere."""

from pathlib import Path

from marbre.commands.write import remembered
from marbre.page import Meta, Page, read_page, write_page
from marbre.publish.memory import mark_of, memory_of, remembering
from marbre.publish.model import Memory

MARK = "marbre0123456789abcdef"
NEW = Page(Meta(title="Réécrit", slug="un-titre"), "Autre texte.\n")


def test_a_page_written_over_another_remembers_where_that_one_was_sent(tmp_path: Path) -> None:
    (tmp_path / "un-titre").mkdir()
    old = remembering(Page(Meta(title="Un titre"), "Texte.\n"), MARK, "wordpress", Memory(id="5"))
    (tmp_path / "un-titre" / "article.md").write_text(write_page(old), "utf-8")
    page = read_page(remembered(tmp_path, NEW)["article.md"].decode("utf-8"))
    assert (mark_of(page), memory_of(page, "wordpress").id) == (MARK, "5")
    assert page.meta.title == "Réécrit"
    assert page.body == NEW.body


def test_a_page_that_replaces_nothing_remembers_nothing(tmp_path: Path) -> None:
    assert remembered(tmp_path, NEW) == {}
