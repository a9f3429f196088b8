"""How a desk is set up."""

from dataclasses import dataclass

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


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
    def is_open(self) -> bool:
        """Return whether nobody is asked for a token."""
        return not self.token
