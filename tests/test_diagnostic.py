import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.diagnostic import Edit, apply_edits


def test_edits_are_applied_from_left_to_right() -> None:
    assert apply_edits("9% de 12", [Edit(6, 8, "douze"), Edit(1, 1, "\u00a0")]) == "9\u00a0% de douze"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])


@given(st.text(max_size=30))
def test_no_edit_changes_nothing(text: str) -> None:
    assert apply_edits(text, []) == text
