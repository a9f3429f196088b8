"""The ledger of a page: rows, coverage, verdict."""

from marbre.export.ledger_html import ledger_html
from marbre.export.ledger_json import ledger_as_dict
from marbre.export.ledger_text import ledger_text
from marbre.facts.compare import pair
from marbre.facts.ledger import Ledger, ledger

SOURCE = "La ville de Lens paie 12 500 euros. Le stade <rouvre> en mai 2025, selon Anne Petit."
PAGE = "Lens débourse 12 600 euros. D’après Anne Petit, le stade rouvre en mai 2025."


def made(page: str = PAGE) -> Ledger:
    return ledger(pair(SOURCE, page))


def test_each_sentence_has_its_source_and_its_faults() -> None:
    first, second = made().rows
    assert first.source == (0,)
    assert [f.kind for f in first.faults] == ["number"]
    assert second.source == (1,)
    assert second.faults == ()


def test_coverage_tells_what_is_not_there() -> None:
    missing = {f.text for f in made().coverage if not f.held}
    assert missing == {"12 500 euros"}


def test_a_page_of_another_subject_is_no_pass() -> None:
    other = made("Demain, baignade gratuite.")
    assert other.compared == 0
    assert not other.ok


def test_it_can_be_shown() -> None:
    found = made()
    html = ledger_html(found, "Le stade <rouvre>")
    assert 'href="#s1"' in html
    assert "<rouvre>" not in html
    assert any("chiffre changé" in line for line in ledger_text(found))
    assert ledger_as_dict(found)["rows"][0]["faults"][0]["kind"] == "number"
