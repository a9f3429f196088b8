"""With what an article is judged, and what comes out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from marbre.brief.model import Brief
from marbre.diagnostic import Diagnostic
from marbre.gate.article import Article
from marbre.house import DEFAULT_HOUSE, House
from marbre.language.parser import Parser
from marbre.page import Page
from marbre.rules.context import Context, Text
from marbre.rules.remark import Remark
from marbre.rules.rule import Need, Rule
from marbre.rules.scores import Score
from marbre.source.model import Source


@dataclass(frozen=True)
class Judge:
    """The rules, and what they read besides the article. None: there is none."""

    rules: tuple[Rule, ...]
    parser: Parser | None = None
    source: Source | None = None
    brief: Brief | None = None
    house: House = DEFAULT_HOUSE
    keyphrase: str = ""
    """The keyphrase of an article that names none."""
    second: Mapping[str, Callable[[Sequence[Text]], tuple[Remark, ...]]] = field(default_factory=dict, hash=False)
    """Other programs that are asked about the page, by name."""


@dataclass(frozen=True)
class Problem:
    """A diagnostic where it stands in the file: lines and columns in code points, from 1, the end excluded."""

    diagnostic: Diagnostic
    line: int
    column: int
    end_line: int
    end_column: int
    sentence: str
    """The sentence that holds it, on one line; "" for what is said of the page as a whole."""
    start: int
    end: int
    """Where it stands in `sentence`."""


@dataclass(frozen=True)
class Checked:
    """An article judged. `unchecked`: what was missing (parse, source, brief) → the rules that could not look."""

    article: Article
    problems: tuple[Problem, ...]
    words: int
    scores: Mapping[str, Score]
    unchecked: Mapping[Need, tuple[str, ...]] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Return whether an error stands in it."""
        return any(p.diagnostic.severity == "error" for p in self.problems)


def context_of(article: Article, judge: Judge) -> Context:
    """Return what the rules read: the article's page, completed by what the user and the house have said."""
    context = Context(_completed(article.page, judge), judge.parser, judge.source, judge.brief, house=judge.house)
    if judge.parser is not None and any("parse" in rule.needs for rule in judge.rules):
        judge.parser.parse(_sentences(context))
    if judge.second:
        context = replace(context, heard={name: ask(context.texts) for name, ask in judge.second.items()})
    return context


def _sentences(context: Context) -> list[str]:
    """Return the sentences of the page: parsed in one go they take half the time of one by one."""
    return [s.text for text in context.texts for s in text.sentences]


def _completed(page: Page, judge: Judge) -> Page:
    meta = page.meta
    told = {
        "keyphrase": judge.keyphrase or (judge.brief.keyphrase if judge.brief else ""),
        "author": judge.house.author,
        "publisher": judge.house.site,
    }
    missing = {name: value for name, value in told.items() if value and not getattr(meta, name)}
    return page.with_meta(**missing) if missing else page
