"""Which rules are run, and how grave each is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from marbre.config.names import covers
from marbre.diagnostic import Severity
from marbre.rules.rule import Rule


def selected(rules: Iterable[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that a choice of names leaves: all or those selected, less those ignored.

    A rule's own name wins over its group's: `ignore` a group and `select` one of its rules, and that one is run.
    """
    return tuple(rule for rule in rules if _runs(rule.id, select, ignore))


def _runs(rule_id: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    if rule_id in ignore:
        return False
    if rule_id in select:
        return True
    return (not select or any(covers(n, rule_id) for n in select)) and not any(covers(n, rule_id) for n in ignore)


def graded(rules: Iterable[Rule], severities: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """Return the rules with the severities that the house gives them, a rule's own before its group's."""
    return tuple(
        replace(r, severity=severities.get(r.id, severities.get(r.id.partition("/")[0], r.severity))) for r in rules
    )
