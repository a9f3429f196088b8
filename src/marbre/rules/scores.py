"""Scores from 0 to 100, each explainable to the point: what each rule took, and which rules took nothing.

A diagnostic weighs by its severity (WEIGHT). In a text, weights are counted per thousand words, since a long text has more
room for faults; on a page's fields, links and images (seo) they count as they are. A rule's cost grows with the weight of its
diagnostics but never passes its severity's CAP:

    cost = CAP × (1 − exp(−weight / CAP))            points of 100, for one rule alone

so that one habit, however often it shows, cannot empty the score. The score is what the rules leave one after the other:

    score = 100 × Π (1 − cost / 100)

and the points that are gone (100 − score) are shared among the rules in proportion to their costs: they add up exactly.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from marbre.diagnostic import Diagnostic, Severity

PER_WORDS, FEWEST_WORDS = 1000, 300
"""Weights of a text are per so many words; a text shorter than FEWEST_WORDS counts as one of that length."""
WEIGHT: dict[Severity, float] = {"error": 8.0, "warning": 3.0, "review": 1.0, "info": 0.5}
PAGE_WEIGHT: dict[Severity, float] = {"error": 12.0, "warning": 7.0, "review": 2.0, "info": 1.5}
CAP: dict[Severity, float] = {"error": 40.0, "warning": 15.0, "review": 6.0, "info": 4.0}
GROUPS = {
    "seo": ("seo",),
    "readability": ("readability", "structure"),
    "french": ("typography", "punctuation", "grammar", "wording", "terminology"),
    "fidelity": ("fidelity",),
}
_PER_PAGE = {"seo"}


@dataclass(frozen=True)
class Score:
    """A score: `taken` is rule id → points it took (they add up to 100 − value), `passed` the rules that took none."""

    value: int
    taken: dict[str, float]
    passed: tuple[str, ...] = ()


def scores(diagnostics: Sequence[Diagnostic], words: int, ran: Collection[str] = ()) -> dict[str, Score]:
    """Return the four scores of a page of that many words. `ran` names the rules that looked, for `passed`."""
    return {name: _score(name, groups, diagnostics, words, ran) for name, groups in GROUPS.items()}


def _score(
    name: str, groups: Collection[str], diagnostics: Sequence[Diagnostic], words: int, ran: Collection[str]
) -> Score:
    per_page = name in _PER_PAGE
    share = 1.0 if per_page else PER_WORDS / max(words, FEWEST_WORDS)
    by_rule: dict[str, list[Severity]] = {}
    for d in diagnostics:
        if d.rule.split("/")[0] in groups:
            by_rule.setdefault(d.rule, []).append(d.severity)
    weights = PAGE_WEIGHT if per_page else WEIGHT
    costs = {rule: _cost(severities, weights, share) for rule, severities in by_rule.items()}
    left = 100 * math.prod(1 - cost / 100 for cost in costs.values())
    value = min(round(left), 99) if costs else 100
    passed = tuple(sorted(r for r in ran if r.split("/")[0] in groups and r not in costs))
    return Score(value, _shared(100 - value, costs), passed)


def _cost(severities: Sequence[Severity], weights: dict[Severity, float], share: float) -> float:
    weight = share * sum(weights[s] for s in severities)
    cap = max(CAP[s] for s in severities)
    return cap * (1 - math.exp(-weight / cap))


def _shared(points: int, costs: dict[str, float]) -> dict[str, float]:
    """Return the points shared in tenths, in proportion to the costs; the costliest rule takes what rounding leaves."""
    whole = sum(costs.values())
    ranked = sorted(costs, key=lambda rule: -costs[rule])
    tenths = {rule: int(10 * points * costs[rule] / whole) for rule in ranked}
    for rule in ranked[:1]:
        tenths[rule] += 10 * points - sum(tenths.values())
    return {rule: n / 10 for rule, n in tenths.items()}
