"""What the tools return. The summary comes first: it is what a model reads before all else.

No `slots`: of a slotted dataclass with defaults the SDK makes no output schema (seen in mcp 2.3.0).
"""

from collections.abc import Mapping
from dataclasses import dataclass

MOST = 50
"""Entries of a list that a result holds; how many more there are is said."""


@dataclass(frozen=True)
class TextEdit:
    """Replace the code points `[start, end)` of the text that was given by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class ProposedFix:
    """Edits made together; `safe`: they can change no meaning."""

    safe: bool
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True)
class Found:
    """A fault: its place in the text that was given (code points from 0, lines and columns from 1, the end excluded).

    `severity`: error (a violation), warning, review (a person must look: no verdict), info. `sentence` is empty for
    what is said of the page as a whole.
    """

    rule: str
    severity: str
    message: str
    field: str
    line: int
    column: int
    start: int
    end: int
    sentence: str
    fixes: tuple[ProposedFix, ...]


@dataclass(frozen=True)
class Counts:
    """How many faults of each severity, those left out included."""

    error: int
    warning: int
    review: int
    info: int


@dataclass(frozen=True)
class CheckResult:
    """An article judged. `ok`: no error, with all that `unchecked` names unseen (what was missing → number of rules)."""

    summary: str
    ok: bool
    counts: Counts
    words: int
    scores: Mapping[str, int]
    unchecked: Mapping[str, int]
    diagnostics: tuple[Found, ...]
    left_out: int


@dataclass(frozen=True)
class MadeChange:
    """What stood there, what stands there now, by which rule and why."""

    rule: str
    before: str
    after: str
    why: str


@dataclass(frozen=True)
class FixedResult:
    """The article as it would be; nothing was written anywhere."""

    summary: str
    text: str
    changes: tuple[MadeChange, ...]
    left_out: int


@dataclass(frozen=True)
class Deviation:
    """A fact that differs. `grade`: error (the source does not say it), lost (left out), review (a person must look)."""

    kind: str
    label: str
    grade: str
    text: str
    sentence: str
    source: str


@dataclass(frozen=True)
class StatedFact:
    """A figure, date, name or quotation, and whether the other text has it."""

    sort: str
    text: str
    held: bool


@dataclass(frozen=True)
class LedgerRow:
    """A sentence of the article, the sentences of the source that it comes from, and its facts."""

    sentence: str
    source: tuple[str, ...]
    facts: tuple[StatedFact, ...]


@dataclass(frozen=True)
class LedgerResult:
    """An article beside its source. `originality`: 0 to 1; `compared`: how many sentences have an origin."""

    summary: str
    ok: bool
    compared: int
    originality: float
    deviations: tuple[Deviation, ...]
    deviations_left_out: int
    missing: tuple[StatedFact, ...]
    missing_left_out: int
    rows: tuple[LedgerRow, ...]
    rows_left_out: int


@dataclass(frozen=True)
class DemandRead:
    """A demand, and the words of the brief that it was read from."""

    name: str
    asked: str
    words: str


@dataclass(frozen=True)
class BriefResult:
    """What is understood of a brief. `refused`: why marbre cannot serve it, empty where it can."""

    summary: str
    demands: tuple[DemandRead, ...]
    not_understood: tuple[str, ...]
    refused: str
    values: Mapping[str, str | int | bool | tuple[str, ...]]


@dataclass(frozen=True)
class PlannedSection:
    """An intertitre (empty for the opening), the others that were printable, and the copy that stands under it."""

    heading: str
    others: tuple[str, ...]
    words: int
    text: str


@dataclass(frozen=True)
class DatedFact:
    """An entry of the box « Repères »: its date as it is shown, and its sentence."""

    label: str
    text: str


@dataclass(frozen=True)
class PlanResult:
    """The page as the editor plans it."""

    summary: str
    keyphrase: str
    title: str
    title_candidates: tuple[str, ...]
    lead: str
    key_points: tuple[str, ...]
    sections: tuple[PlannedSection, ...]
    timeline: tuple[DatedFact, ...]
    description: str
    slug: str
    advice: tuple[str, ...]


@dataclass(frozen=True)
class RuleExample:
    """Bad with what it becomes (empty where the rule only flags), or good alone; ⍽ is U+00A0 and ⸱ is U+202F."""

    bad: str
    fixed: str
    good: str


@dataclass(frozen=True)
class RuleResult:
    """A rule. `severity` is the house's; `safety`: safe, suggested or none; `runs`: whether the house runs it."""

    summary: str
    rule: str
    severity: str
    runs: bool
    safety: str
    reads: tuple[str, ...]
    why: str
    convention: str
    known_problems: str
    examples: tuple[RuleExample, ...]
