"""The language of what a user reads: French is written in the code, the others are gettext catalogues."""

import gettext
import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

Translate = Callable[[str], str]
LANGUAGES = ("fr", "en")
"""French first: the language of the code."""
DOMAIN = "marbre"


def ui_language(option: str = "", environ: Mapping[str, str] = os.environ) -> str:
    """Return the language to speak: the option's, MARBRE_LANG's, the locale's, else French."""
    for name in (option, *(environ.get(v, "") for v in ("MARBRE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))):
        code = name[:2].lower()
        if code in LANGUAGES:
            return code
    return LANGUAGES[0]


@lru_cache(maxsize=4)
def translator(language: str) -> Translate:
    """Return the function that says a French template in a language; what has no translation stays French."""
    if language == LANGUAGES[0]:
        return str
    catalogue = files("marbre").joinpath("locales", language, "LC_MESSAGES", f"{DOMAIN}.mo")
    with catalogue.open("rb") as file:
        return gettext.GNUTranslations(file).gettext
