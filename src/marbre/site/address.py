"""Addresses of one site told as the same: with or without www, slash, query, fragment."""

from urllib.parse import unquote, urljoin, urlsplit


def key(url: str, base: str = "") -> str:
    """Return what two addresses of one page share; "" for an address of no page (mailto:, #…)."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.")
    path = unquote(parts.path).rstrip("/") or "/"
    query = f"?{parts.query}" if parts.query.startswith(("p=", "page_id=")) else ""
    return f"{host}{path}{query}"


def slug_of(url: str) -> str:
    """Return the last part of an address's path, without a suffix."""
    path = unquote(urlsplit(url).path).rstrip("/")
    return path.rpartition("/")[2].rpartition(".")[0] or path.rpartition("/")[2]
