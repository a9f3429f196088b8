"""Every rule is held to its own examples."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.diagnostic import apply_edits
from marbre.page import Meta, Page
from marbre.rules.catalogue import GROUPS, all_rules
from marbre.rules.context import BODY, Context
from marbre.rules.linter import mend, run_rule
from marbre.rules.rule import Example, Rule
from marbre.source.model import Paragraph, Source


def visible(text: str) -> str:
    return text.replace("⍽", "\u00a0").replace("⸱", "\u202f")


def page(example: Example) -> Page:
    names = (
        "title",
        "seo_title",
        "description",
        "slug",
        "keyphrase",
        "image",
        "image_alt",
        "author",
        "publisher",
        "date",
    )
    meta = Meta(**{n: visible(getattr(example, n)) for n in names}, source=example.source_url)
    return Page(meta, visible(example.bad or example.good))


def _brief(text: str):
    from marbre.brief.read import read_brief

    return read_brief(text)


CASES = [(rule, example) for rule in all_rules() for example in rule.examples]
IDS = [f"{rule.id}:{(example.bad or example.good)[:40]}" for rule, example in CASES]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=IDS)
def test_example(rule: Rule, example: Example, parser) -> None:
    source = Source("", (Paragraph(example.source),)) if example.source else None
    brief = _brief(example.brief) if example.brief else None
    context = Context(page(example), parser, source, brief, house=example.house, heard=example.heard)
    found = run_rule(context, rule)
    if example.good and not example.bad:
        assert found == []
        return
    assert found, "the rule is blind to its own bad example"
    for d in found:
        field = context.page.body if d.field == BODY else getattr(context.page.meta, d.field)
        assert 0 <= d.start <= d.end <= len(field)
    if example.fixed is None:
        return
    if rule.safety == "safe":
        fixed = mend(context, [rule]).page
    else:
        edits = [e for d in found if d.fixes and d.field == BODY for e in d.fixes[0].edits]
        fixed = replace(context.page, body=apply_edits(context.page.body, edits))
    assert fixed.body == visible(example.fixed)
    assert not [d for d in run_rule(replace(context, page=fixed), rule) if d.safe_fix]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.id)
def test_rule_is_complete(rule: Rule) -> None:
    assert any(e.bad for e in rule.examples), "a bad example"
    assert any(e.good for e in rule.examples), "a good example"
    assert rule.id.split("/")[0] in GROUPS
    assert rule.summary
    assert rule.why
    assert rule.source
    if rule.safety != "none":
        assert any(e.fixed is not None for e in rule.examples), "a fixed example"


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in all_rules()]
    assert len(ids) == len(set(ids))


FRAGMENTS = [
    "l'entreprise",
    "l’entreprise",
    " ",
    " ",
    "  ",
    "«",
    "»",
    "« ",
    " »",
    '"',
    "mot",
    "Musk",
    "86 milliards",
    "9%",
    "9 %",
    "12,500",
    "12 500",
    "10h30",
    "10:30",
    ":",
    ";",
    "!",
    "?",
    ".",
    "...",
    "…",
    ",",
    "-",
    "–",
    " - ",
    "1er",
    "1ère",
    "XXIème",
    "Etat",
    "coeur",
    "après que la banque ait refusé",
    "si il",
    "que il",
    "(",
    ")",
    "\n\n",
    "## ",
    "https://a.fr/?x=1",
    "3.5",
    "%",
    "€",
    "$420",
    "n° 4",
    "M. Dupont",
    "5 Mars 2024",
    "etc...",
    "a t il",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
def test_safe_text_fixes_are_idempotent_and_keep_the_digits(text: str) -> None:
    rules = [r for r in all_rules() if r.safety == "safe" and "parse" not in r.needs]
    once = mend(Context(Page(Meta(), text)), rules).page
    assert mend(Context(once), rules).changes == ()
