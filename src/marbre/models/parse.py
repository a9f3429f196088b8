"""From a model's words to the object that was asked for: found in prose, mended where its form alone is wrong, held to the schema."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from json_repair import repair_json
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from marbre.messages import Message, say

LONGEST = 1_000_000
"""Characters of an answer that are read; what is longer is no answer to any request of ours."""
MOST_CANDIDATES = 20
"""Objects of one text that are tried: nobody asked for more than one."""
LONGEST_MENDED = 100_000
"""Characters of a broken object that are mended; the time that mending takes grows faster than they do."""


@dataclass(frozen=True)
class Unusable:
    """Why a text holds no usable answer."""

    reason: Message


def parse_answer(text: str, schema: Mapping[str, Any]) -> Mapping[str, Any] | Unusable:
    """Return the first object of a text that follows the schema, or why there is none. Never raises on a model's text.

    Form is mended (fences, prose around, trailing commas, single quotes, comments apart), words never: a repair that
    would lose or change one is refused. An object that is never closed is a cut answer, not one to complete.
    """
    if len(text) > LONGEST:
        return Unusable(say("la réponse est démesurée ({n} caractères)", n=len(text)))
    text = _without_thoughts(text).strip().lstrip("\ufeff")
    if not text:
        return Unusable(say("la réponse est vide"))
    validator = Draft202012Validator(schema)
    why: Unusable | None = None
    for candidate in islice(_candidates(text), MOST_CANDIDATES):
        value = _object(candidate)
        if value is None:
            continue
        error = best_match(validator.iter_errors(value))
        if error is None:
            return value
        why = why or Unusable(_said(error))
    return why or Unusable(_what_is_wrong(text))


def _without_thoughts(text: str) -> str:
    """Return the text without the <think> of models that show their reasoning."""
    return re.sub(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", "", text, flags=re.DOTALL)


def _candidates(text: str) -> Iterator[str]:
    """Yield what may be the object: the whole, each fenced block, each run from a brace to the brace that closes it."""
    yield text
    for block in re.findall(r"```[a-zA-Z]*[ \t]*\n(.*?)```", text, flags=re.DOTALL):
        yield block.strip()
    start = text.find("{")
    while start >= 0:
        end = _closing(text, start)
        if end is None:
            return
        yield text[start:end]
        start = text.find("{", end)


def _closing(text: str, start: int) -> int | None:
    """Return the offset after the brace that closes the one at `start`, quoted braces apart; None if nothing closes it."""
    depth, quoted, at = 0, False, start
    while at < len(text):
        character = text[at]
        if quoted and character == "\\":
            at += 1
        elif character == '"':
            quoted = not quoted
        elif not quoted and character == "{":
            depth += 1
        elif not quoted and character == "}":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return None


def _object(candidate: str) -> Mapping[str, Any] | None:
    """Return the object that a text is, mended if need be; None where it is none or where mending would change a word."""
    try:
        value = json.loads(candidate, parse_constant=_refuse)
    except (ValueError, RecursionError):
        value = _mended(candidate)
    return value if isinstance(value, dict) and _is_text(value) else None


def _is_text(value: Any) -> bool:
    """Return whether a value can be written in UTF-8: JSON's escapes can spell half a character."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        return False
    return True


def _refuse(constant: str) -> Any:
    """Refuse NaN and Infinity, which Python reads and JSON has not."""
    raise ValueError(constant)


def _mended(candidate: str) -> Any:
    if not (candidate.startswith("{") and candidate.endswith("}")) or len(candidate) > LONGEST_MENDED:
        return None
    try:
        value = repair_json(candidate, return_objects=True, skip_json_loads=True)
        same = _words(candidate) == _words(json.dumps(value, ensure_ascii=False, allow_nan=False))
    except Exception:  # the library's bugs on hostile text are a broken answer, not a broken run
        return None
    return value if same else None


_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


def _words(written: str) -> str:
    """Return the letters, digits and signs of a number of a JSON text, without its quotes, commas and escapes."""
    plain = _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else "" if m[2] in "nrtbf" else m[2], written)
    return "".join(c for c in plain.casefold() if c.isalnum() or c in "-+.%€$£")


def _said(error: ValidationError) -> Message:
    """Return in one clause where an object leaves the schema."""
    where = ".".join(str(part) for part in error.absolute_path) or "objet"
    limit: Any = error.validator_value
    instance: Any = error.instance
    match error.validator:
        case "required":
            missing = next((name for name in limit if name not in instance), "?")
            return say("il manque «\u00a0{name}\u00a0» (dans {where})", name=missing, where=where)
        case "additionalProperties":
            return say("il y a des clés qui ne sont pas demandées (dans {where})", where=where)
        case "type":
            return say("«\u00a0{where}\u00a0» n’est pas du type {kind}", where=where, kind=str(limit))
        case "enum" | "const":
            return say("«\u00a0{where}\u00a0» n’est pas l’une des valeurs permises", where=where)
        case "minItems" | "maxItems":
            return say("«\u00a0{where}\u00a0» compte {n} éléments", where=where, n=len(instance))
        case "minLength" | "maxLength":
            return say("«\u00a0{where}\u00a0» fait {n} caractères", where=where, n=len(instance))
        case _:
            return say("«\u00a0{where}\u00a0» ne suit pas le schéma ({rule})", where=where, rule=str(error.validator))


def _what_is_wrong(text: str) -> Message:
    start = text.find("{")
    if start < 0:
        return say("la réponse n’est pas un objet JSON")
    if _closing(text, start) is None:
        return say("la réponse est coupée avant la fin de l’objet JSON")
    return say("le JSON de la réponse est illisible")
