"""How a desk is set up."""

from dataclasses import dataclass

from marbre.errors import UsageError
from marbre.messages import say

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SHORTEST = 16
"""Characters of a token that guards a desk which others can reach."""


@dataclass(frozen=True)
class Settings:
    """Where the desk listens, where it keeps things, who may come in."""

    host: str = "127.0.0.1"
    port: int = 8790
    database: str = ""
    token: str = ""
    """What one must know to come in; "" on loopback: whoever uses this machine may."""
    hosts: tuple[str, ...] = ()
    """Other names under which browsers reach it (behind a proxy)."""
    runs_at_once: int = 1

    @property
    def names(self) -> frozenset[str]:
        """Return the names that the desk goes by, besides this machine's own."""
        return frozenset({self.host.lower(), *(name.lower() for name in self.hosts)})


def check_settings(settings: Settings) -> None:
    """Raise UsageError for a desk that others could reach without a token worth the name.

    A name in `hosts` means a proxy before it: who comes through that is not on this machine.
    """
    if (settings.host not in LOOPBACK or settings.hosts) and len(settings.token) < SHORTEST:
        raise UsageError(
            say("Hors de cette machine, le pupitre demande un jeton d’au moins 16 caractères dans MARBRE_TOKEN.")
        )
