"""What holds for every safe fix of typography and punctuation, whatever the text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import mend

SAFE = [r for r in all_rules() if r.safety == "safe" and r.id.split("/")[0] in {"typography", "punctuation", "grammar"}]
TEXT = [r for r in SAFE if "parse" not in r.needs]
SPACES_AND_MARKS = [
    r
    for r in TEXT
    if r.id.split("/")[1]
    in {
        "apostrophe-variant",
        "straight-apostrophe",
        "space-before-apostrophe",
        "space-after-apostrophe",
        "zero-width-character",
        "mixed-spaces",
        "double-space",
        "odd-space",
        "space-before-ellipsis",
        "space-after-ellipsis",
        "space-after-mark",
        "guillemet-outer-space",
        "guillemet-spaces",
        "civility-glued",
        "space-before-colon",
        "space-before-comma",
        "space-before-high-punctuation",
        "space-inside-brackets",
        "dash-spaces",
        "hyphen-as-dash",
        "symbol-space",
        "digit-groups",
        "straight-quotes",
        "ellipsis-dots",
        "comma-without-space",
        "nested-guillemets",
        "reversed-guillemet",
        "space-after-quotation",
        "comma-before-closing-guillemet",
        "etc-without-comma",
    }
]
PIECES = [
    "l'entreprise", "l ’air", "l’ air", "qu’il", "d′eau", " ", " ", "\u00a0", "\u202f", "  ", "«", "»", "« ", " »", "“", "”", '"', "mot",
    "Musk", "86 milliards", "9%", "12 500", "500.000 euros", ":", ";", "!", "?", ".", "...", "…", ",", ",»", "-", "–", " - ", "M.Dupont",
    "Mr. Petit", "25° C", "90 Km/h", "xixe siècle", "XX siècle", "2 ème", "etc.", "etc", "ﬁn", "e\u0301te\u0301", "Ã©tÃ©", "&eacute;", "\u200b",
    "(", ")", "( ", "\n\n", "## ", "- ", "https://a.fr/?x=1&eacute;=2", "`l'air;x`", "moi@exemple.fr", "d'eau;mot", "clos.Le maire",
    "Assemblée Nationale", "le Lundi 3 mars", "de eau", "le hôpital", "l’hausse", "tout les habitants", "celui ci", "quand-même",
    "deux cent euros", "vingt deux élèves", "une demie heure", "que va t’il", "parmis", "probleme", "les les",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def mended(text: str, rules) -> str:
    return mend(Context(Page(Meta(), text)), rules).page.body


@given(TEXTS)
@example("(:")
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = mended(text, TEXT)
    assert mended(once, TEXT) == once


@given(TEXTS)
def test_spaces_and_marks_keep_every_letter_and_digit(text: str) -> None:
    def kept(words: str) -> str:
        return re.sub(r"[\W_]", "", words)

    assert kept(mended(text, SPACES_AND_MARKS)) == kept(text)


@pytest.mark.parametrize(
    "untouchable", ["https://a.fr/?x=1&eacute;=2", "`l'air ;x  «y» 9% Km/h`", "moi@exemple.fr", "<b class='a;b'>"]
)
@given(before=TEXTS, after=TEXTS)
def test_code_and_addresses_stay_as_they_are(untouchable: str, before: str, after: str) -> None:
    if "`" in before + after or "<" in before:
        return
    text = f"{before}\n\n{untouchable}\n\n{after}"
    assert untouchable in mended(text, TEXT)


@given(TEXTS)
def test_no_two_fixes_of_a_round_overlap(text: str) -> None:
    mend(Context(Page(Meta(), text)), TEXT)  # apply_edits raises where two edits overlap
