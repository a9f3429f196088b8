"""The shortened pattern must match exactly what spaCy's own does."""

import re

import pytest

from marbre.language.quick_french import factored, quick_french


@pytest.fixture(scope="module")
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """spaCy's pattern and ours, both compiled here."""
    seen: list[str] = []
    original = re.compile

    def spy(pattern, flags=0):
        if isinstance(pattern, str) and len(pattern) > 200_000:
            seen.append(pattern)
            return original("x")
        return original(pattern, flags)

    import importlib

    import spacy.lang.fr.tokenizer_exceptions as exceptions

    re.compile = spy
    try:
        importlib.reload(exceptions)
    finally:
        re.compile = original
    with quick_french():
        importlib.reload(exceptions)
    assert len(seen) == 1, "spaCy no longer has the one huge pattern: look at quick_french again"
    return original(seen[0]), original(factored(seen[0]))


@pytest.mark.slow
def test_the_short_pattern_matches_the_same_strings(patterns, parser) -> None:
    long, short = patterns
    prefixes = sorted(set(re.findall(r"\^([a-zé]+)(?:\\?[-‐])", long.pattern)))[:400]
    words = [f"{p}{mark}{end}" for p in prefixes for mark in ("-", "‐", "–") for end in ("français", "Éric", "x1", "")]
    words += [w for w in parser._load().vocab.strings if w][:60_000]
    assert sum(bool(long.match(w)) for w in words) > 500
    assert [w for w in words if bool(long.match(w)) != bool(short.match(w))] == []


def test_an_unknown_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        factored("(?iu)(?:abc)")


def test_compile_is_given_back() -> None:
    before = re.compile
    with quick_french():
        assert re.compile is not before
    assert re.compile is before
