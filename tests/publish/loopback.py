"""A site on loopback that answers over real HTTP, and breaks down when it is told to."""

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body or b"{}")


@dataclass
class Reply:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Failure:
    """What goes wrong with the next request that fits, `times` times: before the site does its work, or after."""

    method: str
    path: str
    reply: Reply | None = None
    """None: the connection is closed without an answer."""
    after: bool = False
    times: int = 1


class Loopback:
    """A site: `answer` does its work. Requests are kept in `seen`."""

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        self.seen: list[Request] = []
        self.failures: list[Failure] = []
        self.answer = answer
        self.work = threading.Lock()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def fail(self, method: str, path: str, reply: Reply | None = None, *, after: bool = False, times: int = 1) -> None:
        self.failures.append(Failure(method, path, reply, after, times))

    def wrote(self) -> list[Request]:
        return [r for r in self.seen if r.method not in {"GET", "OPTIONS"}]

    def handle(self, request: Request) -> Reply | None:
        with self.work:
            self.seen.append(request)
            failure = next((f for f in self.failures if f.times and f.method == request.method and re.search(f.path, request.path)), None)  # fmt: skip
            if failure is None:
                return self.answer(request)
            failure.times -= 1
            if failure.after:
                self.answer(request)
            return failure.reply

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def _handler(site: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def work(self) -> None:
            parts = urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = site.handle(
                Request(self.command, parts.path, dict(parse_qsl(parts.query)), headers, self.rfile.read(size))
            )
            if reply is None:
                self.close_connection = True
                return
            body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = do_OPTIONS = work  # noqa: N815

        def log_message(self, *_: object) -> None: ...

    return Handler
