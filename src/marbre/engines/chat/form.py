"""The form of an answer as a prompt shows it: the schema's skeleton, short enough for a person to read."""

import json
from collections.abc import Mapping
from typing import Any

BLANK = "…"
"""What stands for a text that is to be written."""
_SHOWN = {"string": BLANK, "integer": 1, "number": 1.0, "boolean": True}


def skeleton(schema: Mapping[str, Any]) -> str:
    """Return one JSON object on a line that has the schema's form: « … » for a text, 1 for a number, one item a list."""
    return json.dumps(_shown(schema), ensure_ascii=False)


def _shown(schema: Mapping[str, Any]) -> Any:
    if schema.get("type") == "object":
        return {name: _shown(of) for name, of in schema.get("properties", {}).items()}
    if schema.get("type") == "array":
        return [_shown(schema.get("items", {}))]
    return _SHOWN.get(str(schema.get("type")), BLANK)
