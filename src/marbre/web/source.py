"""A fetched page as an input to read."""

from dataclasses import replace

from marbre.source.files import RawInput, read_bytes
from marbre.web.fetch import Fetched


def named(fetched: Fetched) -> RawInput:
    """Return the input, named by its address, which is credited where the page names no better one.

    Raises InputError where its bytes are no text.
    """
    host = fetched.url.split("/")[2]
    return replace(read_bytes(fetched.content, f"{host}{fetched.suffix}"), url=fetched.url)
