"""The front matter of a Markdown file: its fields, where each stands, and what is wrong with it."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

import yaml

from marbre.errors import InputError
from marbre.gate.offsets import Offsets, Piece
from marbre.messages import Message, say

_YAML = re.compile(r"---[ \t]*\r?\n(?P<matter>.*?)(?:^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(?P<matter>.*?)(?:^\+\+\+[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"---[ \t]*\r?\n(?:\s*#.*\r?\n|\s*\r?\n)*[\w-]+[ \t]*:")


@dataclass(frozen=True)
class FrontMatter:
    """The fields of a front matter; `places`: where the words of a text field stand; the body begins at `end`."""

    values: dict[str, Any]
    places: dict[str, Offsets]
    end: int


def read_front_matter(raw: str, name: str) -> FrontMatter:
    """Return the front matter of a file (none: no fields); raises InputError with the line where it is malformed."""
    found = _YAML.match(raw)
    if found:
        return _yaml(found, name)
    toml = _TOML.match(raw)
    if toml:
        return _toml(toml, name)
    if _KEY.match(raw):
        said = say(
            "{file}\u00a0: l’en-tête YAML ouvert à la ligne 1 n’est jamais fermé\u00a0: "
            "ajoutez une ligne «\u00a0---\u00a0» à sa fin.",
            file=name,
        )
        raise InputError(said)
    return FrontMatter({}, {}, 0)


def _yaml(found: re.Match[str], name: str) -> FrontMatter:
    matter, at = found["matter"], found.start("matter")
    try:
        node = yaml.compose(matter, Loader=yaml.SafeLoader)
        values = yaml.safe_load(matter)
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2024-13-45
        raise InputError(_yaml_fault(name, error)) from None
    if values is None:
        return FrontMatter({}, {}, found.end())
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        if _KEY.match(found[0]):
            raise InputError(
                say("{file}\u00a0: l’en-tête YAML n’est pas une liste de «\u00a0clé: valeur\u00a0».", file=name)
            )
        return FrontMatter({}, {}, 0)
    places: dict[str, Offsets] = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            place = _scalar(matter, at, value)
            if place is not None:
                places[str(key.value)] = place
    return FrontMatter({str(k): v for k, v in values.items()}, places, found.end())


def _scalar(matter: str, at: int, node: yaml.ScalarNode) -> Offsets | None:
    """Return where a scalar's words stand: only where it is written as it reads, on one line."""
    low, high = node.start_mark.index, node.end_mark.index
    written = matter[low:high]
    if node.style in {"'", '"'}:
        low, written = low + 1, written[1:-1]
    if node.style in {"|", ">"} or written != node.value or not written:
        return None
    return Offsets((Piece(0, len(written), at + low, len(written)),))


def _yaml_fault(name: str, error: Exception) -> Message:
    mark = getattr(error, "problem_mark", None)
    return say(
        "{file}{where}\u00a0: l’en-tête YAML est mal formé\u00a0: "
        "vérifiez les deux-points, les guillemets et les retraits de cette ligne.",
        file=name,
        where=_where(mark.line + 2, mark.column + 1) if mark else "",
    )


def _where(line: int, column: int) -> Message:
    return say(", ligne {line}, colonne {column}", line=line, column=column)


def _toml(found: re.Match[str], name: str) -> FrontMatter:
    try:
        values = tomllib.loads(found["matter"].replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        where = _where(int(at[1]) + 1, int(at[2])) if at else ""
        raise InputError(say("{file}{where}\u00a0: l’en-tête TOML est mal formé.", file=name, where=where)) from None
    return FrontMatter(values, {}, found.end())
