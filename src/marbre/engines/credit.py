"""The credit line: who wrote the copy, for whom, where it was read."""

from collections.abc import Sequence

from marbre.source.model import Source

_BETWEEN = "\u202f; "


def credit_line(source: Source) -> str:
    """Return the credit in italics, "" where nothing is known of the copy's origin."""
    return credit_lines([source])


def credit_lines(sources: Sequence[Source], note: str = "") -> str:
    """Return the credit of all sources in italics, with a note behind it; "" where nothing is known and there is no note."""
    known = [k for k in map(_known, sources) if k]
    label = "Articles d’origine" if len(known) > 1 else "Article d’origine"
    credit = f"{label}\u00a0: {_BETWEEN.join(known)}." if known else ""
    told = " ".join(t for t in (credit, note) if t)
    return f"*{told}*" if told else ""


def _known(source: Source) -> str:
    where = f"[{source.publisher or 'source'}](<{source.url}>)" if source.url else source.publisher
    return ", ".join(t for t in (source.author, source.author_role, where) if t)
