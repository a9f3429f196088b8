"""The index of a text's words says of every word what comparing it with each of them says."""

from hypothesis import given
from hypothesis import strategies as st

from marbre.facts.concepts import alike
from marbre.facts.vocabulary import vocabulary

KEYS = [
    "vend",
    "vendu",
    "vente",
    "ventes",
    "vendeur",
    "=12",
    "=7p",
    "le",
    "accord",
    "accordé",
    "accorde",
    "acc",
    "écol",
]
WORDS = st.lists(st.sampled_from(KEYS), min_size=1, max_size=3).map(frozenset)


@given(WORDS, st.lists(WORDS, max_size=4))
def test_it_holds_what_one_of_its_words_is_like(word: frozenset[str], words: list[frozenset[str]]) -> None:
    assert vocabulary(words).holds(word) == any(alike(word, other) for other in words)
