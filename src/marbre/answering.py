"""Who answers an engine's requests: a model, within what it may take, kept so that nothing is paid twice; or a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from marbre.engines.chat.ask import Take, ask_person
from marbre.engines.chat.folder import STATE, Folder
from marbre.models.budget import Budget, Limits, check_enough, estimate
from marbre.models.cache import cached, default_path
from marbre.models.client import connect
from marbre.models.name import model_id, parse_name
from marbre.models.prices import Price, known_price, parse_price
from marbre.models.request import AskAll, Failure, Reply, Request, Usage
from marbre.models.settings import DEFAULT_SETTINGS, Settings


@dataclass(frozen=True)
class Answering:
    """How to ask, and what that took so far (None: nobody is paid)."""

    ask: AskAll
    spent: Callable[[], Usage | None]
    begun: bool = False
    """Whether an earlier run of the same work stopped for an answer."""


@dataclass(frozen=True)
class ModelChoice:
    """A model and what it may take. None: no limit, or the default."""

    name: str
    base_url: str | None = None
    price: str | None = None
    budget_tokens: int | None = None
    budget: float | None = None
    concurrency: int | None = None
    timeout: float | None = None
    cache: Path | None = None
    no_cache: bool = False


def ask_model(choice: ModelChoice) -> Answering:
    """Return how a model is asked; raises UsageError where it cannot be: unknown, no key, no extra, an unusable cache."""
    name = parse_name(choice.name)
    price = parse_price(choice.price) if choice.price else known_price(name, choice.base_url)
    limits = Limits(choice.budget_tokens, choice.budget)
    budget = Budget(limits, price)
    ask = connect(choice.name, choice.base_url, _settings(choice), budget)
    if not choice.no_cache:
        ask = cached(ask, choice.cache or default_path(), model_id(name, choice.base_url))
    return Answering(_foreseen(ask, limits, price), lambda: budget.spent)


def ask_window(folder: Path, take: Take, most: int | None) -> Answering:
    """Return how a person with a chat window is asked, the session in a folder."""
    return Answering(ask_person(Folder(folder), take, most), lambda: None, begun=(folder / STATE).exists())


def _settings(choice: ModelChoice) -> Settings:
    return replace(
        DEFAULT_SETTINGS,
        idle=choice.timeout or DEFAULT_SETTINGS.idle,
        whole=max(choice.timeout or 0.0, DEFAULT_SETTINGS.whole),
        at_once=choice.concurrency or DEFAULT_SETTINGS.at_once,
    )


def _foreseen(ask: AskAll, limits: Limits, price: Price | None) -> AskAll:
    """Return the same way to ask, which refuses before anything is asked where the first batch alone would pass the limits."""
    first = [True]

    def ask_all(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        if first.pop() if first else False:
            check_enough(estimate(requests, price), limits)
        return ask(requests)

    return ask_all
