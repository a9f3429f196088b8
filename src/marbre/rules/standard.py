"""By what a page is judged: which rules, and whose thresholds and words."""

from dataclasses import dataclass, field

from marbre.house import DEFAULT_HOUSE, House
from marbre.rules.catalogue import all_rules
from marbre.rules.rule import Rule


@dataclass(frozen=True)
class Standard:
    """The rules that are run and the house's choices that they read; by default every rule, as the rules have it."""

    rules: tuple[Rule, ...] = field(default_factory=all_rules)
    house: House = DEFAULT_HOUSE
