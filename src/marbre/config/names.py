"""Names that a user gives: the rules and groups they stand for, and what to say where there is none."""

from collections.abc import Iterable
from difflib import get_close_matches

from marbre.errors import UsageError
from marbre.messages import Message, say
from marbre.rules.catalogue import GROUPS, all_rules


def check_name(name: str, where: Message | str = "") -> str:
    """Return a rule's or group's name; raises UsageError that gives the nearest ones, `where` put before it."""
    known = [*GROUPS, *(rule.id for rule in all_rules())]
    if name in known:
        return name
    near = nearest(name, known)
    raise UsageError(
        say("{where}règle ou groupe inconnu\u00a0: «\u00a0{name}\u00a0».{near}", where=where, name=name, near=near)
    )


def nearest(name: str, known: Iterable[str]) -> Message | str:
    """Return « Vouliez-vous dire … ? » with the names nearest to one that does not exist, or ""."""
    names = list(known)
    by_end = {n.rpartition("/")[2]: n for n in names}
    near = get_close_matches(name, names, 3, 0.6) or [by_end[n] for n in get_close_matches(name, by_end, 3, 0.6)]
    near = near or get_close_matches(name, names, 1, 0.4)
    return say(" Vouliez-vous dire\u00a0: {names}\u00a0?", names=", ".join(near)) if near else ""


def covers(name: str, rule_id: str) -> bool:
    """Return whether a rule's or a group's name means this rule."""
    return name == rule_id or name == rule_id.partition("/")[0]
