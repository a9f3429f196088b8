"""How many tokens a request takes, without its model's tokenizer: the most possible, and what is likely."""

import json
from math import ceil

from marbre.models.request import Request

FRAME = 400
"""Tokens that a provider may add around a request: the chat's marks, its own sentence about the schema."""
CHARACTERS_PER_TOKEN = 2.8
"""Characters of French to a token, on the low side, where a size is to be foreseen: SmolLM2's tokenizer, made for English,
has 2.85 on the start of examples/tesla-openai.txt (printed by tests/models/test_local.py); those made for many languages
have more."""


def most_tokens(request: Request) -> int:
    """Return how many tokens to read no tokenizer passes: a token spells a byte at least (byte-level BPE, byte fallback)."""
    schema = json.dumps(request.schema, ensure_ascii=False, indent=1)
    return len("\n".join((request.system, request.prompt, schema, schema)).encode()) + FRAME


def likely_tokens(request: Request) -> int:
    """Return about how many tokens the request takes to read."""
    schema = json.dumps(request.schema, ensure_ascii=False)
    return ceil(len("\n".join((request.system, request.prompt, schema))) / CHARACTERS_PER_TOKEN)
