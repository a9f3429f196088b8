"""A real HTTP server on loopback that speaks like OpenAI's chat completions, with replies written by the test.

    from scripted_server import good, rate_limited, serve

    with serve([rate_limited(0.1), good({"titre": "La mairie ferme le pont"})]) as server:
        ask_all = connect("openai:scripted", base_url=server.url, ...)
        ...
    server.asked[0].prompt      # what was asked, in order of arrival: model, system, prompt, schema, max_tokens, stream
    server.most_at_once         # the most calls in flight at one time

A script is a list (the nth call gets the nth reply; a call too many gets a 400 and shows in `server.unscripted`) or a
function from the `Asked` to a reply, called in the order of arrival, one at a time:

    def script(asked):
        return good(SECTION) if "section" in asked.prompt else slow(1.0, good(OUTLINE))

Replies: `good(value)` (JSON of a value), `said(text)` (any text: broken JSON, prose, English), `refusal()`, `filtered()`, `empty()`,
`cut_by_length(text)`, `cut_stream(text, after)` (the connection drops),
`ended_early(text, after)` (the stream just ends), `rate_limited(seconds)`, `out_of_credit()`, `server_error(status)`,
`unknown_model()`, `unauthorized()`, `forbidden()`, `too_long()` (context),
`no_schema()`, `reset()` (the connection drops before a word), `silence()` (nothing, for
as long as the server stands), `stalled(text, after)` (begins, then says no more), and `slow(seconds, reply)` (any of them, later).
Every reply of this server is written by hand: it proves what marbre does with an answer, not that a model would give it.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import protocols

PIECE = 24
"""Characters in one event of a stream."""


@dataclass(frozen=True)
class Asked:
    """One call as it came over the wire."""

    number: int
    model: str
    system: str
    prompt: str
    schema: Mapping[str, Any] | None
    max_tokens: int | None
    stream: bool
    headers: Mapping[str, str]
    """Names in small letters."""
    body: Mapping[str, Any]
    at: float


@dataclass(frozen=True)
class Answer:
    """What the server does: wait, then a status, headers and a text, whole or up to `sends` characters and then `then`."""

    text: str = ""
    status: int = 200
    finish: str = "stop"
    refusal: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    wait: float = 0.0
    pause: float = 0.0
    """Seconds between two pieces of a stream."""
    tokens_read: int | None = None
    """What the usage says, where it is not to be about a token for four characters."""
    sends: int | None = None
    then: str = "end"
    """After `sends` characters: « end », « hang up » (the connection drops) or « stall » (silence while the server stands)."""


def said(text: str) -> Answer:
    """Answer with this text, whatever it is."""
    return Answer(text)


def good(value: Any) -> Answer:
    """Answer with the JSON of a value."""
    return Answer(json.dumps(value, ensure_ascii=False))


def refusal(words: str = "I can't help with that.") -> Answer:
    """Refuse in the field made for it."""
    return Answer("", refusal=words)


def filtered() -> Answer:
    """End on the provider's content filter."""
    return Answer("", finish="content_filter")


def empty() -> Answer:
    """Say nothing, in good order."""
    return Answer("")


def cut_by_length(text: str) -> Answer:
    """Stop at max_tokens: the text ends wherever it ends."""
    return Answer(text, finish="length")


def cut_stream(text: str, after: int) -> Answer:
    """Send some characters, then drop the connection."""
    return Answer(text, sends=after, then="hang up")


def ended_early(text: str, after: int) -> Answer:
    """Send some characters, then end the stream in good order, without a finish reason or a usage."""
    return Answer(text, sends=after, then="end")


def no_schema() -> Answer:
    """Answer as a server does that knows no JSON Schema."""
    return _error(400, "'response_format.type' must be 'json_object' or 'text'", "invalid_request_error")


def stalled(text: str, after: int) -> Answer:
    """Send some characters, then nothing more."""
    return Answer(text, sends=after, then="stall")


def silence() -> Answer:
    """Take the call and say nothing, not even a status."""
    return Answer(status=0, then="stall")


