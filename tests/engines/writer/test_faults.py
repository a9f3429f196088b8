"""Each failure of a model, scripted: what it says wrong never stands on the page, whatever it answers to a repair."""

import json
from pathlib import Path

import pytest

from marbre.facts.support import page_text
from marbre.language.fold import fold

FAULTS = json.loads((Path(__file__).parents[2] / "data" / "writer" / "faults.json").read_text("utf-8"))


def spoiled(replies, fault):
    """Return the good replies with the fault in one of them, and no repair that mends it."""
    whole = json.dumps(replies[fault["step"]], ensure_ascii=False)
    assert fault["old"] in whole, fault
    kept = {k: v for k, v in replies.items() if not k.startswith("repair")}
    return {**kept, fault["step"]: json.loads(whole.replace(fault["old"], fault["new"]))}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f['article']}: {f['kind']}: {f['bad']}")
def test_no_scripted_fault_reaches_the_page(fault, article, replies, scripted, write):
    draft = write(article(fault["article"]), scripted(spoiled(replies(fault["article"]), fault)))
    assert fault["bad"] not in page_text(draft.page)
    assert fault["kind"] == "casse de titre" or fold(fault["bad"]) not in fold(page_text(draft.page))
    assert draft.page.body.count("\n\n") >= 3
