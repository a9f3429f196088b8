from hypothesis import given
from hypothesis import strategies as st

from marbre.desk.api.shapes import Fields, Text
from marbre.desk.api.texts import clean, extra_of, markdown_of, places, text_of
from marbre.desk.utf16 import Units
from marbre.page import read_page

_ANY = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=60)
_ODD = st.text(st.sampled_from("a\r\n \U0001f600é-#:'\"{}[]|>&*!%@`\x85\u2028\ufeff\x07\t\\"), max_size=40)


def _utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(_ODD)
def test_a_place_in_the_clean_body_is_found_in_the_one_that_was_given(body: str) -> None:
    kept, placed = clean(body), places(body)
    units = Units(kept)
    for at in range(len(kept)):
        start = placed.start(units.of(at))
        end = placed.end(units.of(at + 1), start)
        assert _utf16(body, start, end).replace("\r", "\n") == kept[at]


@given(_ODD)
def test_a_span_is_that_of_the_same_words(body: str) -> None:
    kept, placed = clean(body), places(body)
    start = placed.start(0)
    end = placed.end(Units(kept).of(len(kept)), start)
    assert clean(_utf16(body, start, end)) == kept


@given(_ANY | _ODD, _ANY | _ODD, _ODD)
def test_fields_and_body_come_back_as_they_were_typed(title: str, description: str, body: str) -> None:
    text = Text(fields=Fields(title=title, description=description), body=body)
    back = text_of(markdown_of(text))
    assert (back.fields.title, back.fields.description) == (title, description)
    assert back.body == clean(body)


@given(_ODD)
def test_what_was_kept_is_kept_again_the_same(body: str) -> None:
    once = markdown_of(Text(fields=Fields(title="Lyon"), body=body))
    assert markdown_of(text_of(once), extra_of(once)) == once


def test_front_matter_that_the_desk_does_not_edit_stays() -> None:
    given = "---\ntitle: Lyon\npublished:\n  - site: blog\n    id: 12\ndraft: false\nweight: 3.5\n---\n\nLe texte.\n"
    text = text_of(given)
    text.fields.title = "Lyon : le stade"
    saved = markdown_of(text, extra_of(given))
    page = read_page(saved)
    assert page.meta.title == "Lyon : le stade"
    assert page.meta.extra == {"published": [{"site": "blog", "id": 12}], "draft": False, "weight": 3.5}


def test_a_body_that_looks_like_front_matter_is_a_body() -> None:
    body = "---\ntitle: Autre\n---\n\nLe texte."
    back = text_of(markdown_of(Text(fields=Fields(), body=body)))
    assert (back.fields.title, back.body) == ("", body)


def test_signs_that_nothing_can_hold_are_replaced_one_for_one() -> None:
    text = Text(fields=Fields(title="a\x00b"), body="\ud83d x \ude00\x00fin 😀")
    assert text.fields.title == "a\ufffdb"
    assert text.body == "\ufffd x \ufffd\ufffdfin 😀"
