"""By what the desk judges: every rule but those that the house has switched off, and the house's words."""

from collections.abc import Collection, Sequence

from marbre.house import House
from marbre.rules.catalogue import all_rules
from marbre.rules.standard import Standard


def house_standard(off: Collection[str], preferred: Sequence[tuple[str, str]], forbidden: Sequence[str]) -> Standard:
    """Return the standard; `off`: rules or groups. `preferred`: word, the word to write instead."""
    rules = tuple(r for r in all_rules() if r.id not in off and r.id.partition("/")[0] not in off)
    return Standard(rules, House(preferred=tuple(map(tuple, preferred)), forbidden=tuple(forbidden)))  # type: ignore[arg-type]
