from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from marbre.language.words import count_spoken_words, count_words


def test_words_as_a_client_counts_them() -> None:
    assert count_words("« Oui » – 86\u00a0milliards de dollars !") == 5
    assert count_words("l’entreprise") == 1


def test_words_as_a_reader_says_them() -> None:
    assert count_spoken_words("l’entreprise qu’il a") == 5


@given(st.text(alphabet=" \n\u00a0aé7_-«’.(", max_size=40))
def test_a_word_is_a_run_that_holds_a_letter_or_a_digit(text: str) -> None:
    assert count_words(text) == sum(any(c.isalnum() for c in run) for run in text.split())


def test_a_long_run_of_marks_costs_no_more_than_its_length() -> None:
    begun = perf_counter()
    assert count_words("(" * 200_000) == 0
    assert perf_counter() - begun < 2
