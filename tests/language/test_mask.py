import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.mask import MASK, mask_quotations, mask_untouchable


@pytest.mark.parametrize(
    "hidden",
    [
        "https://exemple.fr/a?b=c:d",
        "`code ; ici`",
        "nom@exemple.fr",
        "<b class='x'>",
        "www.exemple.fr",
        "#motdièse",
        "@compte",
        "exemple.com",
        "&nbsp;",
    ],
)
def test_what_no_rule_may_touch_is_blanked(hidden: str) -> None:
    text = f"Avant {hidden} après."
    assert mask_untouchable(text) == f"Avant {MASK * len(hidden)} après."


def test_a_link_keeps_its_words() -> None:
    assert mask_untouchable("[le mot](https://a.fr/x)").startswith("[le mot]")


def test_quotations_keep_their_marks() -> None:
    assert mask_quotations("Il dit « oui » et part.") == f"Il dit «{MASK * 5}» et part."


@given(st.text(alphabet="ab «»“”\"`<>\n.@/:'", max_size=50))
def test_masks_keep_length_and_lines(text: str) -> None:
    for masked in (mask_untouchable(text), mask_quotations(text)):
        assert len(masked) == len(text)
        assert masked.count("\n") == text.count("\n")
