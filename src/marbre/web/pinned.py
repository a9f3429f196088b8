"""Connecting to the IP address that was checked, whatever the host's name says a moment later."""

from collections.abc import Iterable, Sequence
from typing import Any

import httpcore


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to given IP addresses instead of looking the name up again (against DNS rebinding)."""

    def __init__(self, ips: Sequence[str]) -> None:
        """Keep the addresses that were checked, tried in their order."""
        self._ips = tuple(ips)
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a stream to the first of the addresses that answers."""
        for ip in self._ips[:-1]:
            try:
                return self._plain.connect_tcp(ip, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._plain.connect_tcp(self._ips[-1], port, timeout, local_address, socket_options)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Refuse: no page of the web stands behind a socket of this machine."""
        raise httpcore.ConnectError("unix sockets are never asked")
