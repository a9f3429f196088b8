"""Figures keep their value through every safe rule, whatever they are written with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.facts.numbers import numbers
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import mend

RULES = [r for r in all_rules() if r.safety == "safe" and "parse" not in r.needs]
NUMBERS = ["7", "12", "420", "1,150", "12,500", "58.4", "2.61", "3,400.50", "1 200", "1\u00a0200", "0,15", "1.240.000"]
BEFORE = ["", "$", "€", "£", "€ ", "n° ", "+", "−", "~"]
AFTER = [
    "",
    "%",
    " %",
    " €",
    "€",
    " millions",
    " millions d’euros",
    " km",
    "kms",
    " m",
    " bn",
    "h",
    "e",
    " ans",
    "°C",
    ":30",
    ".",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("before", BEFORE)
def test_a_figure_keeps_its_value(number: str, before: str) -> None:
    for after in AFTER:
        _same(f"Il en a reçu {before}{number}{after}, dit-il.")


@given(st.lists(st.tuples(st.sampled_from(BEFORE), st.sampled_from(NUMBERS), st.sampled_from(AFTER)), max_size=3))
def test_figures_side_by_side_keep_their_values(parts: list[tuple[str, str, str]]) -> None:
    _same("Il en a reçu " + " puis ".join("".join(p) for p in parts) + ", dit-il.")


def _same(text: str) -> None:
    mended = mend(Context(Page(Meta(), text)), RULES).page.body
    before, after = numbers(text), numbers(mended)
    assert len(before) == len(after), mended
    assert all(a.values & b.values for a, b in zip(before, after, strict=True)), mended
