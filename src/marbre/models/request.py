"""What an engine asks of a model and what comes back: the one seam between the writing and whoever answers.

A language model behind HTTP, a model in process, a person with a chat window and a test's script all stand behind the
same call, `AskAll`; the writing does not know which.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    """One question, self-contained: whoever answers sees nothing but it."""

    step: str
    """Which step of the writing: « section-03 », « repair-03-1 », « title ». One name a step, stable from run to run."""
    system: str
    """The rules of the work, the same for all steps of a kind."""
    prompt: str
    """The task with its material. The source's words are data, set apart as such."""
    schema: Mapping[str, Any]
    """The JSON Schema of the answer (an object)."""
    max_tokens: int
    """The most that the answer may take, in tokens of the model."""


@dataclass(frozen=True)
class Usage:
    """What answers took: calls that were made, tokens read and written, money in euros (None where no price is known)."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    euros: float | None = None


@dataclass(frozen=True)
class Reply:
    """An answer that follows the request's schema. `value` is data of a stranger: nothing in it is trusted."""

    value: Mapping[str, Any]
    usage: Usage = Usage()


@dataclass(frozen=True)
class Failure:
    """No usable answer, with the reason in one French sentence; `fatal`: asking for other steps is useless too."""

    reason: str
    fatal: bool = False


AskAll = Callable[[Sequence[Request]], Sequence[Reply | Failure]]
"""Ask all requests, side by side where possible; answers in the order of the requests. Raises nothing but UsageError
(nothing was asked: no key, unknown model, budget too small) and `AnswerNeededError` (a person must answer first)."""


class AnswerNeededError(Exception):
    """A person must answer before the writing goes on: the requests that wait."""

    def __init__(self, requests: Sequence[Request]) -> None:
        """Keep the requests."""
        super().__init__(f"{len(requests)} request(s) wait for an answer")
        self.requests = tuple(requests)
