"""Scores from 0 to 100, each explainable to the point: a hundred less what each diagnostic takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.diagnostic import Diagnostic

TAKES = {"error": 15.0, "warning": 4.0, "review": 2.0, "info": 1.0}
"""Points that one diagnostic takes, by severity."""
PER_WORDS = 1000
"""French and readability are counted per thousand words: a long text has more room for faults."""
GROUPS = {
    "seo": ("seo",),
    "readability": ("readability", "structure"),
    "french": ("typography", "punctuation", "grammar", "wording", "terminology"),
    "fidelity": ("fidelity",),
}
_PER_LENGTH = {"readability", "french"}


@dataclass(frozen=True)
class Score:
    """A score and what took from it: rule id → points."""

    value: int
    taken: dict[str, float]


def scores(diagnostics: Sequence[Diagnostic], words: int) -> dict[str, Score]:
    """Return the four scores of a page of that many words."""
    found: dict[str, Score] = {}
    for name, groups in GROUPS.items():
        share = PER_WORDS / max(words, PER_WORDS) if name in _PER_LENGTH else 1.0
        taken: dict[str, float] = {}
        for d in diagnostics:
            if d.rule.split("/")[0] in groups:
                taken[d.rule] = round(taken.get(d.rule, 0.0) + TAKES[d.severity] * share, 1)
        found[name] = Score(max(0, round(100 - sum(taken.values()))), taken)
    return found
