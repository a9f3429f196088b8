"""One call of a model, read as it comes: no longer silence than is allowed, and no answer without end."""

import asyncio
import json
from dataclasses import dataclass

from pydantic_ai.direct import model_request_stream
from pydantic_ai.messages import (
    ModelRequest,
    ModelResponse,
    ModelResponseStreamEvent,
    PartDeltaEvent,
    PartStartEvent,
    SystemPromptPart,
    TextPart,
    TextPartDelta,
    ThinkingPart,
    ThinkingPartDelta,
    UserPromptPart,
)
from pydantic_ai.models import Model, ModelRequestParameters
from pydantic_ai.output import OutputObjectDefinition
from pydantic_ai.settings import ModelSettings

from marbre.models.request import Request
from marbre.models.settings import Settings


@dataclass(frozen=True)
class Said:
    """What the model said before in the same exchange, and what was wrong with it."""

    answer: str
    why: str


class SilentError(Exception):
    """The model said nothing for too long."""


class EndlessError(Exception):
    """The model did not come to an end in time."""


class OverlongError(Exception):
    """The model goes on beyond what max_tokens allows: the server does not heed it."""


CHARACTERS_PER_TOKEN = 16
"""More than this, on the whole of an answer, no tokenizer has; what is longer was never cut at max_tokens."""
SHORTEST_LIMIT = 2_000
"""Characters that any answer may have: on a few tokens the ratio says nothing."""


def has_schema(model: Model) -> bool:
    """Return whether the provider takes a JSON Schema for the answer."""
    return bool(model.profile.get("supports_json_schema_output", False))


def schema_in_words(request: Request) -> str:
    """Return what a model is told where the schema has no place of its own, or may be ignored there."""
    schema = json.dumps(request.schema, ensure_ascii=False)
    return f"Réponds seulement par un objet JSON qui suit ce schéma, sans un mot avant ni après :\n\n{schema}"


def objection(request: Request, said: Said) -> str:
    """Return what is asked after an answer that cannot be used."""
    return f"Ta réponse est inutilisable : {said.why}. {schema_in_words(request)}"


async def call(
    model: Model, request: Request, said: Said | None, settings: Settings, *, native: bool, told: bool
) -> ModelResponse:
    """Return the whole answer. `native`: the schema goes in its own place; `told`: it goes in the system's words.

    Raises SilentError, EndlessError, OverlongError, and what the provider's client raises.
    """
    system = f"{request.system}\n\n{schema_in_words(request)}" if told else request.system
    messages: list[ModelRequest | ModelResponse] = [
        ModelRequest(parts=[SystemPromptPart(system), UserPromptPart(request.prompt)])
    ]
    if said is not None:
        messages.append(ModelResponse(parts=[TextPart(said.answer)]))
        messages.append(ModelRequest(parts=[UserPromptPart(objection(request, said))]))
    # No thinking aloud where it can be turned off: the steps are small, and thoughts eat max_tokens.
    how = ModelSettings(max_tokens=request.max_tokens, timeout=settings.whole, max_retries=0, thinking=False)
    form = ModelRequestParameters(
        output_mode="native" if native else "prompted",
        output_object=OutputObjectDefinition(json_schema=dict(request.schema), name="reponse"),
        prompted_output_template=False,
    )
    longest = max(SHORTEST_LIMIT, request.max_tokens * CHARACTERS_PER_TOKEN)
    now = asyncio.get_running_loop().time
    in_all = asyncio.timeout(settings.whole)
    patience = asyncio.timeout(settings.idle)
    try:
        async with (
            in_all,
            patience,
            model_request_stream(model, messages, model_settings=how, model_request_parameters=form) as stream,
        ):
            written = 0
            async for event in stream:
                patience.reschedule(now() + settings.idle)
                written += _length(event)
                if written > longest:
                    raise OverlongError
            return stream.get()
    except TimeoutError as error:
        if in_all.expired():
            raise EndlessError from error
        if patience.expired():
            raise SilentError from error
        raise


def _length(event: ModelResponseStreamEvent) -> int:
    """Return how many characters an event adds to the answer or to the thoughts before it."""
    if isinstance(event, PartStartEvent) and isinstance(event.part, (TextPart, ThinkingPart)):
        return len(event.part.content)
    if isinstance(event, PartDeltaEvent) and isinstance(event.delta, (TextPartDelta, ThinkingPartDelta)):
        return len(event.delta.content_delta or "")
    return 0
