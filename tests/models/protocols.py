"""A good answer streamed as Anthropic and as Google say it: just enough of their public formats for their own clients.

Written from the formats that the clients read (docs.anthropic.com, « Streaming messages »; ai.google.dev, « streamGenerateContent »).
"""

import json
from collections.abc import Iterator


def anthropic(text: str, read: int, written: int, finish: str) -> Iterator[str]:
    """Yield the lines of a Messages stream."""
    reason = {"stop": "end_turn", "length": "max_tokens", "content_filter": "refusal"}[finish]
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude",
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": read, "output_tokens": 1},
    }
    events: list[dict[str, object]] = [
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}},
        {"type": "content_block_stop", "index": 0},
        {
            "type": "message_delta",
            "delta": {"stop_reason": reason, "stop_sequence": None},
            "usage": {"output_tokens": written},
        },
        {"type": "message_stop"},
    ]
    for event in events:
        yield f"event: {event['type']}\ndata: {json.dumps(event)}\n\n"


def google(text: str, read: int, written: int, finish: str) -> Iterator[str]:
    """Yield the lines of a streamGenerateContent stream."""
    reason = {"stop": "STOP", "length": "MAX_TOKENS", "content_filter": "SAFETY"}[finish]
    usage = {"promptTokenCount": read, "candidatesTokenCount": written, "totalTokenCount": read + written}
    candidate = {"content": {"role": "model", "parts": [{"text": text}]}, "finishReason": reason, "index": 0}
    yield f"data: {json.dumps({'candidates': [candidate], 'usageMetadata': usage, 'modelVersion': 'gemini'})}\r\n\r\n"
