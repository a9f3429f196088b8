"""What a run may spend, in tokens and in euros: the most that a call can cost is set aside before it, so that none passes it."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from math import inf

from marbre.errors import UsageError
from marbre.messages import Message, say
from marbre.models.prices import Price
from marbre.models.request import Failure, Reply, Request, Usage
from marbre.models.tokens import likely_tokens


@dataclass(frozen=True)
class Limits:
    """The most that a run may take: tokens read and written together, euros without tax. None for no limit."""

    tokens: int | None = None
    euros: float | None = None


@dataclass(frozen=True)
class Reservation:
    """What was set aside for one call."""

    number: int
    tokens_in: int
    tokens_out: int
    euros: float


class NoRoom(Enum):
    """Why nothing was set aside."""

    NOW = "calls under way hold what is left: ask again when one has ended"
    EVER = "what is left is too little"


class Budget:
    """What was spent and what is set aside, shared by the calls of a run; safe for threads."""

    def __init__(self, limits: Limits = Limits(), price: Price | None = None) -> None:
        """Start with nothing spent; raises UsageError where money is limited and the price is unknown."""
        if limits.euros is not None and price is None:
            raise UsageError(
                say(
                    "Le prix de ce modèle est inconnu\u00a0: donnez-le (--price lu/écrit, en euros le million de jetons) "
                    "ou limitez les jetons plutôt que les euros."
                )
            )
        self.limits = limits
        self._price = price
        self._lock = threading.Lock()
        self._spent = Usage(euros=0.0 if price else None)
        self._count = 0
        self._held: set[int] = set()
        self._tokens_held = 0
        self._euros_held = 0.0

    @property
    def spent(self) -> Usage:
        """What the calls that have ended took."""
        with self._lock:
            return self._spent

    def reserve(self, tokens_in: int, tokens_out: int) -> Reservation | NoRoom:
        """Set aside the most that a call can take, or say why not."""
        euros = self.euros(tokens_in, tokens_out) or 0.0
        with self._lock:
            tokens_left, euros_left = self._left()
            if tokens_in + tokens_out > tokens_left or euros > euros_left:
                return NoRoom.EVER
            if tokens_in + tokens_out > tokens_left - self._tokens_held or euros > euros_left - self._euros_held:
                return NoRoom.NOW
            self._count += 1
            self._held.add(self._count)
            self._tokens_held += tokens_in + tokens_out
            self._euros_held += euros
            return Reservation(self._count, tokens_in, tokens_out, euros)

    def settle(self, held: Reservation, tokens_in: int, tokens_out: int) -> Usage:
        """Count what a call took in the place of what was set aside for it; return it."""
        took = Usage(1, tokens_in, tokens_out, self.euros(tokens_in, tokens_out))
        with self._lock:
            self._let_go(held)
            self._spent = add(self._spent, took)
        return took

    def release(self, held: Reservation) -> None:
        """Give back what was set aside for a call that cost nothing."""
        with self._lock:
            self._let_go(held)

    def euros(self, tokens_in: int, tokens_out: int) -> float | None:
        """Return what tokens cost, None where the price is unknown."""
        return self._price(tokens_in, tokens_out) if self._price else None

    def _left(self) -> tuple[float, float]:
        tokens = inf if self.limits.tokens is None else self.limits.tokens
        euros = inf if self.limits.euros is None else self.limits.euros
        return tokens - self._spent.tokens_in - self._spent.tokens_out, euros - (self._spent.euros or 0.0)

    def _let_go(self, held: Reservation) -> None:
        self._held.remove(held.number)
        self._tokens_held -= held.tokens_in + held.tokens_out
        self._euros_held = self._euros_held - held.euros if self._held else 0.0


def add(one: Usage, other: Usage) -> Usage:
    """Return the sum of two usages; euros are known only where both are, or where one made no call."""
    euros = [u.euros for u in (one, other) if u.calls or u.euros is not None]
    return Usage(
        one.calls + other.calls,
        one.tokens_in + other.tokens_in,
        one.tokens_out + other.tokens_out,
        None if not euros or None in euros else sum(e for e in euros if e is not None),
    )


def total(answers: Iterable[Reply | Failure]) -> Usage:
    """Return what the replies took together. What failures took is only in the budget's `spent`."""
    used = Usage()
    for answer in answers:
        if isinstance(answer, Reply):
            used = add(used, answer.usage)
    return used


def estimate(requests: Iterable[Request], price: Price | None = None) -> Usage:
    """Return about what requests will take if each answer is as long as it may be."""
    asked = list(requests)
    tokens_in, tokens_out = sum(map(likely_tokens, asked)), sum(r.max_tokens for r in asked)
    return Usage(len(asked), tokens_in, tokens_out, price(tokens_in, tokens_out) if price else None)


def check_enough(needed: Usage, limits: Limits) -> None:
    """Raise UsageError where a whole run would pass its limits: said before anything is spent."""
    if limits.tokens is not None and needed.tokens_in + needed.tokens_out > limits.tokens:
        _too_small(say("{n} jetons", n=needed.tokens_in + needed.tokens_out), say("{n} jetons", n=limits.tokens))
    if limits.euros is not None and needed.euros is not None and needed.euros > limits.euros:
        _too_small(say("{n} €", n=f"{needed.euros:.2f}"), say("{n} €", n=f"{limits.euros:.2f}"))


def _too_small(needed: Message, given: Message) -> None:
    raise UsageError(
        say(
            "Budget trop petit\u00a0: il faut environ {needed}, vous en permettez {given}. Rien n’a été dépensé.",
            needed=needed,
            given=given,
        )
    )
