"""A brief as JSON."""

from dataclasses import asdict
from typing import Any

from marbre.brief.model import Brief


def brief_as_dict(brief: Brief) -> dict[str, Any]:
    """Return the brief with stable keys; each demand with `from`, the words that it was read from."""
    plain = asdict(brief)
    plain["demands"] = [{"name": d.name, "asked": d.asked, "from": d.words, "origin": d.origin} for d in brief.demands]
    return plain
