"""Where the argument turns: cutting the running text into sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import data, lines
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words
from marbre.source.model import Paragraph

MAX_WORDS = 280
"""Words of a section; a plug-in's limit is 300."""
MIN_WORDS = 80
TARGET_WORDS = 180
_NEVER = -1e6


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

    A heading of the copy always begins one. Of all ways to cut between them that with the best sum is taken: each
    section counts for how much the text turns where it begins, less for how far it is from the target length. None
    begins at a paragraph that leans on the one before. `minimum` and `maximum` are numbers of headings; a copy too
    short for them gets what it carries.
    """
    if not paragraphs:
        return []
    sizes = [count_words(p.text) for p in paragraphs]
    given = {i for i, p in enumerate(paragraphs) if p.kind == "heading"}
    first = 0 if 0 in given else 1
    fewest, most = max(minimum or 0, len(given)), max(maximum if maximum is not None else 99, len(given))
    if minimum:
        target_words = min(target_words, max(40, sum(sizes) // (minimum + 1)))
    gains = [0.0 if i in given else turn(paragraphs, i) for i in range(len(paragraphs))]
    best = _best_cuts(sizes, gains, given, target_words, max_words)
    counts = [k for k in best if fewest <= k - first <= most] or [k for k in best if k - first <= most] or list(best)
    near = max(counts, key=lambda k: (best[k][0], -k)) if not minimum or counts[0] - first >= fewest else max(counts)
    starts = best[near][1]
    ends = [*starts[1:], len(paragraphs)]
    return [Section(a, b, paragraphs[a].text if a in given else "") for a, b in zip(starts, ends, strict=True)]


def _best_cuts(
    sizes: Sequence[int], gains: Sequence[float], given: set[int], target: int, longest: int
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """Return, for each number of sections that can be had, the best sum and where the sections begin."""
    sums = [0]
    for size in sizes:
        sums.append(sums[-1] + size)
    table: list[dict[int, tuple[float, tuple[int, ...]]]] = [{0: (0.0, ())}, *({} for _ in sizes)]
    for end in range(1, len(sizes) + 1):
        for start in range(end - 1, -1, -1):
            if start > 0 and start not in given and gains[start] <= LEANS / 2:
                if start in given:
                    break
                continue
            gain = (gains[start] if start else 0.0) - _length_cost(
                sums[end] - sums[start], target, longest, opening=not start
            )
            for k, (score, starts) in table[start].items():
                if score + gain > table[end].get(k + 1, (_NEVER, ()))[0]:
                    table[end][k + 1] = (score + gain, (*starts, start))
            if start in given:
                break  # no section goes past a heading of the copy
    return table[-1]


def _length_cost(words: int, target: int, longest: int, *, opening: bool) -> float:
    weights: dict[str, float] = data("section_cues.yaml")["weights"]
    wanted = target * (0.7 if opening else 1.0)
    cost = (
        weights["length"] * ((words - wanted) / wanted) ** 2
        if words < wanted
        else weights["length"] * ((words - wanted) / target) ** 2
    )
    least = min(MIN_WORDS, target * 0.55) * (0.5 if opening else 1.0)
    cost += weights["short"] * max(0.0, (least - words) / least) if words < least else 0.0
    cost += weights["long"] * (words - longest) / longest + weights["over"] if words > longest else 0.0
    return cost + weights["section"]


LEANS = -6.0
"""The gain of a paragraph that no section may begin with."""


@lru_cache(maxsize=1)
def _leaning() -> re.Pattern[str]:
    return re.compile(data("section_cues.yaml")["leaning"])


def turn(paragraphs: Sequence[Paragraph], i: int) -> float:
    """Return how much the text turns at a paragraph; very low where it leans on the one before."""
    here = paragraphs[i]
    if here.kind != "paragraph" or not here.text:
        return LEANS
    text = here.text
    cues = data("section_cues.yaml")
    weights: dict[str, float] = cues["weights"]
    opening = re.match(r"[^\W\d_]+(?!’)", text)
    if (
        text[0] in "«(“—–\"'…*"
        or _leaning().match(text)
        or (opening and opening[0].lower() in lines("anaphoric_openers.txt"))
    ):
        return LEANS
    if i and paragraphs[i - 1].kind != "heading" and paragraphs[i - 1].text.rstrip().endswith(":"):
        return LEANS
    sentences = [s.text for s in split_sentences(text)]
    head, sentence = text[:140], sentences[0] if sentences else text
    before = " ".join(p.text for p in paragraphs[max(0, i - 2) : i])
    score = weights["new_year"] if _years(head) - _years(before) else 0.0
    score += weights["date_opener"] if re.match(cues["date_opener"], text) else 0.0
    score += weights["contrast_opener"] if re.match(cues["contrast_opener"], text) else 0.0
    score += weights["news"] if re.search(cues["news"], head) else 0.0
    names = set(re.findall(r"(?<=[a-zà-ÿ,’] )[A-ZÀ-Þ][\w-]+", head))
    score += weights["new_name"] * min(2, len(names - set(re.findall(r"[A-ZÀ-Þ][\w-]+", before))))
    score -= weights["pointing"] if re.search(cues["pointing"], sentence) else 0.0
    return score + weights["novelty"] * _novelty(paragraphs, i)


def _years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:1[0-9]|20)\d\d\b", text))


def _novelty(paragraphs: Sequence[Paragraph], i: int) -> float:
    """Return -1 to 1: how much more a paragraph shares with the one after it than with the one before."""
    own = set(content_words(paragraphs[i].text))
    before = set(content_words(paragraphs[i - 1].text)) if i else set()
    after = set(content_words(paragraphs[i + 1].text)) if i + 1 < len(paragraphs) else set()
    base = max(1, len(own))
    return 3 * (len(own & after - before) - len(own & before - after)) / base
