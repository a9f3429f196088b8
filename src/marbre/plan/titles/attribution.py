"""« Selon une étude, les écrans nuisent au sommeil » → « Les écrans nuisent au sommeil, selon une étude »."""

import re

_OPENING = re.compile(r"(?P<who>(?:Selon|D’après|Pour) [^,:]{3,50}), (?P<what>.+)")


def attribution_last(title: str) -> str:
    """Return the title with its opening attribution behind the clause, "" where it opens with none."""
    match = _OPENING.fullmatch(title)
    if match is None:
        return ""
    who, what = match["who"], match["what"].rstrip(" .")
    return f"{what[:1].upper()}{what[1:]}, {who[:1].lower()}{who[1:]}"
