"""Asking the user's own LanguageTool server (its HTTP API, `/v2/check`)."""

import json
import re
from collections.abc import Sequence
from typing import Any

from marbre.errors import UsageError
from marbre.language.mask import MASK
from marbre.messages import say
from marbre.rules.context import Text
from marbre.rules.remark import Remark

TIMEOUT = 60
"""Seconds for a whole article: a cold server loads its French first."""
SPELLING = "TYPOS"
"""LanguageTool's category of unknown words: names fill it, and --hunspell is there for it."""


def ask_languagetool(texts: Sequence[Text], url: str) -> tuple[Remark, ...]:
    """Return the remarks of the server at `url` on the texts; what is masked is sent as markup, and never read.

    Raises UsageError where the server cannot be reached or answers something else.
    """
    import httpx

    found: list[Remark] = []
    with httpx.Client(timeout=TIMEOUT, trust_env=False) as client:
        for text in texts:
            sent = {"language": "fr", "data": json.dumps({"annotation": annotation(text.masked)}, ensure_ascii=False)}
            try:
                answer = client.post(f"{url.rstrip('/')}/v2/check", data=sent)
                matches = answer.raise_for_status().json()["matches"]
                found += [r for match in matches if (r := _remark(text, match)) is not None]
            except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError) as error:
                raise UsageError(
                    say(
                        "Le serveur LanguageTool «\u00a0{url}\u00a0» ne répond pas comme il le devrait\u00a0: vérifiez qu’il tourne.",
                        url=url,
                    )
                ) from error
    return tuple(found)


def annotation(masked: str) -> list[dict[str, str]]:
    """Return a masked text in LanguageTool's form: runs of text, and runs of markup in place of what is masked."""
    pieces = re.findall(f"{MASK}+|[^{MASK}]+", masked)
    return [{"markup" if piece[0] == MASK else "text": piece} for piece in pieces]


def _remark(text: Text, match: dict[str, Any]) -> Remark | None:
    if match.get("rule", {}).get("category", {}).get("id") == SPELLING:
        return None
    start = _code_points(text.masked, int(match["offset"]))
    end = _code_points(text.masked, int(match["offset"]) + int(match["length"]))
    proposed = tuple(str(r["value"]) for r in match.get("replacements", ()))
    return Remark(text.field, start, end, str(match["message"]), proposed)


def _code_points(text: str, units: int) -> int:
    """Return the offset in code points of one in UTF-16 units, which LanguageTool counts."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