def reset() -> Answer:
    """Take the call and drop the connection."""
    return Answer(status=0, then="hang up")


def rate_limited(seconds: float | None = None) -> Answer:
    """Answer 429, with a Retry-After where whole seconds are given, or retry-after-ms (OpenAI's, Anthropic's) for a part of one."""
    if seconds is None:
        return _error(429, "Rate limit reached", "rate_limit_exceeded")
    whole = seconds == int(seconds)
    header = ("Retry-After", f"{seconds:.0f}") if whole else ("retry-after-ms", f"{seconds * 1000:.0f}")
    return _error(429, "Rate limit reached", "rate_limit_exceeded", header)


def server_error(status: int = 500) -> Answer:
    """Answer 5xx."""
    return _error(status, "The server had an error", "server_error")


def out_of_credit() -> Answer:
    """Answer as OpenAI does about an account that is used up: a 429 that no wait mends."""
    return _error(429, "You exceeded your current quota.", "insufficient_quota")


def unknown_model() -> Answer:
    """Answer as OpenAI does about a model that does not exist."""
    return _error(404, "The model does not exist or you do not have access to it.", "model_not_found")


def unauthorized() -> Answer:
    """Answer as OpenAI does about a wrong key; it repeats a part of the key, as the real one does."""
    return _error(401, "Incorrect API key provided: sk-secr**********2345.", "invalid_api_key")


def forbidden() -> Answer:
    """Answer 403."""
    return _error(403, "Country, region, or territory not supported", "unsupported_country_region_territory")


def too_long() -> Answer:
    """Answer as OpenAI does about a prompt that passes the model's window."""
    return _error(400, "This model's maximum context length is 4096 tokens.", "context_length_exceeded")


def slow(seconds: float, answer: Answer) -> Answer:
    """Answer the same, later."""
    return replace(answer, wait=seconds)


def _error(status: int, message: str, code: str, *headers: tuple[str, str]) -> Answer:
    body = json.dumps({"error": {"message": message, "type": code, "param": None, "code": code}})
    return Answer(body, status=status, headers=headers)


Script = Callable[[Asked], Answer] | Sequence[Answer]


