"""Where a fix stands in the file."""

from marbre.diagnostic import Edit, Fix
from marbre.gate.article import Article
from marbre.rules.context import BODY


def placed(article: Article, field: str, fix: Fix) -> list[Edit] | None:
    """Return the edits of a fix in the file, None where one of them has no sure place there."""
    offsets = article.fields.get(field)
    if offsets is None:
        return None
    text = article.page.body if field == BODY else getattr(article.page.meta, field)
    found: list[Edit] = []
    for edit in (smallest(e, text) for e in fix.edits):
        span = offsets.span(edit.start, edit.end)
        if span is None:
            return None
        found.append(Edit(*span, article.written(field, edit.text)))
    return found


def smallest(edit: Edit, text: str) -> Edit:
    """Return the edit without what it leaves as it is at its two ends."""
    old, new = text[edit.start : edit.end], edit.text
    low = 0
    while low < min(len(old), len(new)) and old[low] == new[low]:
        low += 1
    high = 0
    while high < min(len(old), len(new)) - low and old[-1 - high] == new[-1 - high]:
        high += 1
    return Edit(edit.start + low, edit.end - high, new[low : len(new) - high])
