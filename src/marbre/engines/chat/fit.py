"""What a person's chat window wrote, made to fit the schema that was asked for; or what is wrong with it, in French."""

import re
from collections.abc import Mapping
from typing import Any

from marbre.engines.chat.form import BLANK
from marbre.language.fold import fold


class MisfitError(ValueError):
    """The value is not what was asked; its text says why, in French, for the person and for the next prompt."""


def fit(value: Any, schema: Mapping[str, Any]) -> Any:
    """Return the value in the form of a JSON Schema (objects, arrays, texts, whole numbers); raises MisfitError.

    Keys are known by their letters (« Chapô » is `chapo`), keys that were not asked for are left out; a text is a list
    of its paragraphs where a list of texts was asked for, and « 3 » is a number.
    """
    return _fit(value, schema, "la réponse")


def _fit(value: Any, schema: Mapping[str, Any], where: str) -> Any:
    kind = schema.get("type")
    if kind == "object":
        return _object(value, schema, where)
    if kind == "array":
        items = schema.get("items", {})
        given = _paragraphs(value) if isinstance(value, str) and items.get("type") == "string" else value
        if not isinstance(given, list):
            raise MisfitError(f"{where} doit être une liste")
        return [_fit(item, items, where) for item in given]
    if kind == "integer":
        if isinstance(value, str) and re.fullmatch(r"\W*\d+\W*", value):
            return int(re.sub(r"\D", "", value))
        if type(value) is not int:
            raise MisfitError(f"{where} doit contenir un nombre entier")
        return value
    return _text(value, where) if kind == "string" else value


def _text(value: Any, where: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MisfitError(f"{where} doit contenir un texte")
    if value.strip() == BLANK:
        raise MisfitError("c’est la forme de la réponse, pas encore remplie")
    return value


def _object(value: Any, schema: Mapping[str, Any], where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise MisfitError(f"{where} doit être un objet JSON")
    properties: Mapping[str, Any] = schema.get("properties", {})
    given = {fold(str(name)): held for name, held in value.items()}
    missing = [name for name in schema.get("required", ()) if fold(name) not in given]
    if missing:
        raise MisfitError(", ".join(f"«\u00a0{name}\u00a0»" for name in missing) + " manque")
    return {
        name: _fit(given[fold(name)], of, f"«\u00a0{name}\u00a0»")
        for name, of in properties.items()
        if fold(name) in given
    }


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
