from marbre.language.words import count_spoken_words, count_words


def test_words_as_a_client_counts_them() -> None:
    assert count_words("« Oui » – 86\u00a0milliards de dollars !") == 5
    assert count_words("l’entreprise") == 1


def test_words_as_a_reader_says_them() -> None:
    assert count_spoken_words("l’entreprise qu’il a") == 5
