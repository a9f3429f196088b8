"""Which addresses may be asked: of the web only, and never of this machine, its network or a cloud's metadata."""

import ipaddress
import socket
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit

from marbre.errors import InputError
from marbre.messages import say

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
"""From a host's name and a port to its IP addresses, as text."""
Judge = Callable[[str], bool]
"""Whether an IP address may be asked."""
PORTS = frozenset({80, 443, 8080, 8443})
"""Ports of the web: another one is some other service's."""
LONGEST = 2000
"""Characters of an address: more is none that a person pastes."""
_CARRIERS = tuple(
    ipaddress.ip_network(n) for n in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)
"""IPv6 networks whose addresses carry an IPv4 one (NAT64, 6to4, Teredo, compatible): where they lead is not told by their form."""


@dataclass(frozen=True)
class Target:
    """An address that may be asked: its parts, and the IP addresses that its host had when it was looked up."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    """With the query."""
    ips: tuple[str, ...]


def look_up(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host; empty where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def target(
    url: str, *, resolve: Resolve = look_up, may_ask: Judge | None = None, ports: Container[int] = PORTS
) -> Target:
    """Return where an address leads, looked up once: what is asked afterwards is that IP address and no other.

    Raises InputError, in one sentence, for a scheme that is not the web's, credentials in the address, a port of
    another service, a host that does not exist, or one of whose addresses is not public.
    """
    if len(url) > LONGEST or any(ord(c) <= 32 or ord(c) == 127 for c in url) or "\\" in url:
        raise _unreadable(repr(url))
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        raise _unreadable(url) from None
    if parts.scheme not in {"http", "https"} or not host:
        raise InputError(say("Seules les adresses http et https sont lues\u00a0: {url}", url=url[:80]))
    if "@" in parts.netloc:
        raise InputError(say("Une adresse qui contient un nom d’utilisateur n’est pas suivie\u00a0: {host}", host=host))
    host = _ascii(host)
    port = port or (443 if parts.scheme == "https" else 80)
    if port not in ports:
        raise InputError(say("Le port {port} n’est pas celui d’un site web\u00a0: {host}", port=port, host=host))
    ips = tuple(resolve(host, port))
    if not ips:
        raise InputError(say("Le site «\u00a0{host}\u00a0» est introuvable\u00a0: vérifiez l’adresse.", host=host))
    if not all((may_ask or is_public)(ip) for ip in ips):
        raise InputError(say("«\u00a0{host}\u00a0» mène à une adresse privée\u00a0: elle n’est pas suivie.", host=host))
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return Target(urlunsplit(parts._replace(fragment="")), parts.scheme, host, port, path, ips)


def is_public(text: str) -> bool:
    """Return whether an IP address is one of the public internet (IANA's special-purpose registries, as Python has them)."""
    try:
        ip: IP = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in network for network in _CARRIERS):
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and "%" not in text


def joined(base: str, location: str) -> str:
    """Return the address that a redirect names; raises InputError for one that is none."""
    try:
        return urljoin(base, location.strip())
    except ValueError:
        raise _unreadable(location) from None


def _ascii(host: str) -> str:
    """Return a host's name in ASCII (IDNA), or as it is where it is an IP address; raises InputError for none."""
    try:
        return host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError:
        raise _unreadable(host) from None


def _unreadable(url: str) -> InputError:
    return InputError(say("Cette adresse n’est pas lisible\u00a0: {url}", url=url[:80]))
