"""From the fields and body of the wire to the Markdown of the store, and back."""

from typing import Any

import yaml

from marbre.desk.api.shapes import Fields, Text
from marbre.page import read_page, split_front_matter


def markdown_of(text: Text, extra: dict[str, Any] | None = None) -> str:
    """Return a page as Markdown, its body to the letter: offsets in it stay true. `extra`: front matter of others."""
    meta = {name: value for name, value in text.fields.model_dump().items() if value}
    front = yaml.safe_dump({**meta, **(extra or {})}, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n\n{clean(text.body)}"


def text_of(markdown: str) -> Text:
    """Return Markdown as it is edited."""
    page = read_page(markdown)
    fields = {name: getattr(page.meta, name)[:2000] for name in Fields.model_fields}
    return Text(fields=Fields(**fields), body=page.body)


def extra_of(markdown: str) -> dict[str, Any]:
    """Return the front matter that the desk does not edit: it is kept as it is."""
    return {k: v for k, v in split_front_matter(markdown)[0].items() if k not in Fields.model_fields}


def clean(body: str) -> str:
    """Return a body whose offsets every part counts alike: lines end in LF, none is empty at its head."""
    return body.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
