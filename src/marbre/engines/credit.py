"""The credit line: who wrote the copy, for whom, where it was read."""

from marbre.source.model import Source


def credit_line(source: Source) -> str:
    """Return the credit in italics, "" where nothing is known of the copy's origin."""
    where = f"[{source.publisher or 'source'}](<{source.url}>)" if source.url else source.publisher
    known = ", ".join(t for t in (source.author, source.author_role, where) if t)
    return f"*Article d’origine\u00a0: {known}.*" if known else ""
