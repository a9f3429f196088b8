"""A model's file (GGUF) answered for by llama.cpp in this process, on loopback, to the same client as any server."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from os import cpu_count
from pathlib import Path
from typing import Any

from marbre.errors import UsageError
from marbre.messages import say
from marbre.models.request import AskAll, Failure, Reply, Request
from marbre.models.settings import Settings

WINDOW = 8192
"""Tokens of the window where the user says nothing: the material of a step fits, and so does the memory of a laptop."""
GGUF = b"GGUF"
"""The first bytes of every such file (ggml's docs/gguf.md)."""


@dataclass(frozen=True)
class LocalServer:
    """A server that stands as long as this object is held."""

    base_url: str
    key: str
    """Made for this run: other users of the machine cannot ask the model."""
    window: int
    process: Any

    def while_held(self, ask_all: AskAll, requests: Sequence[Request]) -> Sequence[Reply | Failure]:
        """Ask through a client of this server: whoever can ask holds it."""
        return ask_all(requests)


def serve_file(path: str, settings: Settings) -> LocalServer:
    """Return the server of a model's file, loaded; raises UsageError for a missing extra, a missing or wrong file."""
    file = Path(path).expanduser()
    _check(file)
    try:
        import xllamacpp
    except ImportError as error:
        raise UsageError(
            say("Les modèles en fichier ne sont pas installés\u00a0: {command}", command="pip install 'marbre[local]'")
        ) from error
    window, key = settings.context or WINDOW, secrets.token_urlsafe(24)
    how = xllamacpp.CommonParams()
    how.model.path = str(file)
    how.model_alias = {"local"}  # else the server tells the file's path to all who ask
    how.hostnames, how.port, how.api_keys = ["127.0.0.1"], 0, [key]
    how.n_ctx, how.n_parallel = window, 1
    how.cpuparams.n_threads = cpu_count() or 1
    how.ui, how.endpoint_slots, how.verbosity = False, False, 0
    try:
        server = xllamacpp.Server(how)
    except RuntimeError as error:
        raise UsageError(
            say(
                "Le modèle «\u00a0{file}\u00a0» ne se charge pas\u00a0: fichier abîmé, ou trop peu de mémoire.",
                file=file.name,
            )
        ) from error
    return LocalServer(f"{server.listening_address}/v1", key, window, server)


def _check(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            begins = opened.read(len(GGUF))
    except OSError as error:
        raise UsageError(say("Le modèle «\u00a0{file}\u00a0» est introuvable ou illisible.", file=str(file))) from error
    if begins != GGUF:
        raise UsageError(say("«\u00a0{file}\u00a0» n’est pas un modèle au format GGUF.", file=file.name))
