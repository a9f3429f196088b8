"""No page, however odd, breaks a rule of these groups, and every span lies in its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule
from marbre.source.model import Paragraph, Source

RULES = [r for r in all_rules() if r.id.split("/")[0] in {"seo", "readability", "structure"} and "parse" not in r.needs]
FRAGMENTS = st.sampled_from(
    [
        "Le stade rouvre. ", "l’état d’urgence ", "## ", "# ", "### ", "**", "*", "- ", "> ", "\n", "\n\n", "[le plan](", "](", ")", "![", "<a href='#'>",
        "</a>", "<img src=x>", "`", "```\n", "http://[x", "«", "»", "( ", " – ", "M. ", "etc. ", "DREAL ", "ne pas ", "de la ", "1 000 ", "É", "œ", "\u00a0",
        "\u202f", "|", "---", "…", "!", "?", ":", "🙂", "e\u0301",
    ]
)  # fmt: skip
TEXT = st.lists(FRAGMENTS, max_size=25).map("".join)


@settings(max_examples=60)
@given(TEXT, TEXT, TEXT)
def test_rules_stand_any_page(body: str, title: str, keyphrase: str) -> None:
    line = " ".join(title.split())
    meta = Meta(title=line, description=line, slug=line, keyphrase=" ".join(keyphrase.split()), date=line, author=line)
    context = Context(Page(meta, body), source=Source("", (Paragraph(title),)))
    sizes = {text.field: len(text.raw) for text in context.texts} | {"body": len(body)}
    for rule in RULES:
        for d in run_rule(context, rule):
            assert 0 <= d.start <= d.end <= sizes[d.field], rule.id
            assert d.message.text()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_an_empty_page_is_no_one_s_fault(rule) -> None:
    assert run_rule(Context(Page(Meta(), "")), rule) == []
