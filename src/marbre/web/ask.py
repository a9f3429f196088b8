"""One HTTP answer, with its limits: bytes, seconds, kinds of content."""

import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import httpcore

from marbre import __version__
from marbre.errors import InputError
from marbre.messages import say
from marbre.web.address import Target
from marbre.web.pinned import PinnedBackend

AGENT = "marbre"
USER_AGENT = f"{AGENT}/{__version__}"


@dataclass(frozen=True)
class Limits:
    """What an answer may take."""

    size: int = 5_000_000
    """Bytes, once unpacked."""
    seconds: float = 30.0
    """From the first to the last byte."""
    idle: float = 10.0
    """Seconds without a byte."""
    redirects: int = 5


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True)
class Answer:
    """An answer: its code, its headers by lower-case name, its bytes, unpacked."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def location(self) -> str:
        """Where it redirects to, "" where it does not."""
        return self.headers.get("location", "") if self.status in {301, 302, 303, 307, 308} else ""


def ask(where: Target, limits: Limits) -> Answer:
    """Return the answer to a GET; raises InputError where none comes, or one that is too large or too slow."""
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), limits.idle)
    headers = [
        ("Host", where.host if where.port in {80, 443} else f"{where.host}:{where.port}"),
        ("User-Agent", USER_AGENT),
        ("Accept", "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,application/pdf;q=0.8"),
        ("Accept-Language", "fr,en;q=0.7"),
        ("Accept-Encoding", "gzip"),
    ]
    url = httpcore.URL(scheme=where.scheme, host=where.host, port=where.port, target=where.path)
    end = time.monotonic() + limits.seconds
    try:
        with (
            httpcore.ConnectionPool(network_backend=PinnedBackend(where.ips), max_connections=1) as pool,
            pool.stream("GET", url, headers=headers, extensions={"timeout": timeout}) as response,
        ):
            told = {k.decode("latin-1").lower(): v.decode("latin-1") for k, v in response.headers}
            size = told.get("content-length", "")
            if size.isdigit() and int(size) > limits.size:
                raise _too_large(where, limits)
            redirects = 300 <= response.status < 400
            content = b"" if redirects else _read(response.iter_stream(), told, where, limits, end)
            return Answer(response.status, told, content)
    except (httpcore.TimeoutException, TimeoutError):
        raise InputError(say("Le site {host} ne répond pas à temps\u00a0: réessayez.", host=where.host)) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, zlib.error) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(say("Le site {host} ne répond pas comme il le devrait.", host=where.host)) from None


def _read(chunks: Iterator[bytes], headers: Mapping[str, str], where: Target, limits: Limits, end: float) -> bytes:
    """Return the bytes of a body, unpacked piece by piece so that a small body cannot become a huge one."""
    encoding = headers.get("content-encoding", "identity").strip().lower() or "identity"
    if encoding not in {"identity", "gzip", "x-gzip"}:
        raise InputError(say("Le site {host} ne répond pas comme il le devrait.", host=where.host))
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if encoding != "identity" else None
    content = bytearray()
    for chunk in chunks:
        if time.monotonic() > end:
            raise TimeoutError
        content += unpack.decompress(chunk, limits.size + 1 - len(content)) if unpack else chunk
        if len(content) > limits.size:
            raise _too_large(where, limits)
    return bytes(content)


def _too_large(where: Target, limits: Limits) -> InputError:
    return InputError(
        say(
            "La page de {host} dépasse {size}\u00a0Mo\u00a0: ce n’est pas un article.",
            host=where.host,
            size=limits.size // 1_000_000,
        )
    )
