"""What goes over the wire. Offsets are UTF-16 units of their field, from 0, the end excluded, as browsers count."""

import re
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

LONGEST = 400_000
"""Characters of a text: twenty long articles."""
_ODD = re.compile("[\x00\ud800-\udfff]")


def _sound(value: object) -> object:
    """Return a text without what no database and no file can hold, each such sign replaced: offsets stay true."""
    return _ODD.sub("\ufffd", value) if isinstance(value, str) else value


Words = Annotated[str, BeforeValidator(_sound), Field(max_length=LONGEST)]
Short = Annotated[str, BeforeValidator(_sound), Field(max_length=2_000)]
Moment = Annotated[datetime, AfterValidator(lambda at: at.replace(tzinfo=UTC, microsecond=0))]
"""UTC, and it says so: a browser takes a time without a zone for its own."""
PageId = Annotated[str, Field(pattern=r"^[0-9a-f-]{36}$")]
Number = Annotated[int, Field(ge=1, le=100_000)]


class Shape(BaseModel):
    """Base: unknown fields are refused, so that a misspelt one is noticed."""

    model_config = ConfigDict(extra="forbid")


class Problem(Shape):
    """Why a request was refused, in a sentence for a person."""

    error: str


class Fields(Shape):
    """The page's fields."""

    title: Short = ""
    seo_title: Short = ""
    description: Short = ""
    slug: Short = ""
    keyphrase: Short = ""
    lang: Annotated[str, BeforeValidator(_sound), Field(max_length=12)] = "fr"
    author: Short = ""
    publisher: Short = ""
    source: Short = ""
    date: Short = ""
    image: Short = ""
    image_alt: Short = ""


class Text(Shape):
    """A page as it is edited: its fields and its body, in Markdown."""

    fields: Fields = Fields()
    body: Words = ""


class BriefAsked(Shape):
    """A brief, or a brief and copy in one piece, as people paste them."""

    text: Words
    apart: bool = False
    """Whether the text is the brief alone."""


class Demand(Shape):
    """A demand of the brief: its name, what is asked, the words it was read from and where they stand in the text."""

    name: str
    asked: str
    words: str
    origin: str
    start: int
    end: int


class BriefRead(Shape):
    """A brief as understood, and what was not."""

    demands: list[Demand]
    not_understood: list[str]
    title: str
    brief: str
    copy_: str = Field(alias="copy")
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class RunOptions(Shape):
    """What the user sets by hand; it wins over the brief."""

    title: Short | None = None
    keyphrase: Short | None = None
    min_words: Number | None = None
    max_words: Number | None = None
    about_words: Number | None = None
    headings: bool | None = None
    questions: bool | None = None
    seo: bool | None = None
    forbidden: Annotated[list[Short], Field(max_length=50)] | None = None


class RunAsked(Shape):
    """A page to be written. `engine`: the editor mends the copy; chat asks a person to carry prompts to a chat window."""

    copy_: Words = Field(alias="copy", min_length=1)
    brief: Words = ""
    options: RunOptions = RunOptions()
    engine: Literal["editor", "chat"] = "editor"
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Prompt(Shape):
    """A prompt to paste into a chat window, and the name under which its reply is brought back."""

    name: str
    prompt: str


class Run(Shape):
    """A run: how far it is, how it ended; `page`: the page that it wrote.

    Waiting: `prompts` want replies; `faults` says what was wrong with the last ones.
    """

    id: str
    state: Literal["queued", "running", "waiting", "done", "failed", "cancelled"]
    steps: list[str]
    reason: str
    page: str | None
    prompts: list[Prompt] = []
    faults: list[str] = []


class Replies(Shape):
    """What a chat window said: prompt's name → its reply, as it was pasted."""

    replies: Annotated[dict[Short, Words], Field(min_length=1, max_length=50)]


class PageMade(Shape):
    """A page that is there already, or a blank one, with the copy and brief that it is judged against."""

    text: Text
    copy_: Words = Field(default="", alias="copy")
    brief: Words = ""
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class PlanAsked(Shape):
    """Copy and brief whose page is to be planned: those of a page, by its id, or those given."""

    page: Annotated[str, Field(pattern=r"^([0-9a-f-]{36})?$")] = ""
    copy_: Words = Field(default="", alias="copy")
    brief: Words = ""
    options: RunOptions = RunOptions()
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class PlannedSection(Shape):
    """A section: its intertitre ("" before the first), others to pick from, its words, how it begins."""

    heading: str
    others: list[str]
    words: int
    begins: str


class Plan(Shape):
    """The page as the editor would set it. `titles`: others to pick from."""

    title: str
    titles: list[str]
    seo_title: str
    keyphrase: str
    description: str
    slug: str
    sections: list[PlannedSection]


class PageSummary(Shape):
    """A page in the list."""

    id: str
    title: str
    words: int
    ready: bool
    signed: bool
    updated: Moment


class PageList(Shape):
    """Pages, and how many there are in all."""

    pages: list[PageSummary]
    total: int


