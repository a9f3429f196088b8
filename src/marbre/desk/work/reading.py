"""Reading what strangers send: briefs, files. Done in the checking process: it may be slow, or hostile."""

from typing import Any

from marbre.brief.model import Brief
from marbre.brief.options import with_defaults
from marbre.brief.read import read_brief
from marbre.brief.split import Split, split_brief
from marbre.desk.utf16 import Units
from marbre.source.files import read_bytes


def brief_read(text: str, *, apart: bool) -> dict[str, Any]:
    """Return a brief as understood, each demand with its words and their UTF-16 place in the text (-1: nowhere).

    `apart`: the text is the brief alone, without copy.
    """
    split = Split(text, "", "") if apart else split_brief(text)
    read = (
        read_brief(split.brief, title=split.title) if split.brief.strip() else with_defaults(Brief(title=split.title))
    )
    units = Units(text)
    demands = []
    for d in read.demands:
        at = text.find(d.words) if d.words else -1
        start, end = (units.of(at), units.of(at + len(d.words))) if at >= 0 else (-1, -1)
        demands.append(
            {"name": d.name, "asked": d.asked, "words": d.words, "origin": d.origin, "start": start, "end": end}
        )
    return {
        "demands": demands,
        "not_understood": list(read.not_understood),
        "title": read.title,
        "brief": split.brief,
        "copy": split.copy,
    }


def file_read(data: bytes, name: str) -> str:
    """Return the text of a file; raises InputError where it holds none."""
    return read_bytes(data, name).text
