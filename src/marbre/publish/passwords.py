"""Secrets: from the environment or the system's keyring, never from a file that could be committed."""

import os
import re
from collections.abc import Mapping

from marbre.messages import say
from marbre.publish.model import PublishError

SERVICE = "marbre"


def password(destination: str, user: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the secret of a destination: MARBRE_<DESTINATION>_PASSWORD, else the keyring's (service « marbre »,
    name « destination:user »). Raises PublishError, with both ways to give it, where there is none.
    """
    entry = f"{destination}:{user}" if user else destination
    given = environment.get(variable(destination), "").strip() or _from_keyring(entry)
    if not given:
        raise PublishError(
            say(
                "Le mot de passe manque\u00a0: donnez-le dans {variable}, ou rangez-le dans le trousseau du système "
                "(keyring set marbre {name}).",
                variable=variable(destination),
                name=entry,
            )
        )
    return given


def variable(destination: str) -> str:
    """Return the environment variable of a destination's password: a name that every shell takes."""
    return f"MARBRE_{re.sub(r'[^A-Z0-9]', '_', destination.upper())}_PASSWORD"


def _from_keyring(name: str) -> str:
    """Return the keyring's secret, "" where there is no keyring, none that works here, or no such entry."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(SERVICE, name) or ""
    except (KeyringError, OSError, RuntimeError):
        return ""
