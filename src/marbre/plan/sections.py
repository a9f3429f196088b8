"""Where the argument turns: cutting the running text into sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import data, lines
from marbre.language.sentences import split_sentences
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


def length_cost(words: int, target: int, *, opening: bool) -> float:
    """Return what the length of a section costs: nothing at the target, much past the tools' limit or when very short."""
    weights: dict[str, float] = data("section_cues.yaml")["weights"]
    wanted = target * (0.7 if opening else 1.0)
    cost = (
        weights["length"] * ((words - wanted) / wanted) ** 2
        if words < wanted
        else weights["length"] * ((words - wanted) / target) ** 2
    )
    least = min(MIN_WORDS, target * 0.55) * (0.5 if opening else 1.0)
    cost += weights["short"] * max(0.0, (least - words) / least) if words < least else 0.0
    cost += weights["long"] * (words - MAX_WORDS) / MAX_WORDS + weights["over"] if words > MAX_WORDS else 0.0
    return cost + weights["section"]


LEANS = -6.0
"""The gain of a paragraph that no section may begin with."""


@lru_cache(maxsize=1)
def _leaning() -> re.Pattern[str]:
    return re.compile(data("section_cues.yaml")["leaning"])


def turn_gains(paragraphs: Sequence[Paragraph]) -> list[float]:
    """Return how much the text turns at each paragraph."""
    return [turn(paragraphs, i) for i in range(len(paragraphs))]


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
        text[0] in "(“—–\"'…*"
        or (text[0] == "«" and not _names_its_speaker(text))
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
    score -= weights["against"] if re.match(cues["against"], text) else 0.0
    score -= weights["quoted"] if text[0] == "«" else 0.0
    score -= weights["pointing"] if re.search(cues["pointing"], sentence) else 0.0
    return score + weights["novelty"] * _novelty(paragraphs, i)


def _names_its_speaker(text: str) -> bool:
    """Return whether a paragraph that opens with a quotation says whose it is: « …, note Jean Door » and not « dit-il »."""
    after = re.match(r"«[^«»]*»(?P<says>[^«».]{0,120})", text)
    return (
        after is not None
        and re.search(r"[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ]", after["says"]) is not None
        and re.search(r"-(?:t-)?(?:il|elle|ils|elles|on)\b", after["says"]) is None
    )


def _years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:1[0-9]|20)\d\d\b", text))


def _novelty(paragraphs: Sequence[Paragraph], i: int) -> float:
    """Return -1 to 1: how much more a paragraph shares with the one after it than with the one before."""
    own = set(content_words(paragraphs[i].text))
    before = set(content_words(paragraphs[i - 1].text)) if i else set()
    after = set(content_words(paragraphs[i + 1].text)) if i + 1 < len(paragraphs) else set()
    base = max(1, len(own))
    return 3 * (len(own & after - before) - len(own & before - after)) / base
