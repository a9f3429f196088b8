"""A text read for its facts: each sentence with its tokens, quantities, dates, names, quotations, cues. Made when asked for."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from marbre.facts.attribution import Saying, sayings
from marbre.facts.concepts import concepts
from marbre.facts.hedges import Hedge, hedges
from marbre.facts.names import Known, Name, known_words, names_in
from marbre.facts.negation import Polarity, polarity
from marbre.facts.phrases import Hit, find, index
from marbre.facts.quantities import Quantity, quantities
from marbre.facts.quotations import Quotation, quotations
from marbre.facts.times import Time, times
from marbre.facts.tokens import Token, language_of, straighten, tokens
from marbre.facts.vocabulary import Vocabulary, vocabulary
from marbre.language.lexicon import lines
from marbre.language.mask import MASK, mask_untouchable
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences


@dataclass(frozen=True)
class Passage:
    """One sentence of a text: its place, its words as they stand, and the facts in it."""

    start: int
    end: int
    raw: str
    lang: str
    parser: Parser | None = field(default=None, compare=False, repr=False)

    @cached_property
    def text(self) -> str:
        """The sentence with plain apostrophes and spaces, as long as before; what no rule may touch is blank."""
        return straighten(mask_untouchable(self.raw)).replace(MASK, " ")

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and marks."""
        return tokens(self.text, self.lang)

    @cached_property
    def times(self) -> list[Time]:
        """Its dates and times."""
        return times(self.text, self.lang)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its quantities, dates left out."""
        return quantities(
            self.text, self.lang, [(t.start, t.end) for t in self.times if t.part not in ("part", "rate")]
        )

    @cached_property
    def names(self) -> list[Name]:
        """Its capitalised words."""
        return names_in(self.text)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Its quotations."""
        return quotations(self.raw)

    @cached_property
    def polarity(self) -> Polarity:
        """What it denies."""
        return polarity(self.tokens, self.lang)

    @cached_property
    def hedges(self) -> list[Hedge]:
        """What it leaves unsure."""
        dated = [(t.start, t.end) for t in self.times]
        return [
            h for h in hedges(self.tokens, self.lang) if not any(a <= self.tokens[h.at].start < b for a, b in dated)
        ]

    @cached_property
    def sayings(self) -> list[Saying]:
        """Who says it."""
        dated = {
            i for i, t in enumerate(self.tokens) for x in self.times if x.part != "rate" and x.start <= t.start < x.end
        }
        return [Saying(y.at, y.kind, y.speaker - dated) for y in sayings(self.tokens, self.lang)]

    @cached_property
    def scopes(self) -> list[Hit]:
        """Its quantifiers."""
        return find(self.tokens, index("scope", self.lang))

    @cached_property
    def directions(self) -> list[Hit]:
        """Its words of rise and fall, more and less."""
        return find(self.tokens, index("direction", self.lang))

    @cached_property
    def concepts(self) -> dict[int, frozenset[str]]:
        """The content words, by token, each with the keys by which it is known in either language."""
        return {
            i: concepts(t.low, t.lemma, t.root, self.lang)
            for i, t in enumerate(self.tokens)
            if is_content(t) and not any(q.start <= t.start < q.end for q in self.quantities)
        }

    @cached_property
    def weighty(self) -> frozenset[int]:
        """The content words that tell a fact: no name, no cue, no word of time, no light verb (other checks read those)."""
        cues = {y.at for y in self.sayings if y.kind != "weak"} | {h.at for h in self.hedges if h.kind != "weak"}
        cues |= {i for h in (*self.scopes, *self.directions) for i in range(h.first, h.last + 1)}
        cues |= {i for y in self.sayings if y.kind == "source" for i in y.speaker}
        cues |= {p.at for p in self.polarity.poles} | set(self.polarity.weak)
        dated = {i for i, t in enumerate(self.tokens) for x in self.times if x.start <= t.start < x.end}
        return frozenset(
            i
            for i in self.concepts
            if i not in cues
            and i not in dated
            and not self.tokens[i].text[0].isupper()
            and self.tokens[i].lemma not in _light()
        )

    @cached_property
    def bag(self) -> frozenset[str]:
        """The keys of its content words, figures included."""
        keys = {k for ks in self.concepts.values() for k in ks}
        keys |= {f"#{v:g}" for q in self.quantities for _, v in q.worth}
        keys |= {f"@{t.part}{t.value}" for t in self.times if t.part in ("year", "month", "weekday", "clock")}
        return frozenset(keys)

    @cached_property
    def doc(self) -> Any:
        """Its parse (a spaCy Doc), None without a parser or for English."""
        if self.parser is None or self.lang != "fr":
            return None
        return self.parser.parse([self.raw])[0]


def is_content(token: Token) -> bool:
    """Return whether a token bears content: neither a mark, a figure, nor a small word."""
    empty = _empty()
    return token.is_word and len(token.low) > 2 and token.low not in empty and token.lemma not in empty


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(lines("facts/empty.txt"))


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    """Return the words of time and light nouns and verbs, which tell no fact of their own."""
    return frozenset(lines("facts/light_words.txt"))


@dataclass(frozen=True)
class Reading:
    """A text with its sentences read."""

    text: str
    lang: str
    passages: tuple[Passage, ...]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Its content words."""
        return vocabulary({keys for p in self.passages for keys in p.concepts.values()})

    @cached_property
    def known(self) -> Known:
        """The words by which it can know a name."""
        return known_words(self.text, self.lang)


_ABBREVIATED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Hon|St|Ste|No|Nos|Mt|Ft|vs|approx|"
    r"[A-Z]|U\.S|U\.K|U\.N)\.$"
)
_ENDS = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|U\.S|U\.K|U\.N|a\.m|p\.m)\.$")
"""Abbreviations that may end a sentence too: then a capital follows."""


def _whole(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of English sentences, those joined again that an abbreviation had cut in two."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        before = text[found[-1][0] : found[-1][1]].rstrip() if found else ""
        cut = _ABBREVIATED.search(before) or (_ENDS.search(before) and not text[start : start + 1].isupper())
        if found and cut and "\n" not in text[found[-1][1] : start]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


@lru_cache(maxsize=8)
def read(text: str, parser: Parser | None = None) -> Reading:
    """Return a text read for its facts; the language is told from its small words.

    Remembered: a source is read once; of a page that is edited, only the sentences that changed are read again.
    """
    lang = language_of(text)
    spans = [(s.start, s.end) for s in split_sentences(text)]
    if lang == "en":
        spans = _whole(text, spans)
    return Reading(text, lang, tuple(_passage(a, b, text[a:b], lang, parser) for a, b in spans))


def _passage(start: int, end: int, text: str, lang: str, parser: Parser | None) -> Passage:
    made = Passage(start, end, text, lang, parser)
    if parser is None:
        return made
    known = parser.notes.setdefault(("passage", text, lang), made)
    vars(made).update({name: value for name, value in vars(known).items() if name not in {"start", "end"}})
    return made
