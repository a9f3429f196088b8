"""The description: whole sentences of the copy, of the length asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.keyphrase_match import content_words, holds
from marbre.language.parser import Parser
from marbre.plan.keyphrase import is_phrase
from marbre.plan.news import Told
from marbre.plan.shorten import shorten
from marbre.plan.summary_form import lowered

SHORTEST, LONGEST = 121, 156
"""Characters; the Yoast plug-in's convention."""
_SHORT_SENTENCE = 24


@dataclass(frozen=True)
class _Piece:
    text: str
    place: int
    worth: float


def describe(
    told: Sequence[Told],
    keyphrase: str,
    parser: Parser,
    *,
    headline: str = "",
    bounds: tuple[int, int] = (SHORTEST, LONGEST),
) -> str:
    """Return one or two whole sentences of the copy with the keyphrase, as long as `bounds` ask, "" where none fit.

    Only sentences that can be read alone. `headline`: the copy's own title as a sentence, the last resort that holds
    the keyphrase.
    """
    low, high = bounds
    pieces = [
        _Piece(plain, t.place, t.worth + 0.3 * t.news - 0.1 * min(i, 3))
        for t in told
        if t.alone
        for i, form in enumerate((t.form, *shorten(t.form, parser)))
        if _SHORT_SENTENCE <= len(plain := _plain(form)) <= high
    ]
    if headline:
        pieces.append(_Piece(_plain(f"{headline}."), -1, 0.0))
    whole = {p.text: p.worth for p in pieces if low <= len(p.text) and p.place >= 0}
    for a in (p for p in pieces if holds(p.text, keyphrase) or not keyphrase):
        for b in pieces:
            if a.place != b.place and b.place >= 0 and low <= len(a.text) + 1 + len(b.text) <= high:
                whole[f"{a.text} {b.text}"] = a.worth + 0.5 * b.worth - _overlap(a.text, b.text)
    if keyphrase and is_phrase(keyphrase) and not any(holds(t, keyphrase) for t in whole):
        rubric = f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: "
        for p in pieces:
            if low <= len(rubric) + len(p.text) <= high and p.place >= 0:
                whole[rubric + lowered(p.text)] = p.worth
    return max(whole, key=lambda t: (round(whole[t] + 3 * holds(t, keyphrase), 2), len(t)), default="")


def _overlap(one: str, other: str) -> float:
    a, b = set(content_words(one)), set(content_words(other))
    same_start = one.split()[0] == other.split()[0]
    return 2.0 * len(a & b) / max(1, min(len(a), len(b))) + (0.8 if same_start else 0.0)


def _plain(text: str) -> str:
    """Return the text with no-break spaces as browsers' result pages show them: U+00A0 only."""
    return text.replace("\u202f", "\u00a0").replace("*", "")
