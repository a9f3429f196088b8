"""What of its sentences a part must keep as it is: figures, dates, names, quotations, hedges, speakers."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.engines.writer.model import Line
from marbre.engines.writer.told_twice import passage_of
from marbre.facts.reading import Passage
from marbre.language.parser import Parser


@dataclass(frozen=True)
class Keep:
    """The facts of sentences, each in the words of the copy."""

    figures: tuple[str, ...]
    """Figures and dates."""
    names: tuple[str, ...]
    quotations: tuple[int, ...]
    """The sentences that hold one."""
    hedges: tuple[str, ...]
    """« aurait (3) »: the word and its sentence."""
    speakers: tuple[str, ...]
    """« selon (3) »."""


def keep(lines: Sequence[Line], parser: Parser) -> Keep:
    """Return what the sentences of a part must keep."""
    read = [(line, passage_of(line.text, line.lang, parser)) for line in lines]
    figures = [t for _, p in read for t in _figures(p)]
    names = [t for _, p in read for t in _names(p)]
    hedges = [f"{p.tokens[h.at].text} ({n.number})" for n, p in read for h in p.hedges if h.kind != "weak"]
    spoken = [
        f"{p.tokens[y.at].text} ({n.number})"
        for n, p in read
        for y in p.sayings
        if y.kind in ("source", "verb") and len(p.tokens[y.at].text) > 2
    ]
    return Keep(
        tuple(dict.fromkeys(figures)),
        tuple(dict.fromkeys(names)),
        tuple(n.number for n, p in read if p.quotations),
        tuple(dict.fromkeys(hedges)),
        tuple(dict.fromkeys(spoken)),
    )


def _figures(passage: Passage) -> list[str]:
    spans = [(q.start, q.end) for q in passage.quantities if any(c.isdigit() for c in passage.raw[q.start : q.end])]
    spans = [(a, b) for a, b in spans if b - a > 1]  # « Model 3 »: the name has it
    spans += [(t.start, t.end) for t in passage.times if t.part not in ("part", "rate")]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return [passage.raw[a:b] for a, b in merged]


def _names(passage: Passage) -> list[str]:
    """Return the names of a sentence, those that follow each other as one."""
    found: list[tuple[int, int]] = []
    dated = [(t.start, t.end) for t in passage.times]  # « on Monday »: a date, no name
    for name in passage.names:
        if any(start <= name.start < end for start, end in dated):
            continue
        if name.opens and not (found and found[-1][1] == name.start):
            continue
        if found and passage.raw[found[-1][1] : name.start] in (" ", "\u00a0", "-"):
            found[-1] = found[-1][0], name.end
        else:
            found.append((name.start, name.end))
    return [passage.raw[a:b] for a, b in found]
