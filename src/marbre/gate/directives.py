"""The comments by which an author switches rules off in a file."""

import re
from collections.abc import Iterable

from marbre.gate.article import Directive

_DIRECTIVE = re.compile(r"<!--\s*marbre-(disable-next-line|disable|enable)\b([^>]*?)-->")


def read_directives(raw: str, outside: Iterable[tuple[int, int]] = ()) -> tuple[Directive, ...]:
    """Return the directives of a file; those that begin within a span of `outside` (code that shows one) are text."""
    skipped = list(outside)
    return tuple(
        Directive(m[1], tuple(re.split(r"[\s,]+", m[2].strip())) if m[2].strip() else (), m.start(), m.end())
        for m in _DIRECTIVE.finditer(raw)
        if not any(a <= m.start() < b for a, b in skipped)
    )
