from hypothesis import given
from hypothesis import strategies as st

from marbre.desk.work.comparing import compared

_TEXT = st.text(st.sampled_from("ab é.\n😀"), max_size=60)


def test_a_word_that_changed_is_shown_in_its_sentence() -> None:
    pieces = compared("Le port rouvre lundi.\n\nFin.", "Le port rouvre mardi.\n\nFin.")
    assert [(p["kind"], p["text"]) for p in pieces] == [
        ("same", "Le port rouvre "),
        ("deleted", "lundi"),
        ("inserted", "mardi"),
        ("same", ".\n\nFin."),
    ]


@given(_TEXT, _TEXT)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert "".join(p["text"] for p in pieces if p["kind"] != "inserted") == before
    assert "".join(p["text"] for p in pieces if p["kind"] != "deleted") == after
    assert all(p["text"] for p in pieces)


def test_long_passages_that_share_nothing_are_not_compared_word_by_word() -> None:
    before, after = "mot " * 50_000, "autre " * 50_000
    assert [p["kind"] for p in compared(before, after)] == ["deleted", "inserted"]