@dataclass
class ScriptedServer:
    """The server while it stands."""

    url: str
    """What a client takes as base_url: …/v1."""
    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    unscripted: int = 0
    """Calls that came after the end of a list."""
    _at_once: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _closing: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serve(script: Script, port: int = 0) -> Iterator[ScriptedServer]:
    """Stand while the block runs, on a free port of loopback (or the one given)."""
    state = ScriptedServer("")
    http = _Http(("127.0.0.1", port), _handler(script, state))
    state.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state._closing.set()
        http.shutdown()
        http.server_close()
        thread.join(timeout=5)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up is what half of the tests are about."""


def _handler(script: Script, state: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is http.server's)
            pass

        def do_GET(self) -> None:
            listed = {
                "object": "list",
                "data": [{"id": "scripted", "object": "model", "created": 0, "owned_by": "tests"}],
            }
            self._send(200 if self.path.endswith("/models") else 404, json.dumps(listed), ())

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)))
            with state._lock:
                asked = _read(len(state.asked) + 1, body, {name.lower(): value for name, value in self.headers.items()})
                state.asked.append(asked)
                state._at_once += 1
                state.most_at_once = max(state.most_at_once, state._at_once)
                answer = self._scripted(asked)
            try:
                state._closing.wait(answer.wait)
                self._answer(asked, answer)
            finally:
                with state._lock:
                    state._at_once -= 1

        def _scripted(self, asked: Asked) -> Answer:
            if callable(script):
                return script(asked)
            if asked.number <= len(script):
                return script[asked.number - 1]
            state.unscripted += 1
            return _error(400, f"call {asked.number} has no reply in the script", "unscripted")

        def _answer(self, asked: Asked, answer: Answer) -> None:
            if answer.status == 0:
                self._end(answer.then)
            elif answer.status != 200:
                self._send(answer.status, answer.text, answer.headers)
            elif protocol := self._protocol():
                usage = _usage(asked, answer)
                self._begin_stream(answer)
                for lines in protocol(answer.text, usage["prompt_tokens"], usage["completion_tokens"], answer.finish):
                    self._chunk(lines.encode())
                self._chunk(b"")
            elif asked.stream:
                self._stream(asked, answer)
            else:
                self._whole(asked, answer)

        def _whole(self, asked: Asked, answer: Answer) -> None:
            if answer.sends is not None:
                self._end(answer.then)
                return
            message = {"role": "assistant", "content": answer.text or None, "refusal": answer.refusal}
            choice = {"index": 0, "message": message, "finish_reason": answer.finish, "logprobs": None}
            body = {**_frame(asked, "chat.completion"), "choices": [choice], "usage": _usage(asked, answer)}
            self._send(200, json.dumps(body), answer.headers)

        def _protocol(self) -> Callable[[str, int, int, str], Iterator[str]] | None:
            """Return how the provider whose path was called says its answers; None for OpenAI's way."""
            if self.path.partition("?")[0].endswith("/messages"):
                return protocols.anthropic
            return protocols.google if ":streamGenerateContent" in self.path else None

        def _begin_stream(self, answer: Answer) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            for name, value in answer.headers:
                self.send_header(name, value)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()

        def _stream(self, asked: Asked, answer: Answer) -> None:
            self._begin_stream(answer)
            text = answer.text if answer.sends is None else answer.text[: answer.sends]
            self._event(asked, {"role": "assistant", "content": ""})
            for start in range(0, len(text), PIECE):
                state._closing.wait(answer.pause)
                self._event(asked, {"content": text[start : start + PIECE]})
            if answer.sends is not None:
                self._end(answer.then)
                return
            if answer.refusal is not None:
                self._event(asked, {"refusal": answer.refusal})
            self._event(asked, {}, answer.finish)
            if (asked.body.get("stream_options") or {}).get("include_usage"):
                self._data(
                    json.dumps(
                        {**_frame(asked, "chat.completion.chunk"), "choices": [], "usage": _usage(asked, answer)}
                    )
                )
            self._data("[DONE]")
            self._chunk(b"")

        def _event(self, asked: Asked, delta: Mapping[str, Any], finish: str | None = None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
            self._data(json.dumps({**_frame(asked, "chat.completion.chunk"), "choices": [choice]}))

        def _data(self, line: str) -> None:
            self._chunk(f"data: {line}\n\n".encode())

        def _chunk(self, payload: bytes) -> None:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(payload), payload))
            self.wfile.flush()

        def _end(self, how: str) -> None:
            if how == "stall":
                state._closing.wait()
            if how == "end":
                self._chunk(b"")
            self.close_connection = True

        def _send(self, status: int, text: str, headers: Sequence[tuple[str, str]]) -> None:
            payload = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(payload)))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(payload)

    return Handler


def _read(number: int, body: Mapping[str, Any], headers: Mapping[str, str]) -> Asked:
    messages = body.get("messages") or []
    schema = ((body.get("response_format") or {}).get("json_schema") or {}).get("schema")
    return Asked(
        number=number,
        model=str(body.get("model", "")),
        system="\n".join(_words(m) for m in messages if m.get("role") in {"system", "developer"}),
        prompt="\n".join(_words(m) for m in messages if m.get("role") == "user"),
        schema=schema,
        max_tokens=body.get("max_completion_tokens") or body.get("max_tokens"),
        stream=bool(body.get("stream")),
        headers=headers,
        body=body,
        at=time.monotonic(),
    )


def _words(message: Mapping[str, Any]) -> str:
    content = message.get("content") or ""
    return content if isinstance(content, str) else "".join(str(part.get("text", "")) for part in content)


def _frame(asked: Asked, kind: str) -> dict[str, Any]:
    return {"id": f"chatcmpl-{asked.number}", "object": kind, "created": 1_700_000_000, "model": asked.model}


def _usage(asked: Asked, answer: Answer) -> dict[str, int]:
    read = (len(asked.system) + len(asked.prompt)) // 4 + 1 if answer.tokens_read is None else answer.tokens_read
    written = len(answer.text) // 4 + 1
    return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
