"""A model over HTTP behind the seam: what is checked before anything is asked, then asking side by side."""

import asyncio
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marbre.models.backend import load_model
from marbre.models.budget import Budget
from marbre.models.context import known_window
from marbre.models.name import check_url, find_key, parse_name
from marbre.models.request import AskAll, Failure, Reply, Request
from marbre.models.settings import DEFAULT_SETTINGS, Settings


def connect(
    name: str,
    base_url: str | None = None,
    settings: Settings = DEFAULT_SETTINGS,
    budget: Budget | None = None,
    environ: Mapping[str, str] = os.environ,
) -> AskAll:
    """Return the way to ask a model. `base_url` is a server's address (for `openai`, any that speaks its protocol).

    Raises UsageError, before anything is asked, for an unknown provider, a missing key, extra or file, a wrong address.
    What calls take is counted in the budget, that of failures too.
    """
    model_name = parse_name(name)
    if model_name.provider == "gguf":
        return _connect_file(model_name.model, settings, budget)
    address = check_url(base_url) if base_url else None
    model = load_model(model_name, find_key(model_name, address, environ), address)
    from marbre.models.exchange import Link, ask  # seconds to load: not before a model is wanted
    from marbre.models.faults import Place

    window = settings.context or known_window(model_name, address)
    link = Link(model, Place(model_name, address), settings, budget or Budget(), window)

    def ask_all(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        asking = [asyncio.run_coroutine_threadsafe(ask(link, request), link.loop()) for request in requests]
        try:
            return [one.result() for one in asking]
        finally:
            for one in asking:
                one.cancel()

    return ask_all


def _connect_file(path: str, settings: Settings, budget: Budget | None) -> AskAll:
    """Return the way to ask a model that runs in this process, through the same client on loopback."""
    from marbre.models.local import serve_file

    server = serve_file(path, settings)
    # One at a time: the processor is shared. It says nothing while it reads, so silence is no sign of trouble.
    patient = replace(settings, context=server.window, at_once=1, idle=settings.whole)
    ask_server = connect("openai:local", server.base_url, patient, budget, {"OPENAI_API_KEY": server.key})

    def ask_all(requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        return server.while_held(ask_server, requests)

    return ask_all
