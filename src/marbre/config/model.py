"""What a marbre.toml says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marbre.diagnostic import Severity
from marbre.house import DEFAULT_HOUSE, House


@dataclass(frozen=True)
class WriterChoice:
    """Which engine writes and with which model; empty or None: not said. A key never stands in a file."""

    engine: str = ""
    model: str = ""
    base_url: str = ""
    budget_tokens: int | None = None
    budget: float | None = None
    """Euros."""
    price: str = ""
    """« read/written », euros for a million tokens."""
    concurrency: int | None = None
    timeout: float | None = None
    """Seconds."""


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
    writer: WriterChoice = field(default_factory=WriterChoice)


DEFAULT_CONFIG = Config()
