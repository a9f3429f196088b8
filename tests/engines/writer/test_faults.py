"""Each failure of a model, scripted: what it says wrong never stands on the page, whatever it answers to a repair."""

import pytest

from hand_written import faults, spoiled
from marbre.facts.support import page_text
from marbre.language.fold import fold

KINDS = {
    "chiffre inventé", "réserve perdue", "négation ajoutée", "citation altérée", "cause inventée", "anglais",
    "casse de titre", "fuite des consignes", "lien",
}  # fmt: skip
"""Kinds of which one fault is tried each time; all of them by the slow job."""


def representative(fault):
    first = (
        next(f for f in faults() if f["article"] == "funiculaire" and f["kind"] == fault["kind"])
        if _quick(fault)
        else None
    )
    return fault == first


def _quick(fault):
    return fault["article"] == "funiculaire" and fault["kind"] in KINDS


@pytest.mark.parametrize(
    "fault",
    [pytest.param(f, marks=() if representative(f) else pytest.mark.slow) for f in faults()],
    ids=lambda f: f"{f['article']}: {f['kind']}: {f['bad']}",
)
def test_no_scripted_fault_reaches_the_page(fault, article, scripted, write):
    script = scripted(spoiled(fault))
    draft = write(article(fault["article"]), script)
    assert fault["bad"] not in page_text(draft.page)
    assert fault["kind"] == "casse de titre" or fold(fault["bad"]) not in fold(page_text(draft.page))
    assert draft.page.body.count("\n\n") >= 3
