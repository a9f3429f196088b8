"""The model's window: a request that cannot fit in it is not sent, and one that a server has cut in silence is not believed."""

from marbre.messages import say
from marbre.models.name import ModelName
from marbre.models.request import Failure, Request
from marbre.models.tokens import likely_tokens

MOST_CHARACTERS_PER_TOKEN = 10
"""No tokenizer reads prose at more characters to a token: a server that counts fewer has read a part only."""
LEAST_CUT = 2_000
"""Characters under which a count of tokens says nothing."""


def known_window(name: ModelName, base_url: str | None = None) -> int | None:
    """Return the published size of a model's window in tokens, None where it is not known. Wants the extra `writer`."""
    if base_url or name.provider == "gguf":
        return None
    try:
        from genai_prices.data_snapshot import get_snapshot
    except ImportError:
        return None
    try:
        _, model = get_snapshot().find_provider_model(name.model, None, name.provider, None)
    except LookupError:
        return None
    return model.context_window


def room_for_source(window: int | None, besides: Request) -> int | None:
    """Return how many tokens of material still fit in a request, None where the window is unknown: for who must split."""
    return None if window is None else max(0, window - likely_tokens(besides) - besides.max_tokens)


def too_large(request: Request, window: int | None) -> Failure | None:
    """Return why a request does not fit in the window, None where it does or where nobody knows."""
    needed = likely_tokens(request) + request.max_tokens
    if window is None or needed <= window:
        return None
    return Failure(
        say(
            "La demande ne tient pas dans la fenêtre du modèle (environ {needed} jetons pour {window})\u00a0: "
            "raccourcissez la source ou prenez un modèle à plus grande fenêtre.",
            needed=needed,
            window=window,
        ).text()
    )


def cut_in_silence(request: Request, tokens_read: int) -> Failure | None:
    """Return a failure where a server has read far fewer tokens than were sent (Ollama beyond its num_ctx), else None."""
    sent = len(request.system) + len(request.prompt)
    if not tokens_read or sent < LEAST_CUT or tokens_read * MOST_CHARACTERS_PER_TOKEN >= sent:
        return None
    return Failure(
        say(
            "Le serveur n’a lu qu’une partie de la demande ({n} jetons)\u00a0: agrandissez sa fenêtre "
            "(num_ctx, --ctx-size) ou raccourcissez la source.",
            n=tokens_read,
        ).text()
    )
