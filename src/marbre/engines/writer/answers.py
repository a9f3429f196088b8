"""What a model answered, as far as it can be used: data of a stranger, read with care."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SectionAnswer:
    """A first draft of a part."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class RepairAnswer:
    """Sentences to replace, by their place from 0 (an empty text takes one out), and sentences to add behind one."""

    replaced: tuple[tuple[int, str], ...]
    added: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class FrontAnswer:
    """Titles, chapô, descriptions, and a keyphrase where one was asked for."""

    titles: tuple[str, ...] = ()
    lead: str = ""
    descriptions: tuple[str, ...] = ()
    keyphrase: str = ""


def read_section(value: Mapping[str, Any]) -> SectionAnswer | None:
    """Return the draft, None where the answer holds none."""
    found = value.get("paragraphes")
    paragraphs = tuple(_texts([found] if isinstance(found, str) else found))
    return SectionAnswer(_text(value.get("intertitre")), paragraphs) if paragraphs else None


def read_repair(value: Mapping[str, Any]) -> RepairAnswer:
    """Return the changes, without those that have not the form asked for."""
    replaced = [(n - 1, t) for n, t in _pairs(value.get("phrases"), "numero")]
    added = [(n - 1, t) for n, t in _pairs(value.get("ajouts"), "apres") if t.strip()]
    return RepairAnswer(tuple(replaced), tuple(added))


def read_front(value: Mapping[str, Any]) -> FrontAnswer:
    """Return what the answer holds of titles, chapô and descriptions."""
    return FrontAnswer(
        tuple(_texts(value.get("titres"))),
        _text(value.get("chapo")),
        tuple(_texts(value.get("descriptions"))),
        _text(value.get("mot_cle")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [t for t in value if isinstance(t, str) and t.strip()] if isinstance(value, list) else []


def _pairs(value: object, key: str) -> list[tuple[int, str]]:
    found = []
    for entry in value if isinstance(value, list) else []:
        if isinstance(entry, dict) and type(entry.get(key)) is int and isinstance(entry.get("texte"), str):
            found.append((entry[key], entry["texte"]))
    return found
