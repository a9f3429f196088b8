"""Judging an article again and again while it is edited: only the paragraphs that changed are read again."""

from dataclasses import dataclass, replace

from marbre.diagnostic import Diagnostic, Edit, Fix
from marbre.gate.article import Article
from marbre.gate.check import check_language, judged
from marbre.gate.chunks import chunks
from marbre.gate.judge import Checked, Judge, context_of
from marbre.gate.suppress import kept
from marbre.page import Page
from marbre.rules.context import BODY, Context
from marbre.rules.linter import in_order, run_rule

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True)
class _Read:
    """A piece that was read: its text as rules see it, what they found in it."""

    masked: str
    found: Found


class Recheck:
    """A judge with a memory. It gives what `check` gives; what it keeps is what the last article held.

    Rules that read paragraphs are asked about each paragraph once; rules that read the page run every time, and the
    parser remembers sentences. One `Recheck` serves one article that is being edited.
    """

    def __init__(self, judge: Judge) -> None:
        """Remember nothing yet."""
        self._judge = judge
        self._local = tuple(r for r in judge.rules if r.reads_paragraphs)
        self._wide = tuple(r for r in judge.rules if not r.reads_paragraphs)
        self._known: dict[Page, _Read] = {}
        self._language_told = False

    def check(self, article: Article) -> Checked:
        """Return the article judged; raises InputError where it is in another language than French."""
        if not self._language_told:
            check_language(article)
            self._language_told = True
        context = context_of(article, self._judge)
        found = [d for rule in self._wide for d in run_rule(context, rule)]
        pieces = self._pieces(context.page)
        if not all(self._stands_alone(context, at, page) for at, page in pieces[1:]):
            bare = replace(context.page.meta, title="", seo_title="", description="")
            pieces = [pieces[0], (0, Page(bare, context.page.body))]
        found += (moved(d, at) for at, page in pieces for d in self._reading(context, page).found)
        self._known = {page: self._known[page] for _, page in pieces}
        return judged(article, context, kept(article, in_order(context, found)), self._judge.rules)

    def _pieces(self, page: Page) -> list[tuple[int, Page]]:
        """Return the fields of the front matter as one piece, then each piece of the body."""
        bare = replace(page.meta, title="", seo_title="", description="")
        return [(0, Page(page.meta, "")), *((at, Page(bare, text)) for at, text in chunks(page.body))]

    def _stands_alone(self, context: Context, at: int, page: Page) -> bool:
        """Return whether a piece is seen by itself as it is in its place: broken marks of code can reach over a cut."""
        return context.body.masked[at : at + len(page.body)] == self._reading(context, page).masked

    def _reading(self, context: Context, page: Page) -> _Read:
        if page not in self._known:
            piece = replace(context, page=page)
            found = tuple(d for rule in self._local for d in run_rule(piece, rule))
            self._known[page] = _Read(piece.body.masked, found)
        return self._known[page]


def moved(diagnostic: Diagnostic, by: int) -> Diagnostic:
    """Return a diagnostic of a piece of the body where the piece stands."""
    if not by or diagnostic.field != BODY:
        return diagnostic
    fixes = tuple(
        Fix(tuple(Edit(e.start + by, e.end + by, e.text) for e in fix.edits), fix.safe) for fix in diagnostic.fixes
    )
    return replace(diagnostic, start=diagnostic.start + by, end=diagnostic.end + by, fixes=fixes)
