"""How patiently and how many at once a model is asked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Times are in seconds."""

    idle: float = 60.0
    """The longest silence, before the first word or between two."""
    whole: float = 600.0
    """The longest that one call may last, from its start to its last word."""
    tries: int = 6
    """Calls of one request before a passing error (429, 5xx, a connection that drops) is taken for good."""
    tries_unreachable: int = 2
    """The same where no connection can be opened at all."""
    first_wait: float = 1.0
    """Before the second try; doubled each time, with chance added, unless the provider says how long."""
    longest_wait: float = 60.0
    """A provider that asks for a longer wait is not waited for."""
    at_once: int = 8
    """Calls under way at one time."""
    context: int | None = None
    """The model's window in tokens, where the user knows better than the published data (a server of one's own)."""


DEFAULT_SETTINGS = Settings()
