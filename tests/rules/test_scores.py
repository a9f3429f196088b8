import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.diagnostic import Diagnostic, Severity
from marbre.messages import Message
from marbre.rules.scores import CAP, GROUPS, scores


def found(rule: str, severity: Severity = "info", times: int = 1) -> list[Diagnostic]:
    return [Diagnostic(rule, severity, Message("m"), "body", 0, 1)] * times


DIAGNOSTICS = st.lists(
    st.tuples(
        st.sampled_from(["seo/a", "seo/b", "typography/a", "wording/b", "fidelity/c", "structure/d"]),
        st.sampled_from(["error", "warning", "review", "info"]),
    ),
    max_size=60,
)


def test_a_page_without_a_diagnostic_has_a_hundred_everywhere() -> None:
    assert {name: s.value for name, s in scores([], 800).items()} == dict.fromkeys(GROUPS, 100)


def test_mere_proposals_never_empty_a_score() -> None:
    many = [d for i in range(6) for d in found(f"typography/r{i}", "info", 50)]
    assert scores(many, 700)["french"].value >= 75


def test_one_habit_takes_no_more_than_its_cap() -> None:
    assert scores(found("typography/x", "warning", 500), 1000)["french"].value >= 100 - CAP["warning"]


def test_many_kinds_of_errors_take_most() -> None:
    errors = [d for i in range(12) for d in found(f"grammar/r{i}", "error", 2)]
    assert scores(errors, 1000)["french"].value < 25


def test_a_review_takes_less_than_a_warning_and_more_than_nothing() -> None:
    values = [scores(found("wording/x", s), 1000)["french"].value for s in ("warning", "review")]
    assert values[0] < values[1] < 100


def test_the_same_faults_weigh_less_in_a_longer_text() -> None:
    faults = found("grammar/x", "error", 4)
    assert scores(faults, 4000)["french"].value > scores(faults, 800)["french"].value


def test_rules_that_looked_and_found_nothing_are_named() -> None:
    score = scores(found("seo/a"), 500, ran=["seo/a", "seo/b", "grammar/c"])["seo"]
    assert score.passed == ("seo/b",)


@given(DIAGNOSTICS, st.integers(0, 5000))
def test_the_points_taken_add_up_to_what_is_missing(kinds: list[tuple[str, Severity]], words: int) -> None:
    for score in scores([d for rule, severity in kinds for d in found(rule, severity)], words).values():
        assert 0 <= score.value <= 100
        assert sum(score.taken.values()) == pytest.approx(100 - score.value)
        assert all(points >= 0 for points in score.taken.values())


@given(DIAGNOSTICS, st.sampled_from(["seo/a", "wording/b", "fidelity/c"]))
def test_one_more_fault_never_raises_a_score(kinds: list[tuple[str, Severity]], rule: str) -> None:
    before = [d for r, severity in kinds for d in found(r, severity)]
    old, new = scores(before, 900), scores([*before, *found(rule, "warning")], 900)
    assert all(new[name].value <= old[name].value for name in GROUPS)
