"""The name of a model, `provider:model`, and what its provider wants before anything can be asked: a key, an extra."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from ipaddress import ip_address
from urllib.parse import urlsplit, urlunsplit

from marbre.errors import UsageError
from marbre.messages import say

KEYS: Mapping[str, tuple[str, ...]] = {
    "openai": ("OPENAI_API_KEY",),
    "anthropic": ("ANTHROPIC_API_KEY",),
    "google": ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
    "mistral": ("MISTRAL_API_KEY",),
    "gguf": (),
}
"""Provider → the environment variables that may hold its key, first to last: those of the providers' own clients."""

SHOWN: Mapping[str, str] = {"openai": "OpenAI", "anthropic": "Anthropic", "google": "Google", "mistral": "Mistral"}
"""Provider → its name in a sentence."""


@dataclass(frozen=True)
class ModelName:
    """Who answers: a provider of `KEYS` and its model's name (for gguf, the path of a file)."""

    provider: str
    model: str

    def __str__(self) -> str:
        return f"{self.provider}:{self.model}"


def parse_name(text: str) -> ModelName:
    """Return the name that a user gave; raises UsageError, with the nearest provider, where it is none."""
    provider, colon, model = (part.strip() for part in text.partition(":"))
    if provider.lower() not in KEYS:
        near = get_close_matches(provider.lower(), KEYS, 1, 0.5)
        raise UsageError(
            say(
                "Fournisseur de modèle inconnu\u00a0: «\u00a0{name}\u00a0».{near} Il y a\u00a0: {known}.",
                name=provider,
                near=say(" Vouliez-vous dire\u00a0: {names}\u00a0?", names=near[0]) if near else "",
                known=", ".join(KEYS),
            )
        )
    if not colon or not model:
        raise UsageError(
            say(
                "Donnez le modèle après le fournisseur\u00a0: «\u00a0{provider}:nom-du-modèle\u00a0».",
                provider=provider.lower(),
            )
        )
    return ModelName(provider.lower(), model)


def find_key(name: ModelName, base_url: str | None, environ: Mapping[str, str]) -> str | None:
    """Return the provider's key; None where it can do without (a server of one's own, a file).

    Raises UsageError, which names the variable to set, where a key is missing. The key itself is never said.
    """
    for variable in KEYS[name.provider]:
        if key := environ.get(variable, "").strip():
            return key
    if base_url or not KEYS[name.provider]:
        return None
    raise UsageError(
        say(
            "Il manque la clé de {provider}\u00a0: mettez-la dans la variable d’environnement {variable}. "
            "Rien n’a été demandé au modèle.",
            provider=SHOWN[name.provider],
            variable=KEYS[name.provider][0],
        )
    )


def check_url(base_url: str) -> str:
    """Return the address of a server as clients want it; raises UsageError where it is no http(s) address."""
    try:
        parts = urlsplit(base_url.strip())
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise UsageError(
            say("L’adresse du serveur doit commencer par http:// ou https:// et finir le plus souvent par /v1.")
        )
    return base_url.strip().rstrip("/")


def is_loopback(base_url: str) -> bool:
    """Return whether an address is on this machine."""
    host = urlsplit(base_url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def shown_url(base_url: str) -> str:
    """Return an address without its credentials, query and fragment: what may be shown or kept."""
    parts = urlsplit(base_url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    return urlunsplit((parts.scheme, host + (f":{parts.port}" if parts.port else ""), parts.path, "", ""))


def model_id(name: ModelName, base_url: str | None = None) -> str:
    """Return what tells a model from another in the cache: its name, and the server's address where one was given."""
    return f"{name} @ {shown_url(base_url)}" if base_url else str(name)
