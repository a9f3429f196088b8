import time
from dataclasses import replace

import pytest

from marbre.export.changes_html import changes_html, in_context
from marbre.export.report import Report
from marbre.export.word_diff import word_diff
from marbre.rules.linter import Change


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        ("mot :", "mot\u00a0:", 'mot<del class="espace"> </del><ins>⍽</ins>:'),
        ("ça ?", "ça\u202f?", 'ça<del class="espace"> </del><ins>⸱</ins>?'),
        ("le Model 3", "la Model 3", "<del>le</del><ins>la</ins> Model 3"),
        ("rester. une", "rester une", "rester<del>.</del> une"),
        ("", "Un <b>", "<ins>Un &lt;b&gt;</ins>"),
        ("a\u200bb", "ab", "<del>a‹U+200B›b</del><ins>ab</ins>"),
        ("un\n\ndeux", "un deux", 'un<del>↵↵</del><ins class="espace"> </ins>deux'),
    ],
)
def test_words_that_differ_are_marked(before: str, after: str, html: str) -> None:
    assert str(word_diff(before, after)) == html


def test_words_that_have_little_in_common_are_shown_whole() -> None:
    shown = str(word_diff("Le port a fermé hier soir", "Ouverture, dès lundi, du marché"))
    assert shown == "<del>Le port a fermé hier soir</del><ins>Ouverture, dès lundi, du marché</ins>"


def test_a_change_is_shown_in_its_sentence() -> None:
    change = Change("x/y", "le", "la", "", "body", "et chaque soir le Model 3 sort")
    assert str(in_context(change)) == "…chaque soir <del>le</del><ins>la</ins> Model 3…"
    assert str(in_context(replace(change, context="ailleurs"))) == "<del>le</del><ins>la</ins>"


def test_the_document_says_all_in_french(report: Report) -> None:
    html = changes_html(report)
    for words in (
        "2&#160;changements",
        "Titre personnalisé",
        "Retiré de la copie",
        "Source link -57",
        "Laissé à une personne",
        "Typographie",
        "Phrase de 41 mots.",
        "Pas encore bon à tirer",
        "U+202F",
    ):
        assert words in html
    assert html.startswith("<!doctype html>")


def test_jump_links_lead_somewhere(report: Report) -> None:
    html = changes_html(report)
    targets = {part.split('"')[0] for part in html.split('href="#')[1:]}
    ids = {part.split('"')[0] for part in html.split(' id="')[1:]}
    assert targets
    assert targets <= ids


def test_text_is_data(report: Report) -> None:
    evil = "</title><script>alert(1)</script>"
    changed = Change(f"a/{evil}", evil, "x" + evil, evil, evil, evil)
    assert "<script" not in changes_html(replace(report, title=evil, changes=(changed,)))


def test_a_thousand_changes(report: Report) -> None:
    many = tuple(
        Change(
            f"typography/r{i % 30}",
            f"mot {i} :",
            f"mot {i}\u00a0:",
            "Parce que.",
            "body",
            f"Un mot {i} : fin.",
        )
        for i in range(1000)
    )
    start = time.perf_counter()
    html = changes_html(replace(report, changes=many))
    assert time.perf_counter() - start < 3
    assert html.count("<ins>⍽</ins>") == 1000
    assert html.count("<details>") == 30


def test_the_same_change_in_the_same_words_shares_a_row(report: Report) -> None:
    html = changes_html(replace(report, changes=report.changes[:1] * 5))
    assert "×&#160;5" in html
    assert html.count('class="diff"') == 1 + 1 + 1


def test_nothing_to_show(report: Report) -> None:
    html = changes_html(replace(report, changes=(), left=(), removed=()))
    assert "n’a pas été touchée" in html
    assert html.count("<p>Rien.</p>") == 2
