"""Loopback servers that play the web: real sockets, hosts by name, every request counted."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from marbre.web.address import look_up
from marbre.web.fetch import Way
from marbre.web.ask import Limits

PUBLIC_IP, PRIVATE_IP = "127.0.0.9", "127.0.0.1"
"""The one plays a server of the public web; the other is what it is."""


@dataclass
class Site:
    """A server on loopback: what it was asked, and what it answers by path."""

    port: int = 0
    asked: list[str] = field(default_factory=list)
    pages: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)

    def __call__(self, path: str) -> Callable[[Callable[[BaseHTTPRequestHandler], None]], None]:
        return lambda answer: self.pages.__setitem__(path, answer)


def html(text: str, *, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    return body(text.encode(), status=status, **{"Content-Type": "text/html; charset=utf-8", **headers})


def body(content: bytes, *, status: int = 200, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def redirect(to: str, status: int = 302) -> Callable[[BaseHTTPRequestHandler], None]:
    return html("", status=status, Location=to)


def bomb(size: int) -> Callable[[BaseHTTPRequestHandler], None]:
    return body(gzip.compress(b" " * size), Content_Type="text/html", Content_Encoding="gzip")


@contextmanager
def site(ip: str) -> Iterator[Site]:
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            answer = made.pages.get(self.path.partition("?")[0])
            (answer or html("rien", status=404))(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer((ip, 0), Handler)
    server.daemon_threads = True
    made.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()


def way(**limits: float) -> Way:
    """Return the way of a reader for whom PUBLIC_IP is public (and is called site.example), all else as it is."""
    from marbre.web.address import is_public

    names = {"site.example": [PUBLIC_IP], "double.example": [PUBLIC_IP, PRIVATE_IP], "private.example": [PRIVATE_IP]}
    return Way(
        Limits(**{"seconds": 5.0, "idle": 1.0, **limits}),  # type: ignore[arg-type]
        resolve=lambda host, port: names.get(host) or look_up(host, port),
        may_ask=lambda ip: ip == PUBLIC_IP or is_public(ip),
        ports=range(1, 65536),
    )
