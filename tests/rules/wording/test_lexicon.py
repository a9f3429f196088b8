"""Every entry of the lexicons is held to its own sentences."""

import pytest

from marbre.diagnostic import apply_edits
from marbre.language.calques import Calque, calques
from marbre.rules.context import Text
from marbre.rules.wording.lexicon_findings import lexicon_findings

ENTRIES = [e for name in ("calques", "spoken", "terms", "fixed_forms") for e in calques(name)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_entry(entry: Calque) -> None:
    text = Text("body", entry.bad)
    found = list(lexicon_findings(text, [entry], "x"))
    assert found, "blind to its own bad sentence"
    assert list(lexicon_findings(Text("body", entry.good), [entry], "x")) == [], "finds a fault in its good sentence"
    if entry.safe:
        assert entry.fixed
        assert apply_edits(entry.bad, found[0].fixes[0].edits) == entry.fixed
        assert list(lexicon_findings(Text("body", entry.fixed), [entry], "x")) == []


def test_ids_are_unique() -> None:
    ids = [e.id for e in ENTRIES]
    assert sorted({i for i in ids if ids.count(i) > 1}) == []
