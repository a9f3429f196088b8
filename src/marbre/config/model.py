"""What a marbre.toml says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marbre.diagnostic import Severity
from marbre.house import DEFAULT_HOUSE, House


@dataclass(frozen=True)
class Config:
    """A configuration. The default is that of a folder without marbre.toml: every rule, as the rules have it."""

    house: House = DEFAULT_HOUSE
    select: tuple[str, ...] = ()
    """Rules or groups that alone are run; empty for all."""
    ignore: tuple[str, ...] = ()
    """Rules or groups that are not run."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Rule or group → the severity that the house gives it."""
    publish: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Destination → what the house says of it."""
    path: Path | None = None


DEFAULT_CONFIG = Config()
