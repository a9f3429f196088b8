"""All rules, found once: every module of the group folders that holds a RULE (or RULES)."""

import importlib
import pkgutil
from difflib import get_close_matches
from functools import lru_cache

import marbre.rules
from marbre.errors import UsageError
from marbre.rules.rule import Rule

GROUPS = (
    "typography",
    "punctuation",
    "grammar",
    "wording",
    "terminology",
    "structure",
    "readability",
    "seo",
    "fidelity",
    "demands",
    "second",
)
"""The groups, in the order in which their fixes are applied."""


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by group, then by the name of its file."""
    found: list[Rule] = []
    for group in GROUPS:
        try:
            package = importlib.import_module(f"{marbre.rules.__name__}.{group}")
        except ModuleNotFoundError:
            continue
        for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
            rule = getattr(importlib.import_module(f"{package.__name__}.{module}"), "RULE", None)
            if isinstance(rule, Rule):
                found.append(rule)
    return tuple(found)


def rule(rule_id: str) -> Rule:
    """Return the rule of that id; raises UsageError that names the nearest ones."""
    by_id = {r.id: r for r in all_rules()}
    if rule_id not in by_id:
        near = ", ".join(get_close_matches(rule_id, by_id, 3, 0.4))
        raise UsageError(f"Règle inconnue : {rule_id}." + (f" Vouliez-vous dire : {near} ?" if near else ""))
    return by_id[rule_id]
