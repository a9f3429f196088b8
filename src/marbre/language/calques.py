"""The lexicon of calques: every file of its folder in data/, checked as it is read."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml


@dataclass(frozen=True)
class Calque:
    """A family of phrases translated word for word: what matches, what it becomes (best first), whether that is safe."""

    id: str
    english: str
    match: str
    becomes: tuple[str, ...]
    safe: bool
    why: str
    bad: str
    fixed: str
    good: str


@lru_cache(maxsize=4)
def calques(lexicon: str) -> tuple[Calque, ...]:
    """Return the entries of a lexicon (a folder of data/), by file and then in their order; a safe entry has a bad, a fixed and a good sentence."""
    found: list[Calque] = []
    folder = files("marbre.language").joinpath("data", lexicon)
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            found += [_entry(e) for e in yaml.safe_load(file.read_text("utf-8"))]
    return tuple(found)


def _entry(entry: dict[str, object]) -> Calque:
    becomes = entry.get("becomes") or []
    return Calque(
        str(entry["id"]),
        str(entry.get("en", "")),
        str(entry["match"]),
        tuple(str(b) for b in becomes) if isinstance(becomes, list) else (str(becomes),),
        bool(entry.get("safe")),
        str(entry.get("why", "")),
        str(entry.get("bad", "")),
        str(entry.get("fixed", "")),
        str(entry.get("good", "")),
    )
