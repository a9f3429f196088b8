"""The credit line: who wrote the copy, for whom, where it was read; each source of the page in its turn."""

from marbre.source.model import Source

_PARTED = "\u00a0; "


def credit_line(source: Source) -> str:
    """Return the credit in italics, "" where nothing is known of the origin of the copy nor of its further sources."""
    known = list(dict.fromkeys(credit for one in source.each if (credit := _credit(one))))
    label = "Article d’origine" if len(known) == 1 else "Articles d’origine"
    return f"*{label}\u00a0: {_PARTED.join(known)}.*" if known else ""


def _credit(source: Source) -> str:
    where = f"[{source.publisher or 'source'}](<{source.url}>)" if source.url else source.publisher
    return ", ".join(t for t in (source.author, source.author_role, where) if t)
