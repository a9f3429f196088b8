"""The library's model behind a name. Loaded when a model is first needed: it takes seconds."""

from typing import TYPE_CHECKING

from marbre.errors import UsageError
from marbre.messages import say
from marbre.models.name import ModelName, is_loopback

if TYPE_CHECKING:
    from pydantic_ai.models import Model

NO_KEY = "none"
"""What clients that insist on a key send to a server that wants none."""


def load_model(name: ModelName, key: str | None, base_url: str | None) -> "Model":
    """Return the model; raises UsageError where the extra that brings its client is not installed."""
    try:
        return _LOADERS[name.provider](name.model, key or NO_KEY, base_url)
    except ImportError as error:
        raise UsageError(
            say(
                "Le moteur «\u00a0writer\u00a0» n’est pas installé\u00a0: {command}",
                command="pip install 'marbre[writer]'",
            )
        ) from error


def _openai(model: str, key: str, base_url: str | None) -> "Model":
    from httpx2 import AsyncHTTPTransport
    from pydantic_ai.models import create_async_httpx2_client
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.profiles.openai import OpenAIModelProfile
    from pydantic_ai.providers.openai import OpenAIProvider
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider

    if base_url is None:
        return OpenAIChatModel(model, provider=OpenAIProvider(api_key=key, base_url="https://api.openai.com/v1"))
    client = None
    if is_loopback(base_url):  # never through the proxy of the environment: it cannot reach this machine's own servers
        client = create_async_httpx2_client(transport=AsyncHTTPTransport())
    # max_tokens: the older field, which Ollama, llama.cpp and vLLM all read; OpenAI alone wants the newer.
    return OpenAIChatModel(
        model,
        provider=OpenAICompatibleProvider("server", base_url=base_url, api_key=key, http_client=client),
        profile=OpenAIModelProfile(openai_chat_supports_max_completion_tokens=False),
    )


def _anthropic(model: str, key: str, base_url: str | None) -> "Model":
    from pydantic_ai.models.anthropic import AnthropicModel
    from pydantic_ai.providers.anthropic import AnthropicProvider

    return AnthropicModel(model, provider=AnthropicProvider(api_key=key, base_url=base_url))


def _google(model: str, key: str, base_url: str | None) -> "Model":
    from pydantic_ai.models.google import GoogleModel
    from pydantic_ai.providers.google import GoogleProvider

    return GoogleModel(model, provider=GoogleProvider(api_key=key, base_url=base_url))


def _mistral(model: str, key: str, base_url: str | None) -> "Model":
    from pydantic_ai.models.mistral import MistralModel
    from pydantic_ai.providers.mistral import MistralProvider

    return MistralModel(model, provider=MistralProvider(api_key=key, base_url=base_url))


_LOADERS = {"openai": _openai, "gguf": _openai, "anthropic": _anthropic, "google": _google, "mistral": _mistral}
