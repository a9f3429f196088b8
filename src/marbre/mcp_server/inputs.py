"""From what a client sends to what marbre reads: text alone, never a path or an address."""

import re

from marbre.brief.model import Brief
from marbre.brief.options import check, with_defaults
from marbre.brief.read import read_brief
from marbre.errors import InputError
from marbre.gate.matter import compared
from marbre.gate.read import Opened, open_bytes
from marbre.messages import say
from marbre.source.files import RawInput, read_bytes
from marbre.source.model import Source
from marbre.source.read import read_source

LONGEST = 40_000
"""Code points of a text: some 6,500 words; a longer one takes longer than a client may wait."""
LONGEST_BRIEF = 10_000

_MARKS = re.compile(r"[^\w\s]{1000}")
"""A run of marks that no article holds: the time that one takes grows much faster than its length."""


def article_of(text: str) -> Opened:
    """Return the article, Markdown or HTML; raises InputError where there is none."""
    return open_bytes(_data(text, "text", LONGEST), "text")


def source_of(source: str) -> Source | None:
    """Return the original, None for an empty one; raises InputError where it is in a language that is not compared."""
    return compared(read_source(_raw(source)), "source") if source.strip() else None


def brief_of(brief: str) -> Brief | None:
    """Return what the brief asks for, None for an empty one."""
    text = _data(brief, "brief", LONGEST_BRIEF).decode()
    return read_brief(text) if text.strip() else None


def copy_of(source: str) -> Source:
    """Return the copy; raises InputError where there is none. A brief that stands in it is text like any other."""
    copy = read_source(_raw(source))
    if not copy.paragraphs:
        raise InputError(say("«\u00a0source\u00a0» ne contient pas d’article."))
    return copy


def demands_of(brief: str) -> Brief:
    """Return the demands of a brief, or those that hold without one; raises InputError where they contradict each other."""
    demands = brief_of(brief) or with_defaults(Brief())
    check(demands)
    return demands


def _raw(source: str) -> RawInput:
    return read_bytes(_data(source, "source", LONGEST), "source")


def _data(text: str, name: str, longest: int) -> bytes:
    if len(text) > longest:
        said = say(
            "«\u00a0{name}\u00a0» a {n} signes, {most} au plus sont lus\u00a0: donnez un seul article, ou une partie à la fois.",
            name=name,
            n=len(text),
            most=longest,
        )
        raise InputError(said)
    if _MARKS.search(text):
        raise InputError(
            say("«\u00a0{name}\u00a0» contient une longue suite de signes sans lettre\u00a0: ôtez-la.", name=name)
        )
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputError(
            say("«\u00a0{name}\u00a0» contient des signes qui ne sont pas de l’Unicode.", name=name)
        ) from None
