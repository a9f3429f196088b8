"""Correct French that looks like faults: a page on which the rules of French say nothing."""

from pathlib import Path

from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule

CLEAN = (Path(__file__).parents[1] / "data" / "clean.md").read_text("utf-8")


def test_no_rule_of_french_speaks_of_a_clean_page(parser) -> None:
    context = Context(Page(Meta(), CLEAN), parser)
    rules = [r for r in all_rules() if r.id.split("/")[0] in {"typography", "punctuation", "grammar"}]
    found = [(r.id, CLEAN[d.start - 20 : d.end + 20]) for r in rules for d in run_rule(context, r)]
    assert found == []
