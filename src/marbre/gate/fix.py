"""Mending an article in its own file: edits of its text, never a file written anew."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from marbre.diagnostic import Edit, apply_edits
from marbre.errors import InputError
from marbre.gate.article import Article
from marbre.gate.judge import Judge, context_of
from marbre.gate.markup import markup
from marbre.gate.place import placed
from marbre.gate.suppress import kept
from marbre.page import Page
from marbre.rules.context import BODY, Context
from marbre.rules.linter import MAX_ROUNDS, Change, Chosen, Pick, changes_of, choose, safe_only


@dataclass(frozen=True)
class Fixed:
    """An article after its fixes, and every change in the order in which it was made."""

    article: Article
    changes: tuple[Change, ...]


def fix(article: Article, judge: Judge, pick: Pick = safe_only) -> Fixed:
    """Return the article with its fixes made, again and again until none is left.

    A fix is made only where its words stand in the file as the rules read them, and where reading the file again
    gives exactly the page that was meant, its markup unchanged: else it stays a remark.
    """
    changes: list[Change] = []
    seen = {article.raw}
    for _ in range(MAX_ROUNDS):
        context = context_of(article, judge)
        chosen = choose(context, judge.rules, pick, partial(kept, article))
        mended, made = _made(article, context, [c for c in chosen if _sure(article, c)])
        if not made or mended.raw in seen:
            break
        seen.add(mended.raw)
        changes += changes_of(context, made)
        article = mended
    return Fixed(article, tuple(changes))


def _sure(article: Article, chosen: Chosen) -> bool:
    """Return whether a fix has a place in the file, outside blocks of HTML: those are the author's to the byte."""
    if placed(article, chosen.diagnostic.field, chosen.fix) is None:
        return False
    if chosen.diagnostic.field != BODY:
        return True
    blocks = [(b.start, b.end) for b in article.page.blocks if b.kind == "html"]
    return not any(a < e.end and e.start < b for e in chosen.fix.edits for a, b in blocks)


def _made(article: Article, context: Context, chosen: list[Chosen]) -> tuple[Article, list[Chosen]]:
    """Return the article with the chosen fixes made, all of them or those that keep their word alone."""
    mended = _applied(article, chosen)
    if mended is not None or not chosen:
        return mended or article, chosen
    good = [c for c in chosen if _applied(article, [c]) is not None]
    mended = _applied(article, good)
    if mended is None and good:
        good = good[:1]
        mended = _applied(article, good)
    return mended or article, good


def _applied(article: Article, chosen: Sequence[Chosen]) -> Article | None:
    """Return the article after some fixes, None where the file read again is not the page that was meant."""
    edits = [e for c in chosen for e in placed(article, c.diagnostic.field, c.fix) or ()]
    try:
        mended = article.read(apply_edits(article.raw, edits), article.name)
    except InputError:
        return None
    meant = _meant(article.page, chosen)
    if mended.page != meant or markup(mended.page.body) != markup(article.page.body):
        return None
    return mended


def _meant(page: Page, chosen: Sequence[Chosen]) -> Page:
    edits: dict[str, list[Edit]] = {}
    for c in chosen:
        edits.setdefault(c.diagnostic.field, []).extend(c.fix.edits)
    for field, wanted in edits.items():
        if field == BODY:
            page = replace(page, body=apply_edits(page.body, wanted))
        else:
            page = page.with_meta(**{field: apply_edits(getattr(page.meta, field), wanted)})
    return page
