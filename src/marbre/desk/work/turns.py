"""Whose turn it is: a bounded queue whose owners come one after the other, however much each has put in."""

from collections import deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Item = TypeVar("Item")


class BusyError(Exception):
    """Too much waits already, or what was asked took too long; `after`: seconds after which to try again."""

    def __init__(self, after: int = 2, *, hung: bool = False) -> None:
        """Keep when to come again, and whether it was this very request that took too long."""
        super().__init__(after)
        self.after, self.hung = after, hung


@dataclass
class Turns(Generic[Item]):
    """What waits, by owner. Not safe between threads: whoever shares it brings the lock."""

    most: int
    """Items that may wait in all."""
    each: int
    """Items of one owner that may wait."""
    _waiting: dict[str, deque[Item]] = field(default_factory=dict)
    """The owner whose turn it is comes first; none is here without an item."""

    def __len__(self) -> int:
        """How many items wait."""
        return sum(map(len, self._waiting.values()))

    def of(self, owner: str) -> int:
        """Return how many items of an owner wait."""
        return len(self._waiting.get(owner, ()))

    def put(self, owner: str, item: Item) -> None:
        """Put an item at the end of its owner's queue; raises BusyError where there is no room."""
        if len(self) >= self.most or self.of(owner) >= self.each:
            raise BusyError
        self._waiting.setdefault(owner, deque()).append(item)

    def take(self) -> Item | None:
        """Return the item whose turn it is, None where nothing waits; its owner goes to the end."""
        if not self._waiting:
            return None
        owner = next(iter(self._waiting))
        waiting = self._waiting.pop(owner)
        item = waiting.popleft()
        if waiting:
            self._waiting[owner] = waiting
        return item

    def drop(self, item: Item) -> bool:
        """Take an item out before its turn; return whether it waited."""
        for owner, waiting in self._waiting.items():
            if item in waiting:
                waiting.remove(item)
                if not waiting:
                    del self._waiting[owner]
                return True
        return False
