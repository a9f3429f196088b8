"""Where the argument turns: cutting the running text into sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.lexicon import data, lines
from marbre.language.words import count_words
from marbre.source.model import Paragraph

MAX_WORDS = 280
"""Words of a section; a plug-in's limit is 300."""
MIN_WORDS = 80
TARGET_WORDS = 180


@dataclass(frozen=True)
class Section:
    """Paragraphs `first` to `last` (half-open) under one intertitre; `heading` where the copy has it."""

    first: int
    last: int
    heading: str = ""


def plan_sections(
    paragraphs: Sequence[Paragraph],
    *,
    target_words: int = TARGET_WORDS,
    max_words: int = MAX_WORDS,
    minimum: int | None = None,
    maximum: int | None = None,
) -> list[Section]:
    """Return the sections in their order; the first is the opening and has no heading of ours.

    A heading of the copy always begins one. Between them a section begins where the text turns: a new year, a date or
    a contrast at a paragraph's head; never at a paragraph that leans on the one before. `minimum` and `maximum` are
    numbers of headings; a copy too short for them gets what it carries.
    """
    sizes = [count_words(p.text) for p in paragraphs]
    total = sum(sizes)
    given = [i for i, p in enumerate(paragraphs) if p.kind == "heading"]
    wanted = max(minimum or 0, min(maximum or 99, max(len(given), round(total / target_words) - 1)))
    least = min(MIN_WORDS, round(total / (wanted + 1) * 0.55)) if minimum else MIN_WORDS
    starts = sorted({0, *given})
    scores = {i: _turn(paragraphs, i) for i in range(1, len(paragraphs)) if paragraphs[i].kind == "paragraph"}
    while True:
        heads = len(starts) - (0 in starts and 0 not in given)
        long = _longest(starts, sizes)
        must = long[0] > max_words
        if (heads >= wanted and not must) or (maximum is not None and heads >= maximum):
            break
        inside = [i for i in scores if _room(i, starts, sizes, least)]
        if must:
            inside = [i for i in inside if long[1] < i < long[2]] or inside
        usable = [i for i in inside if scores[i] > _LEANS / 2]
        if not usable:
            break
        weight = 4.0 if must else 1.0
        starts = sorted({*starts, max(usable, key=lambda i: (scores[i] + weight * _even(i, starts, sizes), -i))})
    ends = [*starts[1:], len(paragraphs)]
    return [Section(a, b, paragraphs[a].text if a in given else "") for a, b in zip(starts, ends, strict=True) if a < b]


_LEANS = -6.0


def _turn(paragraphs: Sequence[Paragraph], i: int) -> float:
    """Return how much the text turns at a paragraph; very low where it leans on the one before."""
    text = paragraphs[i].text
    cues = data("section_cues.yaml")
    opening = re.match(r"[^\W\d_]+", text)
    if text[0] in "«(“—–" or (opening and opening[0].lower() in lines("anaphoric_openers.txt")):
        return _LEANS
    head = text[:140]
    before = " ".join(p.text for p in paragraphs[max(0, i - 2) : i])
    score = 0.0
    years = set(re.findall(r"\b(?:19|20)\d\d\b", head))
    score += 1.0 if years - set(re.findall(r"\b(?:19|20)\d\d\b", before)) else 0.0
    score += 0.6 if re.match(cues["date_opener"], text) else 0.0
    score += 1.0 if re.match(cues["contrast_opener"], text) else 0.0
    score += 0.6 if re.search(cues["news"], head) else 0.0
    names = set(re.findall(r"(?<=[a-zà-ÿ,’] )[A-ZÀ-Þ][\w-]+", head))
    score += 0.4 * min(2, len(names - set(re.findall(r"[A-ZÀ-Þ][\w-]+", before))))
    return score


def _longest(starts: Sequence[int], sizes: Sequence[int]) -> tuple[int, int, int]:
    ends = [*starts[1:], len(sizes)]
    return max((sum(sizes[a:b]), a, b) for a, b in zip(starts, ends, strict=True))


def _bounds(i: int, starts: Sequence[int], size: int) -> tuple[int, int]:
    return max(s for s in starts if s <= i), min([s for s in starts if s > i], default=size)


def _room(i: int, starts: Sequence[int], sizes: Sequence[int], least: int) -> bool:
    if i in starts:
        return False
    low, high = _bounds(i, starts, len(sizes))
    return sum(sizes[low:i]) >= (least // 2 if low == 0 else least) and sum(sizes[i:high]) >= least


def _even(i: int, starts: Sequence[int], sizes: Sequence[int]) -> float:
    """Return 0 to 1.5: how evenly a cut there halves its section, and how long that section is."""
    low, high = _bounds(i, starts, len(sizes))
    left, right = sum(sizes[low:i]), sum(sizes[i:high])
    return min(left, right) / max(left, right, 1) + min(1.0, (left + right) / 500)
