"""Running rules over a page: diagnostics, and safe fixes to a fixpoint."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from marbre.diagnostic import Diagnostic, Edit, Fix, apply_edits, overlaps
from marbre.messages import Message
from marbre.page import Page
from marbre.rules.context import BODY, Context
from marbre.rules.rule import Finding, Rule

MAX_ROUNDS = 20


@dataclass(frozen=True)
class Change:
    """One edit that was made: what stood there, what stands there now, which rule, why, in which sentence."""

    rule: str
    before: str
    after: str
    why: str
    field: str = BODY
    context: str = ""


@dataclass(frozen=True)
class Mended:
    """A page after its safe fixes, with every change in the order it was made."""

    page: Page
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Chosen:
    """A diagnostic and the one of its fixes that is to be made."""

    diagnostic: Diagnostic
    fix: Fix


Pick = Callable[[Diagnostic], Fix | None]
"""Which fix of a diagnostic is made, None for none of them."""


def safe_only(diagnostic: Diagnostic) -> Fix | None:
    """Return the fix that may be made without asking."""
    return diagnostic.safe_fix


def safe_or_first(diagnostic: Diagnostic) -> Fix | None:
    """Return the safe fix, else the first one that is proposed."""
    return diagnostic.safe_fix or next(iter(diagnostic.fixes), None)


def lint(context: Context, rules: Iterable[Rule]) -> list[Diagnostic]:
    """Return what the rules find on the page, by field and place. Rules whose needs are not met find nothing."""
    return in_order(context, (d for rule in rules for d in run_rule(context, rule)))


def in_order(context: Context, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics by field and place."""
    order = {text.field: i for i, text in enumerate(context.texts)}
    return sorted(found, key=lambda d: (order.get(d.field, 99), d.start, d.end, d.rule))


def unchecked(context: Context, rules: Iterable[Rule]) -> list[str]:
    """Return the ids of the rules that could not look, for want of a parser, a source or a brief."""
    return [rule.id for rule in rules if not _can_run(context, rule)]


def run_rule(context: Context, rule: Rule) -> list[Diagnostic]:
    """Return the diagnostics of one rule."""
    if not _can_run(context, rule):
        return []
    return [
        Diagnostic(rule.id, rule.severity, _message(f.message), f.text.field, f.start, f.end, f.fixes)
        for f in rule.check(context)
        if not _house_word(context, rule, f)
    ]


def _house_word(context: Context, rule: Rule, finding: Finding) -> bool:
    """Return whether a rule of words finds fault with a word that the house has chosen: the house has its way."""
    if not context.house.preferred or rule.id.partition("/")[0] not in {"terminology", "wording"}:
        return False
    found = finding.text.raw[finding.start : finding.end].lower()
    return any(found in {new.lower(), f"{new.lower()}s"} for _, new in context.house.preferred)


def _message(message: Message | str) -> Message:
    return message if isinstance(message, Message) else Message(message)


def mend(context: Context, rules: Sequence[Rule]) -> Mended:
    """Return the page with all safe fixes made, again and again until none is left.

    A round applies each rule's fixes in the rules' order, those that touch an edit already chosen for the round
    waiting for the next one. A page seen before (two rules undoing each other) or MAX_ROUNDS rounds end it.
    """
    changes: list[Change] = []
    seen = {context.page}
    for _ in range(MAX_ROUNDS):
        mended = _round(context, rules)
        if not mended.changes or mended.page in seen:
            break
        seen.add(mended.page)
        changes += mended.changes
        context = replace(context, page=mended.page)
    return Mended(context.page, tuple(changes))


def _can_run(context: Context, rule: Rule) -> bool:
    has = {"parse": context.parser, "source": context.source, "brief": context.brief}
    return all(has.get(need, True) is not None for need in rule.needs)


def choose(
    context: Context,
    rules: Iterable[Rule],
    pick: Pick = safe_only,
    keep: Callable[[list[Diagnostic]], list[Diagnostic]] = list,
) -> list[Chosen]:
    """Return the fixes that one round makes, by field and place: no two touch, the earlier rule has its way.

    `keep` returns the diagnostics that count.
    """
    chosen: dict[str, list[Chosen]] = {}
    for rule in rules:
        if rule.safety == "none" or (pick is safe_only and rule.safety != "safe"):
            continue
        for diagnostic in keep(run_rule(context, rule)):
            fix = pick(diagnostic)
            taken = chosen.setdefault(diagnostic.field, [])
            if fix is not None and fix.edits and not overlaps(fix.edits, (e for c in taken for e in c.fix.edits)):
                taken.append(Chosen(diagnostic, fix))
    return [c for text in context.texts for c in sorted(chosen.get(text.field, []), key=lambda c: c.fix.edits[0].start)]


def _round(context: Context, rules: Sequence[Rule]) -> Mended:
    chosen = choose(context, rules)
    page = context.page
    for text in context.texts:
        edits = [e for c in chosen if c.diagnostic.field == text.field for e in c.fix.edits]
        if edits:
            mended = apply_edits(text.raw, edits)
            page = replace(page, body=mended) if text.field == BODY else page.with_meta(**{text.field: mended})
    return Mended(page, changes_of(context, chosen))


def changes_of(context: Context, chosen: Iterable[Chosen]) -> tuple[Change, ...]:
    """Return the changes that the chosen fixes make to the page, as a person reads them."""
    raws = {text.field: text.raw for text in context.texts}
    return tuple(_change(raws[c.diagnostic.field], c.diagnostic, c.fix) for c in chosen)


def _change(raw: str, diagnostic: Diagnostic, fix: Fix) -> Change:
    start, end = min(e.start for e in fix.edits), max(e.end for e in fix.edits)
    start, end = _word_start(raw, start), _word_end(raw, end)
    moved = [Edit(e.start - start, e.end - start, e.text) for e in fix.edits]
    low, high = raw.rfind("\n", 0, start) + 1, raw.find("\n", end)
    context = raw[max(low, start - 60) : min(high if high >= 0 else len(raw), end + 60)]
    before = raw[start:end]
    return Change(
        diagnostic.rule, before, apply_edits(before, moved), diagnostic.message.text(), diagnostic.field, context
    )


def _word_start(raw: str, at: int) -> int:
    while at > 0 and not raw[at - 1].isspace():
        at -= 1
    return at


def _word_end(raw: str, at: int) -> int:
    while at < len(raw) and not raw[at].isspace():
        at += 1
    return at
