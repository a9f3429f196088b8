"""What a page remembers comes back as it was, through its front matter."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.page import Meta, Page, read_page, write_page
from marbre.publish.memory import SHAPE, mark_of, marked, memory_of, remembering, without_memory
from marbre.publish.model import Memory

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)
MEMORIES = st.builds(Memory, id=TEXTS, site=TEXTS, digest=TEXTS, sent=TEXTS, picture=TEXTS, others=TEXTS)
NAMES = st.sampled_from(["wordpress", "ghost", "mon-journal", "mark", "copies", "été"])
MARK = "marbre0123456789abcdef"
PAGE = Page(Meta(title="Un titre", extra={"published": False, "tags": ["a", "b"]}), "Un texte.\n")


@given(MEMORIES, MEMORIES, NAMES)
def test_memories_come_back_through_the_front_matter(memory: Memory, other: Memory, name: str) -> None:
    page = remembering(remembering(PAGE, MARK, "autre", other), MARK, name, memory)
    back = read_page(write_page(page))
    assert memory_of(back, name) == memory
    assert memory_of(back, "autre") == other
    assert mark_of(back) == MARK
    assert without_memory(back) == read_page(write_page(PAGE))


def test_a_mark_is_kept_and_each_page_has_its_own() -> None:
    one = marked(PAGE)
    assert SHAPE.fullmatch(mark_of(one))
    assert marked(one) == one
    assert mark_of(marked(PAGE)) != mark_of(one)


@pytest.mark.parametrize(
    "table",
    [None, True, "x", [], {"mark": 5}, {"mark": "marbre' onload=x"}, {"copies": 5}, {"copies": {"wordpress": 5}}],
)
def test_a_table_that_somebody_wrote_by_hand_says_nothing(table: Any) -> None:
    page = PAGE.with_meta(extra={"sent": table})
    assert mark_of(page) == ""
    assert memory_of(page, "wordpress") == Memory()
    back = remembering(page, MARK, "wordpress", Memory(id="5"))
    assert (mark_of(back), memory_of(back, "wordpress").id) == (MARK, "5")


def test_numbers_and_dates_of_yaml_are_read_as_text() -> None:
    page = read_page(
        "---\ntitle: x\nsent:\n  copies:\n    wordpress: {id: 12, digest: 1e3, sent: 2024-01-01}\n---\n\nTexte.\n"
    )
    assert memory_of(page, "wordpress").id == "12"
