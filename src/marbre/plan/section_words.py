"""What a section speaks of: its words, weighed by how much they are its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import lines
from marbre.language.sentences import split_sentences
from marbre.source.model import Paragraph

_REPEATED = {0: 0.0, 1: 0.35, 2: 1.2, 3: 1.7}
"""What a word is worth by how often its section has it: what is said once is seldom what a section is about."""


def roots(text: str) -> list[str]:
    """Return the content words cut to their first letters, so that « licencier » and « licenciement » are one."""
    return [w[:6] if len(w) >= 8 else w[:5] if len(w) >= 6 else w for w in content_words(text)]


@dataclass(frozen=True)
class SectionWords:
    """A section among the others of its article."""

    sentences: tuple[str, ...]
    quoted: tuple[bool, ...]
    """For each sentence, whether it stands in a quotation that other sentences open or close."""
    paragraphs: tuple[tuple[str, int], ...]
    """Each paragraph with the place of its first sentence."""
    everywhere: Counter[str]
    """In how many sections each word stands."""
    sections: int
    topic: frozenset[str]
    """Words of the keyphrase and the title: a reader knows them from the start."""
    article: Counter[str]
    """How often each word stands in the whole article."""

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the section."""
        return Counter(w for s in self.sentences for w in roots(s))

    def weight(self, word: str) -> float:
        """Return the weight of a word: more where the section repeats it, less where every section has it."""
        if not self.counts[word]:
            return 0.0
        return _REPEATED.get(self.counts[word], 2.0) * log(1.3 + (self.sections + 1) / max(1, self.everywhere[word]))

    @cached_property
    def top(self) -> float:
        """The weights of the four weightiest words."""
        return sum(sorted((self.weight(w) for w in self.counts), reverse=True)[:4]) or 1.0

    def centrality(self, text: str) -> float:
        """Return 0 to about 1: how much of the section's own words the text holds."""
        return sum(self.weight(w) for w in set(roots(text))) / self.top

    def coverage(self, text: str) -> float:
        """Return the share of the section's sentences that hold a word of the text that is not the article's topic."""
        own = set(roots(text)) - self.topic
        held = sum(bool(own & set(roots(s))) for s in self.sentences)
        return held / max(1, len(self.sentences)) if own else 0.0

    def is_taken_up(self, text: str, place: int) -> bool:
        """Return whether another sentence of the section than that at `place` holds one of the text's own words."""
        own = set(roots(text)) - self.topic
        return any(own & set(roots(s)) for i, s in enumerate(self.sentences) if i != place)

    def known(self, noun: str) -> int:
        """Return 2 for a noun that a reader of the article can place, 1 where the section alone tells, else 0."""
        word = next(iter(roots(noun)), "")
        if word in self.topic or noun in lines("known_nouns.txt"):
            return 2
        if noun in lines("vague_nouns.txt"):
            return 0
        if self.article[word] >= 5 and self.everywhere[word] >= max(3, 0.6 * self.sections):
            return 2
        return 2 if self.counts[word] >= 4 else 1 if self.counts[word] >= 2 else 0


def section_words(sections: Sequence[Sequence[Paragraph]], topic: str) -> list[SectionWords]:
    """Return the words of each section; headings of the copy are no part of them."""
    read = [_read([p.text for p in section if p.kind != "heading"]) for section in sections]
    everywhere = Counter(w for text, _, _ in read for w in {w for s in text for w in roots(s)})
    article = Counter(w for text, _, _ in read for s in text for w in roots(s))
    known = frozenset(roots(topic))
    return [
        SectionWords(text, quoted, paragraphs, everywhere, len(read), known, article)
        for text, quoted, paragraphs in read
    ]


def _read(texts: Sequence[str]) -> tuple[tuple[str, ...], tuple[bool, ...], tuple[tuple[str, int], ...]]:
    sentences: list[str] = []
    quoted: list[bool] = []
    paragraphs: list[tuple[str, int]] = []
    for text in texts:
        paragraphs.append((text, len(sentences)))
        for sentence in split_sentences(text):
            before = text[: sentence.start]
            inside = before.count("«") > before.count("»")
            sentences.append(sentence.text)
            quoted.append(inside or sentence.text.count("«") != sentence.text.count("»"))
    return tuple(sentences), tuple(quoted), tuple(paragraphs)
