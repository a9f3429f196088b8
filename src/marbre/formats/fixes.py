"""How a fix is shown: what stands, what would stand, with the words around and no-break spaces that can be seen."""

from dataclasses import dataclass

from marbre.diagnostic import Edit, Fix, apply_edits
from marbre.gate.article import Article
from marbre.rules.context import BODY

_SEEN = str.maketrans({"\u00a0": "⍽", "\u202f": "⸱", "\n": "↵"})
_LONGEST = 70


@dataclass(frozen=True)
class Shown:
    """Words before and after a fix."""

    before: str
    after: str
    safe: bool


def shown(article: Article, field: str, fix: Fix) -> Shown:
    """Return a fix as a person reads it: whole words, ⍽ for a no-break space, ⸱ for a narrow one."""
    raw = article.page.body if field == BODY else getattr(article.page.meta, field)
    start, end = min(e.start for e in fix.edits), max(e.end for e in fix.edits)
    start, end = _word_start(raw, start), _word_end(raw, end)
    before = raw[start:end]
    after = apply_edits(before, [Edit(e.start - start, e.end - start, e.text) for e in fix.edits])
    return Shown(_short(before), _short(after), fix.safe)


def _short(text: str) -> str:
    seen = text.translate(_SEEN)
    half = _LONGEST // 2
    return seen if len(seen) <= _LONGEST else f"{seen[:half]} … {seen[-half:]}"


def _word_start(raw: str, at: int) -> int:
    while at > 0 and raw[at - 1] not in " \n":
        at -= 1
    return at


def _word_end(raw: str, at: int) -> int:
    while at < len(raw) and raw[at] not in " \n":
        at += 1
    return at
