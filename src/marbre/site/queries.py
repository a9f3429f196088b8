"""Queries of a search console (or any CSV with a query and a volume): those that a copy really answers, ranked."""

import csv
import io
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from marbre.errors import InputError
from marbre.language.keyphrase_match import content_words, share
from marbre.language.sentences import split_sentences
from marbre.messages import say

MOST_WORDS = 4
"""Content words of a keyphrase: a longer query is one person's."""


@dataclass(frozen=True)
class Query:
    """A query and how often it was searched (impressions, clicks or volume, whichever the file has)."""

    text: str
    volume: float


@dataclass(frozen=True)
class Answered:
    """A query, the share of the copy's sentences that hold all its words, and its worth."""

    query: Query
    held: float
    worth: float


def read_queries(text: str, name: str) -> list[Query]:
    """Return the queries of a CSV file; raises InputError where it has no column of queries."""
    sample = text.lstrip("\ufeff")
    first = sample.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(sample), delimiter=delimiter)
    header = [_folded(c) for c in next(rows, [])]
    columns = _columns()
    at = next((i for i, c in enumerate(header) if c in columns["query"]), None)
    if at is None:
        raise InputError(
            say("«\u00a0{name}\u00a0» n’a pas de colonne de requêtes (requête, query, keyword…).", name=name)
        )
    by = next((header.index(c) for c in columns["volume"] if c in header), None)
    found = []
    for row in rows:
        if len(row) > at and row[at].strip():
            found.append(Query(row[at].strip(), _number(row[by]) if by is not None and len(row) > by else 0.0))
    return found


def answered(queries: Sequence[Query], title: str, copy: str) -> list[Answered]:
    """Return the queries that the copy answers, the best first: all their words stand together in some of its sentences.

    Worth: how much of the copy speaks of it, more where its title does, times the logarithm of its volume.
    """
    sentences = [s.text for s in split_sentences(copy)]
    bags = [frozenset(content_words(s)) for s in sentences]
    found = []
    for query in queries:
        words = frozenset(content_words(query.text))
        if not 0 < len(words) <= MOST_WORDS:
            continue
        together = sum(words <= bag for bag in bags)
        if not together:
            continue
        held = together / len(bags)
        worth = held * (1 + share(title, query.text)) * math.log(2 + query.volume) * (0.3 if len(words) == 1 else 1.0)
        found.append(Answered(query, round(held, 4), round(worth, 4)))
    return sorted(found, key=lambda a: (-a.worth, a.query.text))


@lru_cache(maxsize=1)
def _columns() -> dict[str, list[str]]:
    told: dict[str, list[str]] = yaml.safe_load(files("marbre.site").joinpath("query_columns.yaml").read_text("utf-8"))
    return told


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.strip().strip('"').lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def _number(text: str) -> float:
    digits = re.sub(r"[^\d,.]", "", text).replace(",", ".")
    try:
        return float(digits) if digits.count(".") <= 1 else float(digits.replace(".", ""))
    except ValueError:
        return 0.0
