"""The language that a browser's user reads."""

from fastapi import Request

from marbre.translate import LANGUAGES


def language_of(request: Request) -> str:
    """Return the language that the user has chosen, else the first that the browser asks for and that we speak."""
    chosen = request.headers.get("x-marbre-lang", "") or request.cookies.get("marbre_lang", "")
    asked = [part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    return next((code for code in (chosen[:2].lower(), *asked) if code in LANGUAGES), LANGUAGES[0])