class Page(Shape):
    """A page on the desk. `report`: of the run that wrote it (changes, candidates, advice)."""

    id: str
    revision: int
    text: Text
    copy_: str = Field(alias="copy")
    brief: str
    report: dict[str, Any]
    ready: bool
    signed: bool
    updated: Moment
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class DraftSaved(Shape):
    """A draft to save: `revision` is the one that it was made from."""

    revision: Annotated[int, Field(ge=1, le=2**31 - 1)]
    text: Text


class Saved(Shape):
    """The revision that the next save is made from."""

    revision: int


class Conflict(Shape):
    """Somebody saved since. Both are kept: theirs is the draft, yours is the version named here."""

    error: str
    revision: int
    theirs: Text
    yours: int


class Version(Shape):
    """A version that was kept."""

    number: int
    kind: str
    words: int
    created: Moment
    record: dict[str, Any]


class VersionText(Version):
    """A version with its text."""

    text: Text


class Piece(Shape):
    """Words of two texts: in both, in the first alone (deleted), in the second alone (inserted)."""

    kind: Literal["same", "deleted", "inserted"]
    text: str


class Compared(Shape):
    """Two texts of a page set side by side: 0 stands for the draft. `fields`: those that differ, with both values."""

    first: int
    second: int
    fields: dict[str, tuple[str, str]]
    body: list[Piece]


class CheckAsked(Shape):
    """A page to be judged: against a page's copy and brief, by its id, or against those given."""

    page: Annotated[str, Field(pattern=r"^([0-9a-f-]{36})?$")] = ""
    text: Text
    copy_: Words = Field(default="", alias="copy")
    brief: Words = ""
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Edit(Shape):
    """Replace `[start, end)` of the field by `text`."""

    start: int
    end: int
    text: str


class Fix(Shape):
    """Edits made together; `safe`: they can change no meaning."""

    safe: bool
    edits: list[Edit]


class Diagnostic(Shape):
    """A fault: which rule, how grave, where, what to read, how to mend."""

    rule: str
    severity: Literal["error", "warning", "review", "info"]
    message: str
    why: str
    convention: str
    field: str
    start: int
    end: int
    sentence: str
    fixes: list[Fix]


class Score(Shape):
    """A score from 0 to 100: what each rule took, which rules took nothing."""

    value: int
    taken: dict[str, float]
    passed: list[str]


class Measured(Shape):
    """A demand of the brief, measured."""

    name: str
    asked: str
    got: str
    met: bool
    words: str
    note: str


class Preview(Shape):
    """Title and description as a result page would cut them; the title's width in Arial 20 px."""

    title: str
    pixels: float
    description: str
    characters: int


class Figures(Shape):
    """Figures of a text: words, sentences, those that are long, those with a word of linking, French Flesch."""

    words: int
    sentences: int
    long: int
    linked: int
    flesch: float | None


class SectionFigures(Figures):
    """Those of a section."""

    heading: str


class Judgement(Shape):
    """A page judged. `unchecked`: what was missing → how many rules could not look."""

    diagnostics: list[Diagnostic]
    scores: dict[str, Score]
    demands: list[Measured]
    ready: bool
    words: int
    preview: Preview
    figures: Figures
    sections: list[SectionFigures]
    originality: float | None
    unchecked: dict[str, int]


class FixAsked(CheckAsked):
    """A page to be mended, by all rules or by those named."""

    rules: Annotated[list[Short], Field(max_length=400)] = []
    suggested: bool = False


class Change(Shape):
    """What stood there, what stands there now, which rule, why."""

    rule: str
    before: str
    after: str
    why: str


class Mended(Shape):
    """A page after its fixes."""

    text: Text
    changes: list[Change]


class Fact(Shape):
    """A figure, date, name or quotation, and whether the other text has it."""

    sort: str
    text: str
    held: bool


class Fault(Shape):
    """A fact that differs from the copy."""

    kind: str
    text: str
    grade: str
    source: str


class LedgerRow(Shape):
    """A sentence of the body, where it stands, and the sentences of the copy that it comes from (by number)."""

    sentence: str
    start: int
    end: int
    source: list[int]
    facts: list[Fact]
    faults: list[Fault]


class Ledger(Shape):
    """The page beside its copy. `coverage`: the copy's facts, each with whether the page has it."""

    ok: bool
    compared: int
    originality: float
    source: list[str]
    rows: list[LedgerRow]
    elsewhere: list[Fault]
    coverage: list[Fact]


class SignAsked(Shape):
    """A signature: whose, and why it goes to press all the same where something is still open.

    `revision`: the one that the person has read; where another stands by now, nothing is signed.
    """

    name: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), BeforeValidator(_sound)
    ]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000), BeforeValidator(_sound)] = ""
    revision: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class RuleLine(Shape):
    """A rule in the catalogue."""

    id: str
    summary: str
    severity: str
    safety: str
    off: bool


class RulePage(Shape):
    """A rule's page, in Markdown."""

    id: str
    markdown: str


class HouseStyle(Shape):
    """The house's choices on this desk."""

    off: Annotated[list[Short], Field(max_length=400)] = []
    """Rules or groups that are switched off."""
    preferred: Annotated[dict[Short, Short], Field(max_length=400)] = {}
    """Word → the word to write instead."""
    forbidden: Annotated[list[Short], Field(max_length=400)] = []


class Uploaded(Shape):
    """What a file holds, as text to be read."""

    name: str
    text: str
