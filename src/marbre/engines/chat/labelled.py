"""An answer in lines that begin with the names asked for (« titres : … ») instead of JSON: as chat windows like to write."""

import re
from collections.abc import Mapping
from typing import Any

from marbre.language.fold import fold

_LABEL = re.compile(r"^[\s#*_«\"“-]*(?P<name>[^\W\d_]+)[\s*_»\"”]*:[\s*_]*(?P<rest>.*)$")
_ITEM = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")


def labelled(text: str, schema: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the object that labelled lines make, None where the schema holds more than texts and lists of texts.

    A list's texts are its items, or its paragraphs.
    """
    properties: Mapping[str, Any] = schema.get("properties", {})
    if not properties or not all(_is_flat(of) for of in properties.values()):
        return None
    known = {fold(name): name for name in properties}
    held: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in text.split("\n"):
        label = _LABEL.match(line)
        name = known.get(fold(label["name"])) if label else None
        if label and name:
            current = held.setdefault(name, [])
            current.append(label["rest"])
        elif current is not None and not line.strip().startswith("```"):
            current.append(line)
    return {name: _value("\n".join(lines).strip(), properties[name]) for name, lines in held.items()} or None


def _is_flat(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "string" or (
        schema.get("type") == "array" and schema.get("items", {}).get("type") == "string"
    )


def _value(text: str, schema: Mapping[str, Any]) -> Any:
    if schema.get("type") == "string":
        return re.sub(r"\s*\n\s*", " ", text)
    lines = [line for line in text.split("\n") if line.strip()]
    if lines and all(_ITEM.match(line) for line in lines):
        return [_ITEM.sub("", line).strip() for line in lines]
    return [re.sub(r"\s*\n\s*", " ", part).strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
