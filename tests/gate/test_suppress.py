import pytest

from marbre.errors import UsageError
from marbre.gate.check import check
from marbre.gate.fix import fix
from marbre.gate.html import read_html
from marbre.gate.judge import Judge
from marbre.gate.markdown import read_markdown
from marbre.rules.catalogue import all_rules
from marbre.rules.rule import Finding, Rule

NAMES = {"typography/space-before-colon", "typography/straight-apostrophe"}
PAGE = Rule("seo/page", "s", "w", "s", "info", "none", lambda c: iter([Finding(c.body, 0, 0, "x")]), ())
JUDGE = Judge((*(r for r in all_rules() if r.id in NAMES), PAGE))


def lines(raw: str) -> list[tuple[str, int]]:
    return [(p.diagnostic.rule.partition("/")[2], p.line) for p in check(read_markdown(raw, "a.md"), JUDGE).problems]


def test_a_rule_is_off_until_it_is_on_again() -> None:
    raw = "Un: l'eau.\n\n<!-- marbre-disable typography/space-before-colon -->\n\nUn: l'eau.\n\n<!-- marbre-enable -->\n\nUn: deux.\n"
    assert [x for x in lines(raw) if x[0] != "page"] == [
        ("space-before-colon", 1),
        ("straight-apostrophe", 1),
        ("straight-apostrophe", 5),
        ("space-before-colon", 9),
    ]


def test_a_group_and_the_next_line() -> None:
    raw = "Un: a.\n\n<!-- marbre-disable-next-line typography -->\n\nUn: l'eau.\n\nUn: c.\n"
    assert [x[1] for x in lines(raw) if x[0] != "page"] == [1, 7]


def test_before_all_text_it_holds_for_the_page() -> None:
    assert ("page", 1) in lines("Un mot.\n\n<!-- marbre-disable seo -->\n")
    assert lines("<!-- marbre-disable seo -->\n\nUn mot.\n") == []


def test_a_directive_shown_as_code_is_text() -> None:
    assert len(lines("```\n<!-- marbre-disable -->\n```\n\nUn: a.\n")) == 2


def test_an_unknown_name_is_told_with_line_and_nearest() -> None:
    with pytest.raises(UsageError) as error:
        lines("Un.\n\n<!-- marbre-disable typografy -->\n")
    assert "ligne 3" in str(error.value)
    assert "typography" in str(error.value)


def test_what_is_off_is_not_mended() -> None:
    raw = "<!-- marbre-disable typography -->\nUn: l'eau.\n"
    assert fix(read_markdown(raw, "a.md"), JUDGE).article.raw == raw


def test_html_takes_the_same_comments() -> None:
    raw = "<p>Un: a.</p>\n<!-- marbre-disable-next-line -->\n<p>Un: b.</p>\n<p>Un: c.</p>"
    found = check(read_html(raw, "a.html"), JUDGE).problems
    assert [p.line for p in found if p.diagnostic.rule != "seo/page"] == [1, 4]
