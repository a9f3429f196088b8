"""What tokens cost, in euros: the price that a caller gives, else the published one, else unknown (never zero by default)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from marbre.errors import UsageError
from marbre.messages import say
from marbre.models.name import ModelName

Price = Callable[[int, int], float]
"""Tokens read, tokens written → euros, without tax."""


@dataclass(frozen=True)
class GivenPrice:
    """Euros for a million tokens, as the caller knows them."""

    read: float
    written: float

    def __call__(self, tokens_in: int, tokens_out: int) -> float:
        """Return what the tokens cost, in euros."""
        return (tokens_in * self.read + tokens_out * self.written) / 1_000_000


def parse_price(text: str) -> GivenPrice:
    """Return the price written « 0,4/2 » (euros for a million tokens read, written); raises UsageError where it is none."""
    try:
        read, written = (float(part.replace(",", ".")) for part in text.split("/"))
    except ValueError:
        read = written = -1.0
    if not (0 <= read < 1e6 and 0 <= written < 1e6):
        raise UsageError(
            say("Un prix s’écrit «\u00a0lu/écrit\u00a0», en euros le million de jetons\u00a0: «\u00a00,4/2\u00a0».")
        )
    return GivenPrice(read, written)


def known_price(name: ModelName, base_url: str | None = None) -> Price | None:
    """Return the published price of a model, None where none is known. The extra `writer` holds the data.

    With a server's address, the price is that of the provider who lives there; a server of one's own has none.
    """
    rates = _rates()
    if name.provider in rates["free"]:
        return GivenPrice(0.0, 0.0)
    try:
        from genai_prices import Usage, calc_price
    except ImportError:
        return None
    whose: dict[str, Any] = {"provider_api_url": base_url} if base_url else {"provider_id": name.provider}

    def price(tokens_in: int, tokens_out: int) -> float:
        used = Usage(input_tokens=tokens_in, output_tokens=tokens_out)
        return float(calc_price(used, name.model, **whose).total_price) * float(rates["euros_per_dollar"])

    try:
        return price if price(1_000_000, 1_000_000) > 0 else None
    except LookupError:
        return None


@lru_cache(maxsize=1)
def _rates() -> dict[str, Any]:
    rates: dict[str, Any] = yaml.safe_load(files("marbre.models").joinpath("prices.yaml").read_text("utf-8"))
    return rates
