"""Telling pages that are nearly the same: MinHash signatures of their five-word runs (Broder 1997)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from marbre.language.fold import words

RUN = 5
"""Words of a shingle."""
PERMUTATIONS, BANDS = 128, 32
"""Two pages that share half of their runs meet in some band with a chance of 87 %, two thirds: 99.8 %."""
ALIKE = 0.5
"""Share of common runs from which two pages are told as near-duplicates: a warning, for a person to judge."""
_SEED = 20


@dataclass(frozen=True)
class Twins:
    """Two jobs whose pages are nearly the same, with the estimated share of common runs."""

    one: str
    other: str
    share: float


def signature(text: str) -> bytes:
    """Return the signature of a text, b"" where it is too short or the library is not installed."""
    bag = words(text)
    runs = {" ".join(bag[i : i + RUN]) for i in range(len(bag) - RUN + 1)}
    library = _library()
    if library is None or not runs:
        return b""
    hashed = library.RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    hashed.update(sorted(runs))
    return b"".join(int(n).to_bytes(4, "big") for n in hashed.digest())


def twins(signed: Iterable[tuple[str, bytes]]) -> list[Twins]:
    """Return the pairs of near-duplicates, the likest first."""
    known: dict[str, tuple[int, ...]] = {}
    buckets: dict[tuple[int, ...], list[str]] = {}
    found: dict[tuple[str, str], float] = {}
    size = PERMUTATIONS // BANDS
    for name, raw in signed:
        numbers = tuple(int.from_bytes(raw[i : i + 4], "big") for i in range(0, len(raw), 4))
        if len(numbers) != PERMUTATIONS:
            continue
        for band in range(BANDS):
            bucket = buckets.setdefault((band, *numbers[band * size : (band + 1) * size]), [])
            for other in bucket:
                if (other, name) not in found:
                    found[other, name] = _share(known[other], numbers)
            bucket.append(name)
        known[name] = numbers
    pairs = [Twins(a, b, share) for (a, b), share in found.items() if share >= ALIKE]
    return sorted(pairs, key=lambda t: (-t.share, t.one, t.other))


def can_sign() -> bool:
    """Return whether the library that signs is installed (the extra `batch`)."""
    return _library() is not None


def _share(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=True)) / PERMUTATIONS


def _library() -> Any:
    try:
        import rensa
    except ImportError:
        return None
    return rensa
