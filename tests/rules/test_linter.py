from collections.abc import Iterator

from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.linter import mend, unchecked
from marbre.rules.rule import Finding, Rule, replacement


def swap(name: str, old: str, new: str) -> Rule:
    def check(context: Context) -> Iterator[Finding]:
        for text in context.texts:
            at = text.raw.find(old)
            if at >= 0:
                yield Finding(text, at, at + len(old), "x", replacement(at, at + len(old), new))

    return Rule(f"typography/{name}", "s", "w", "s", "info", "safe", check, ())


def test_two_rules_that_undo_each_other_end() -> None:
    page = Page(Meta(), "a")
    assert mend(Context(page), [swap("one", "a", "b"), swap("two", "b", "a")]).page.body in {"a", "b"}


def test_fixes_go_on_until_none_is_left() -> None:
    done = mend(Context(Page(Meta(title="aaa"), "aaa")), [swap("one", "a", "b")])
    assert done.page.body == "bbb"
    assert done.page.meta.title == "bbb"
    assert len(done.changes) == 6


def test_a_rule_that_cannot_look_is_named() -> None:
    rule = Rule("fidelity/x", "s", "w", "s", "info", "none", lambda _: iter(()), (), frozenset({"source"}))
    assert unchecked(Context(Page(Meta(), "")), [rule]) == ["fidelity/x"]
