"""One request from its sending to its reply: tries on passing errors, one more question after an unusable answer, budget."""

import asyncio
import threading
from dataclasses import dataclass, field, replace

from pydantic_ai.messages import ModelResponse
from pydantic_ai.models import Model
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_random_exponential

from marbre.models import faults
from marbre.models.budget import Budget, NoRoom, Reservation, add
from marbre.models.context import cut_in_silence, too_large
from marbre.models.parse import Unusable, parse_answer
from marbre.models.request import Failure, Reply, Request, Usage
from marbre.models.settings import Settings
from marbre.models.stream import Said, call, has_schema, objection
from marbre.models.tokens import most_tokens

BUDGET_LOOK = 0.02
"""Seconds between two looks at a budget that calls under way hold."""


@dataclass
class Link:
    """One model with all that its calls share. They run on a loop of their own, so that any thread may ask."""

    model: Model
    place: faults.Place
    settings: Settings
    budget: Budget
    window: int | None
    lacks_schema: bool = False
    """Whether the server was seen to refuse a JSON Schema."""
    fatal: tuple[float, Failure] | None = None
    """The last failure that makes asking useless, and when: calls that waited at that time are not made."""
    _loop: asyncio.AbstractEventLoop | None = None
    _turn: asyncio.Semaphore | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def loop(self) -> asyncio.AbstractEventLoop:
        """Return the loop, started if it is not yet."""
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="marbre-model", daemon=True).start()
            return self._loop

    def turn(self) -> asyncio.Semaphore:
        """Return what bounds the calls under way; for the loop alone."""
        self._turn = self._turn or asyncio.Semaphore(self.settings.at_once)
        return self._turn


async def ask(link: Link, request: Request) -> Reply | Failure:
    """Ask once, and once more with the reason if the answer cannot be used."""
    if failure := too_large(request, link.window):
        return failure
    since = asyncio.get_running_loop().time()
    said: Said | None = None
    used = Usage()
    while True:
        heard = await _heard(link, request, said, since)
        if isinstance(heard, Failure):
            return heard
        text, usage = heard
        used = add(used, usage)
        value = parse_answer(text, request.schema)
        if not isinstance(value, Unusable):
            return Reply(value, used)
        if said is not None:
            return faults.unusable(value.reason)
        said = Said(text, value.reason.text())


async def _heard(link: Link, request: Request, said: Said | None, since: float) -> tuple[str, Usage] | Failure:
    """Return the model's words, after as many tries as passing errors need."""
    tries = AsyncRetrying(
        retry=retry_if_exception(faults.passes),
        stop=lambda state: _is_last(state, link.settings),
        wait=lambda state: _wait(state, link.settings),
        reraise=True,
    )
    try:
        return await tries(_call_within_budget, link, request, said, since)
    except Exception as error:  # the providers' clients raise what they like; none of it may end the run
        if faults.knows_no_schema(error) and not link.lacks_schema:
            link.lacks_schema = True
            return await _heard(link, request, said, since)
        failure = faults.failure_of(error, link.place, link.settings)
        if failure.fatal:
            link.fatal = (asyncio.get_running_loop().time(), failure)
        return failure


def _is_last(state: RetryCallState, settings: Settings) -> bool:
    error = state.outcome.exception() if state.outcome else None
    most = settings.tries_unreachable if error and faults.unreachable(error) else settings.tries
    return state.attempt_number >= most or (faults.asked_wait(error) or 0) > settings.longest_wait


def _wait(state: RetryCallState, settings: Settings) -> float:
    """Return how many seconds to wait: what the provider asks for, else more each time, with chance in it."""
    asked = faults.asked_wait(state.outcome.exception() if state.outcome else None)
    if asked is not None:
        return asked
    by_chance = wait_random_exponential(settings.first_wait, settings.longest_wait, min=settings.first_wait / 2)
    return by_chance(state)


async def _call_within_budget(
    link: Link, request: Request, said: Said | None, since: float
) -> tuple[str, Usage] | Failure:
    """Make one call with its worst case set aside; count what it took, all of it where the provider does not say."""
    async with link.turn():
        if link.fatal and link.fatal[0] >= since:
            return link.fatal[1]
        held = await _reserve(link.budget, most_tokens(_spoken(request, said)), request.max_tokens)
        if held is None:
            return faults.over_budget()
        native = has_schema(link.model) and not link.lacks_schema
        told = not native or link.place.base_url is not None
        try:
            response = await call(link.model, request, said, link.settings, native=native, told=told)
        except BaseException as error:
            if faults.costs_nothing(error):
                link.budget.release(held)
            else:
                link.budget.settle(held, held.tokens_in, held.tokens_out)
            raise
    took = response.usage
    counted = took.input_tokens or took.output_tokens
    usage = link.budget.settle(
        held, took.input_tokens if counted else held.tokens_in, took.output_tokens if counted else held.tokens_out
    )
    return _words(link, request, response, usage)


async def _reserve(budget: Budget, tokens_in: int, tokens_out: int) -> Reservation | None:
    """Set the most aside, waiting for calls under way to give back what they do not need; None where that is no use."""
    while (held := budget.reserve(tokens_in, tokens_out)) is NoRoom.NOW:
        await asyncio.sleep(BUDGET_LOOK)
    return held if isinstance(held, Reservation) else None


def _spoken(request: Request, said: Said | None) -> Request:
    """Return a request as long as what goes out."""
    if said is None:
        return request
    return replace(request, prompt="\n".join((request.prompt, said.answer, objection(request, said))))


def _words(link: Link, request: Request, response: ModelResponse, usage: Usage) -> tuple[str, Usage] | Failure:
    """Return the words of an answer that came to its end, or why there are none."""
    if response.finish_reason == "content_filter":
        return faults.refused()
    if response.finish_reason == "length":
        return faults.cut()
    text = response.text or ""
    if not text.strip():
        return faults.empty()
    if link.place.base_url and (failure := cut_in_silence(request, usage.tokens_in)):
        return failure
    return text, usage
