"""The credit line: who wrote the copy, for whom, where it was read; each source of the page in its turn."""

from collections.abc import Sequence

from marbre.source.model import Source

_PARTED = "\u00a0; "


def credit_line(source: Source) -> str:
    """Return the credit in italics, "" where nothing is known of the origin of the copy nor of its further sources."""
    return credit_lines(source.each)


def credit_lines(sources: Sequence[Source], note: str = "") -> str:
    """Return the credit of all sources in italics, with a note behind it; "" where nothing is known and there is no note."""
    known = list(dict.fromkeys(credit for one in sources if (credit := _credit(one))))
    label = "Articles d’origine" if len(known) > 1 else "Article d’origine"
    credit = f"{label}\u00a0: {_PARTED.join(known)}." if known else ""
    told = " ".join(t for t in (credit, note) if t)
    return f"*{told}*" if told else ""


def _credit(source: Source) -> str:
    where = f"[{source.publisher or 'source'}](<{source.url}>)" if source.url else source.publisher
    return ", ".join(t for t in (source.author, source.author_role, where) if t)
