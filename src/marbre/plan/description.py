"""The description: whole sentences of the copy, of the length asked for."""

from collections.abc import Sequence

from marbre.language.keyphrase_match import holds, share
from marbre.language.parser import Parser
from marbre.plan.lead import is_phrase, lowered, named
from marbre.plan.pick import Picked, figure_value, news_value, sentences_of, stands_alone
from marbre.plan.shorten import shorten

SHORTEST, LONGEST = 121, 156
NEAR = 12
_SHORT_SENTENCE = 24


def describe(texts: Sequence[str], keyphrase: str, parser: Parser, *, about: int | None = None) -> str:
    """Return one or two whole sentences, 121 to 156 characters in all (or within 12 of `about`), "" where none fit.

    The first holds the keyphrase if any does; the second is the one that makes the length and tells most.
    """
    low, high = (about - NEAR, about + NEAR) if about else (SHORTEST, LONGEST)
    body = "\n".join(texts)
    pieces: dict[str, Picked] = {}
    for picked in sentences_of(texts):
        if stands_alone(picked.text):
            for form in (picked.text, *shorten(picked.text, parser)):
                plain = _plain(named(form, keyphrase, body))
                if _SHORT_SENTENCE <= len(plain) <= high:
                    pieces.setdefault(plain, Picked(plain, picked.paragraph, picked.place))
    worth = {text: news_value(picked, keyphrase) for text, picked in pieces.items()}
    whole = {text: worth[text] for text in pieces if low <= len(text)}
    for a in (t for t in pieces if holds(t, keyphrase) or not keyphrase):
        for b in pieces:
            apart = pieces[a].place != pieces[b].place and a.split()[0] != b.split()[0]
            if apart and low <= len(a) + 1 + len(b) <= high and share(b, keyphrase) < 1:
                whole[f"{a} {b}"] = worth[a] + 0.2 * figure_value(pieces[b], "") - 0.2
    if keyphrase and is_phrase(keyphrase) and not any(holds(t, keyphrase) for t in whole):
        rubric = f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: "
        for text, value in worth.items():
            if low <= len(rubric) + len(text) <= high:
                whole[rubric + lowered(text)] = value
    return max(whole, key=lambda text: (round(whole[text] + 3 * holds(text, keyphrase), 2), len(text)), default="")


def _plain(text: str) -> str:
    """Return the text with no-break spaces as browsers' result pages show them: U+00A0 only."""
    return text.replace("\u202f", "\u00a0").replace("*", "")
