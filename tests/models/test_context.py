import pytest

from marbre.models.context import cut_in_silence, known_window, room_for_source, too_large
from marbre.models.name import ModelName
from marbre.models.request import Failure, Request

SCHEMA = {"type": "object"}


def request(words: int, max_tokens: int = 500) -> Request:
    return Request("section-01", "Règles.", "mot " * words, SCHEMA, max_tokens)


def test_what_fits_is_sent_and_what_does_not_says_by_how_much() -> None:
    assert too_large(request(500), 4_000) is None
    assert too_large(request(50_000), None) is None
    failure = too_large(request(5_000), 4_000)
    assert isinstance(failure, Failure)
    assert "jetons pour 4000" in failure.reason
    assert not failure.fatal, "a smaller step may fit"


def test_the_answer_counts_in_the_window() -> None:
    assert too_large(request(10, max_tokens=900), 1_000) is None
    assert too_large(request(10, max_tokens=1_000), 1_000) is not None


def test_the_room_left_is_what_a_splitter_may_fill() -> None:
    empty = request(0)
    room = room_for_source(4_000, empty)
    assert room is not None
    assert 3_000 < room < 3_500
    assert room_for_source(None, empty) is None
    assert room_for_source(100, empty) == 0


@pytest.mark.parametrize(
    ("words", "read", "cut"), [(1_000, 100, True), (1_000, 1_000, False), (1_000, 0, False), (100, 5, False)]
)
def test_a_count_far_too_small_betrays_a_cut(words: int, read: int, cut: bool) -> None:
    assert (cut_in_silence(request(words), read) is not None) == cut


def test_published_windows_are_known_others_are_not() -> None:
    pytest.importorskip("genai_prices")
    assert (known_window(ModelName("anthropic", "claude-sonnet-4-5")) or 0) >= 200_000
    assert known_window(ModelName("openai", "aucun-modele-de-ce-nom")) is None
    assert known_window(ModelName("openai", "gpt-4o"), "http://127.0.0.1:11434/v1") is None
    assert known_window(ModelName("gguf", "m.gguf")) is None
