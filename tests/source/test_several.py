"""Several sources of one article: together what the page is judged against, each with its own origin."""

from marbre.engines.credit import credit_line
from marbre.facts.compare import compare
from marbre.facts.support import source_text
from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.seo.source_uncredited import RULE
from marbre.source.model import Paragraph, Source

FIRST = Source("Le stade", (Paragraph("La ville a vendu le stade 28 millions d’euros."),), publisher="Le Courrier")
SECOND = Source("La plainte", (Paragraph("Les supporters ont porté plainte le 6 mars."),), author="Jeanne Morel",
                publisher="La Dépêche", url="https://depeche.example/plainte")  # fmt: skip
BOTH = Source(**{**vars(FIRST), "others": (SECOND,)})


def test_the_words_of_all_sources_are_read() -> None:
    assert BOTH.text.split("\n\n") == [FIRST.text, SECOND.text]
    assert all(t in source_text(BOTH) for t in ("Le stade", "La plainte", "Jeanne Morel", "La Dépêche", "28 millions"))
    assert BOTH.each == (FIRST, SECOND)


def test_a_fact_of_any_source_is_supported_and_one_of_none_is_not() -> None:
    page = "La ville a vendu le stade 28 millions d’euros. Les supporters ont porté plainte le 6 mars."
    assert [f for f in compare(source_text(BOTH), page) if f.grade == "error"] == []
    assert [f for f in compare(source_text(FIRST), page) if f.grade == "error"]
    assert [f for f in compare(source_text(BOTH), page.replace("28", "29")) if f.grade == "error"]


def test_each_source_is_credited_once() -> None:
    two = (
        "*Articles d’origine\u00a0: Le Courrier\u00a0; Jeanne Morel, [La Dépêche](<https://depeche.example/plainte>).*"
    )
    assert credit_line(BOTH) == two
    assert credit_line(FIRST) == "*Article d’origine\u00a0: Le Courrier.*"
    assert credit_line(Source(**{**vars(FIRST), "others": (FIRST,)})) == "*Article d’origine\u00a0: Le Courrier.*"
    assert credit_line(Source("", ())) == ""


def test_a_source_that_the_page_does_not_credit_is_told() -> None:
    silent = Context(Page(Meta(title="Le stade"), "La ville a vendu le stade, selon Le Courrier."), source=BOTH)
    assert [f.message.text() for f in RULE.check(silent)] == ["La page ne crédite pas sa source (La Dépêche)."]
    credited = Context(Page(Meta(title="Le stade"), f"La ville a vendu le stade.\n\n{credit_line(BOTH)}"), source=BOTH)
    assert list(RULE.check(credited)) == []
