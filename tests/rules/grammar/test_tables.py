"""The tables of phrases: what they give is never what they find, and no word of the dictionary is called a fault."""

import pytest

from marbre.language.lexicon import rows
from marbre.language.morphology import readings
from marbre.page import Meta, Page
from marbre.rules.catalogue import rule
from marbre.rules.context import Context
from marbre.rules.grammar.missing_accent import accented
from marbre.rules.grammar.phrase_table import _table
from marbre.rules.linter import run_rule

TABLES = ("missing_hyphens.tsv", "needless_hyphens.tsv", "pleonasms.tsv", "governments.tsv")
ROWS = [(name, trigger, pattern, becomes) for name in TABLES for trigger, pattern, becomes in _table(name)]


@pytest.mark.parametrize(
    ("name", "trigger", "pattern", "becomes"), ROWS, ids=[f"{r[0]}:{r[2].pattern[16:50]}" for r in ROWS]
)
def test_a_replacement_is_not_found_again(name, trigger, pattern, becomes) -> None:
    assert pattern.search(becomes.replace(r"\1", "un").replace(r"\2", "la")) is None
    assert trigger == trigger.lower()


def test_no_misspelling_is_a_word_and_every_correction_is() -> None:
    for wrong, right in rows("misspellings.tsv"):
        assert not readings(wrong), wrong
        assert all(readings(word) or "’" in word for word in right.split()), right


@pytest.mark.parametrize("word", ["marketing", "software", "startup", "cookie", "blues", "rugby"])
def test_a_word_without_accent_is_left_alone(word: str) -> None:
    assert accented(word) == ()


def test_an_accent_is_only_proposed_in_a_foreign_phrase() -> None:
    found = run_rule(Context(Page(Meta(), "Le regime chxnge est commenté.")), rule("grammar/missing-accent"))
    assert [d.safe_fix for d in found] == [None]
