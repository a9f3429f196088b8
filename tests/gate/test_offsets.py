from hypothesis import given
from hypothesis import strategies as st

from marbre.gate.offsets import Offsets, Piece, lines_joined


@given(st.lists(st.sampled_from(["a", "é", "\r\n", "\n", "\r", " ", "\u00a0", "𝄞"]), max_size=30).map("".join))
def test_every_view_character_knows_its_place(raw: str) -> None:
    view, offsets = lines_joined(raw, 0, len(raw))
    assert view == raw.replace("\r\n", "\n").replace("\r", "\n")
    for i, char in enumerate(view):
        span = offsets.span(i, i + 1)
        assert span is not None
        assert raw[slice(*span)].replace("\r\n", "\n").replace("\r", "\n") == char


def test_a_span_over_a_gap_has_no_place() -> None:
    offsets = Offsets((Piece(0, 3, 0, 3), Piece(3, 3, 10, 3)))
    assert offsets.span(1, 3) == (1, 3)
    assert offsets.span(2, 4) is None
    assert offsets.span(4, 6) == (11, 13)


def test_an_entity_is_all_or_nothing() -> None:
    offsets = Offsets((Piece(0, 2, 0, 2), Piece(2, 1, 2, 6), Piece(3, 2, 8, 2)))
    assert offsets.span(2, 3) == (2, 8)
    assert offsets.span(1, 4) == (1, 9)


def test_made_up_characters_have_no_place_but_a_near_one() -> None:
    offsets = Offsets((Piece(3, 4, 20, 4),))
    assert offsets.span(0, 3) is None
    assert offsets.near(0) == 20
    assert offsets.near(9) == 24
    assert offsets.span(3, 3) == (20, 20)
