"""From the fields and body of the wire to the Markdown of the store, and back."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

import yaml

from marbre.desk.api.shapes import Fields, Text
from marbre.page import read_page, split_front_matter


class _Front(yaml.SafeDumper):
    """Writes front matter. Line ends within a value are escaped: YAML folds them otherwise, some of them to spaces."""


_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_Front.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar(
        "tag:yaml.org,2002:str", value, style='"' if _BREAKS.search(value) else None
    ),
)


def markdown_of(text: Text, extra: dict[str, Any] | None = None) -> str:
    """Return a page as Markdown, its body to the letter: offsets in it stay true. `extra`: front matter of others."""
    meta = {name: value for name, value in text.fields.model_dump().items() if value}
    front = yaml.dump({**meta, **(extra or {})}, Dumper=_Front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n\n{clean(text.body)}"


def text_of(markdown: str) -> Text:
    """Return Markdown as it is edited."""
    page = read_page(markdown)
    fields = {name: getattr(page.meta, name) for name in Fields.model_fields}
    return Text.model_construct(fields=Fields.model_construct(**fields), body=page.body)


def extra_of(markdown: str) -> dict[str, Any]:
    """Return the front matter that the desk does not edit: it is kept as it is."""
    return {k: v for k, v in split_front_matter(markdown)[0].items() if k not in Fields.model_fields}


def clean(body: str) -> str:
    """Return a body as it is kept: lines end in LF, none is empty at its head."""
    return body.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")


@dataclass(frozen=True)
class Places:
    """Translates UTF-16 offsets of a clean body to those of the body that was given."""

    taken: tuple[int, ...]
    """For each unit that `clean` took out, the place in the clean body where it would stand."""

    def start(self, unit: int) -> int:
        """Return where what begins at an offset began."""
        return unit + bisect_right(self.taken, unit)

    def end(self, unit: int, start: int) -> int:
        """Return where what ends at an offset ended; `start`: where it began, which it does not end before."""
        return max(start, unit + bisect_left(self.taken, unit))


def places(body: str) -> Places:
    """Return how offsets of a body's clean form are told in the body itself."""
    if "\r" not in body and not body.startswith("\n"):
        return Places(())
    taken, at, begun = list[int](), 0, False
    for i, char in enumerate(body):
        if (char == "\r" and body.startswith("\n", i + 1)) or (char in "\r\n" and not begun):
            taken.append(at)
        else:
            begun = True
            at += 2 if ord(char) > 0xFFFF else 1
    return Places(tuple(taken))
