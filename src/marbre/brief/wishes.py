"""The parts and qualities that a brief asks for beside its main demands: a FAQ, links, a list, originality."""

import re
from functools import lru_cache

from marbre.brief.model import Demand
from marbre.language.lexicon import data


@lru_cache(maxsize=1)
def _wishes() -> dict[str, tuple[re.Pattern[str], str]]:
    return {
        name: (re.compile(wish["match"], re.IGNORECASE), wish["label"])
        for name, wish in data("brief_wishes.yaml").items()
    }


def wishes(told: str) -> list[Demand]:
    """Return the wishes of a brief, each a demand with the id of brief_wishes.yaml for name."""
    return [
        Demand(name, label, match[0]) for name, (pattern, label) in _wishes().items() if (match := pattern.search(told))
    ]
