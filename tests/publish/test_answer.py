"""A site's words, made fit to be shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.publish.answer import LONGEST, secrets_of, shown, shown_lines, web_address

SECRETS = secrets_of("redaction", "abcd EFGH 1234")
WORDS = st.lists(
    st.sampled_from(
        [*SECRETS, "abcdEFGH1234", "abcd%20EFGH%201234", "<b>", "\x1b[2J", "\u202e", "é", " ", "\n", "&lt;"]
    )
).map("".join)


@given(st.one_of(st.text(), WORDS))
def test_what_is_shown_is_one_short_line_without_control_marks_or_secrets(said: str) -> None:
    told = shown(said, SECRETS)
    assert len(told) <= LONGEST
    assert not any(unicodedata.category(c) == "Cc" for c in told)
    assert not any(secret in told for secret in (*SECRETS, "abcdEFGH1234"))
    lines = shown_lines(said, SECRETS)
    assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in lines)
    assert not any(secret in lines for secret in SECRETS)


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("https://site.example/?p=1", "https://site.example/?p=1"),
        ("javascript:alert(1)", ""),
        ("https://site.example/\x1b[0m", ""),
        ("https://site.example/a b", ""),
        ("https://site.example/" + "a" * 3000, ""),
        ("", ""),
    ],
)
def test_an_address_is_one_of_the_web_or_none(said: str, address: str) -> None:
    assert web_address(said) == address
