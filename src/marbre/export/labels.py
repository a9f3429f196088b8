"""Words of our interface that stand in a data file: groups of rules, scores, months."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from marbre.rules.catalogue import all_rules


@lru_cache(maxsize=1)
def labels() -> dict[str, Any]:
    """Return what templates/labels.yaml holds."""
    found: dict[str, Any] = yaml.safe_load(
        files("marbre.export").joinpath("templates", "labels.yaml").read_text("utf-8")
    )
    return found


def group_label(rule_id: str) -> str:
    """Return the French name of a rule's group (« Typographie »), the group's id where it has none."""
    group = rule_id.split("/")[0]
    return str(labels()["groups"].get(group, group))


def rule_label(rule_id: str) -> str:
    """Return in French what a rule is about; for an id that is in no list, the id itself."""
    known = labels()["steps"]
    return _summaries().get(rule_id) or str(known.get(rule_id, rule_id))


@lru_cache(maxsize=1)
def _summaries() -> dict[str, str]:
    return {rule.id: rule.summary.rstrip(".") for rule in all_rules()}
