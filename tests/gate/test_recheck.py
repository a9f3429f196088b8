"""A re-check gives what a check gives, whatever was edited, and reads again only what changed."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marbre.gate.check import check
from marbre.gate.chunks import chunks
from marbre.gate.judge import Checked, Judge
from marbre.gate.markdown import read_markdown
from marbre.gate.recheck import Recheck
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule
from marbre.rules.rule import Rule
from marbre.source.files import read_file
from marbre.source.read import read_source

DEV = sorted((Path(__file__).parents[1] / "data/dev").glob("*.txt"))
TEXTS = ["\n\n".join(p.text for p in read_source(read_file(path)).paragraphs) for path in DEV]
PARAGRAPHS = [p for text in TEXTS for p in text.split("\n\n")]
EDITS = [
    "l'eau: oui",
    "«",
    "\n\n",
    "\n\n```\n\nx: y\n\n```\n\n",
    "<!-- x\n\ny: z -->",
    "\n\n- un\n\n  deux: l'un\n\n- trois",
    "**",
    "9%",
    "\n\n<div>\n\nl'un: x\n\n</div>\n\n",
    "Après que la banque ait",
    "\n\n## L'un: deux.\n\n",
    "",
]


def told(checked: Checked) -> Counter[tuple[object, ...]]:
    return Counter((p.diagnostic, p.line, p.column, p.sentence) for p in checked.problems)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(0, 4000), st.sampled_from(EDITS)), min_size=1, max_size=4),
)
def test_a_recheck_gives_what_a_check_gives(paragraphs: list[str], edits: list[tuple[int, str]]) -> None:
    judge = Judge(tuple(r for r in all_rules() if "parse" not in r.needs))
    recheck = Recheck(judge)
    raw = "---\ntitle: 'L''eau: un'\n---\n\n" + "\n\n".join(paragraphs) + "\n"
    recheck.check(read_markdown(raw, "a.md"))
    for at, words in edits:
        place = 29 + at % (len(raw) - 29)
        raw = raw[:place] + words + raw[place + (at % 3) :]
        article = read_markdown(raw, "a.md")
        assert told(recheck.check(article)) == told(check(article, judge))


def test_only_the_paragraph_that_changed_is_read_again() -> None:
    read: list[str] = []

    def look(context: Context):
        read.append(context.page.body)
        return iter(())

    rule = Rule("typography/x", "s", "w", "s", "info", "none", look, ())
    recheck = Recheck(Judge((rule,)))
    recheck.check(read_markdown("Un.\n\nDeux.\n\nTrois.\n", "a.md"))
    read.clear()
    recheck.check(read_markdown("Un.\n\nDeux et demi.\n\nTrois.\n", "a.md"))
    assert read == ["Deux et demi."]


@pytest.mark.parametrize("rule", [r for r in all_rules() if r.reads_paragraphs], ids=lambda r: r.id)
def test_a_rule_that_reads_paragraphs_finds_the_same_in_each(rule: Rule, parser) -> None:
    """Else its `scope` is "page". The texts: what the rule calls bad, and three articles."""
    own = [e.bad.replace("⍽", "\u00a0").replace("⸱", "\u202f") for e in rule.examples if e.bad]
    for body in ["\n\n".join(own * 2), *(TEXTS if "parse" not in rule.needs else ())]:
        whole = [(d.start, d.end) for d in run_rule(Context(Page(Meta(), body), parser), rule)]
        parts = [
            (at + d.start, at + d.end)
            for at, piece in chunks(body)
            for d in run_rule(Context(Page(Meta(), piece), parser), rule)
        ]
        assert sorted(parts) == sorted(whole)


@given(
    st.lists(st.sampled_from(["a", "\n", "\n\n", "```", "- x", "    c", "<!--", "-->", " \n", "$$"]), max_size=20).map(
        "".join
    )
)
def test_chunks_lose_nothing(body: str) -> None:
    found = chunks(body)
    assert all(body[at : at + len(piece)] == piece for at, piece in found)
    assert re.sub(r"\s", "", "".join(piece for _, piece in found)) == re.sub(r"\s", "", body)


def test_a_broken_fence_reaches_over_the_cut() -> None:
    judge = Judge(tuple(r for r in all_rules() if r.id.startswith("typography/")))
    recheck = Recheck(judge)
    for raw in ("Un.\n\nl'un: x\n", "Un «```\n\nl'un: x\n\n```\n\nl'eau: oui\n", "````\n\n```\n\nl'un: x\n\n````\n"):
        article = read_markdown(raw, "a.md")
        assert told(recheck.check(article)) == told(check(article, judge))
