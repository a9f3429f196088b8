"""Every entry of the lexicons is held to its own sentences."""

from collections import Counter

import pytest

from marbre.diagnostic import apply_edits
from marbre.language.calques import Calque, calques
from marbre.language.lexicon_search import lexicon_matches
from marbre.language.phrases import becomes, compile_phrase, joined

LEXICONS = ("calques", "spoken", "terms", "fixed_forms")
ENTRIES = [(name, e) for name in LEXICONS for e in calques(name)]


def found(lexicon: str, entry: Calque, sentence: str) -> list[str]:
    return [m[0] for e, _, m in lexicon_matches(sentence, lexicon) if e is entry]


@pytest.mark.parametrize(("lexicon", "entry"), ENTRIES, ids=[e.id for _, e in ENTRIES])
def test_entry(lexicon: str, entry: Calque) -> None:
    assert entry.bad
    assert entry.good
    for sentence in entry.bad:
        assert found(lexicon, entry, sentence), f"blind to its own bad sentence: {sentence}"
    for sentence in entry.good:
        assert found(lexicon, entry, sentence) == [], f"finds a fault in its good sentence: {sentence}"
    if entry.safe:
        assert entry.fixed
        assert mended(entry, entry.bad[0]) == entry.fixed
        assert found(lexicon, entry, entry.fixed) == []


def mended(entry: Calque, sentence: str) -> str:
    from marbre.rules.context import Text
    from marbre.rules.wording.lexicon_findings import finding

    phrase = compile_phrase(entry.match)
    match = next(phrase.pattern.finditer(sentence))
    return apply_edits(sentence, finding(Text("body", sentence), entry, phrase, match, "x").fixes[0].edits)


@pytest.mark.parametrize(("lexicon", "entry"), ENTRIES, ids=[e.id for _, e in ENTRIES])
def test_first_replacement_can_be_made(lexicon: str, entry: Calque) -> None:
    """A proposal that cannot be put in the verb's form would be silently lost."""
    phrase = compile_phrase(entry.match)
    match = next(phrase.pattern.finditer(entry.bad[0]))
    for replacement in entry.becomes[:1]:
        assert becomes(phrase, match, replacement) is not None


def test_ids_are_unique() -> None:
    counts = Counter(e.id for _, e in ENTRIES)
    assert [i for i, n in counts.items() if n > 1] == []


def test_words_before_are_elided_or_made_whole() -> None:
    assert joined("Il parle de rien", 12, "éviter") == (9, "d’éviter")
    assert joined("Il dit qu’il", 10, "le club") == (7, "que le club")
