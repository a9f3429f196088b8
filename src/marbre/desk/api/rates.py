"""How often somebody may ask: a bucket of tokens each, which fills again with time."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

REMEMBERED = 10_000
"""Buckets that are kept: the one that was used longest ago goes first."""


@dataclass
class Rates:
    """Requests a minute, by client. `clock`: seconds."""

    per_minute: int
    clock: Callable[[], float] = time.monotonic
    _left: "OrderedDict[str, tuple[float, float]]" = field(default_factory=OrderedDict)

    def allows(self, client: str) -> bool:
        """Take a token out of the client's bucket; return whether there was one."""
        left = self._now(client)
        self._left[client] = (max(0.0, left - 1), self.clock())
        while len(self._left) > REMEMBERED:
            self._left.popitem(last=False)
        return left >= 1

    def spent(self, client: str) -> bool:
        """Return whether the client's bucket is empty; nothing is taken out."""
        return self._now(client) < 1

    def _now(self, client: str) -> float:
        left, at = self._left.pop(client, (float(self.per_minute), self.clock()))
        left = min(float(self.per_minute), left + (self.clock() - at) * self.per_minute / 60)
        self._left[client] = (left, self.clock())
        return left
