"""What a section speaks of: its words, weighed by how much they are its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import log
from typing import Any

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words
from marbre.source.model import Paragraph

_REPEATED = {0: 0.0, 1: 0.35, 2: 1.2, 3: 1.7}
"""What a word is worth by how often its section has it: what is said once is seldom what a section is about."""


def roots(text: str) -> list[str]:
    """Return the content words cut to their first letters, so that « licencier » and « licenciement » are one."""
    return [w[:6] if len(w) >= 8 else w[:5] if len(w) >= 6 else w for w in content_words(text)]


_KINDS = {"NOUN", "PROPN", "VERB", "ADJ"}


def matter(doc: Any) -> list[str]:
    """Return the roots of the nouns, names, verbs and adjectives of a parsed text; those that say nothing are left out."""
    empty = (*lines("vague_nouns.txt"), *lines("vague_verbs.txt"))
    kept = (t for t in doc if t.pos_ in _KINDS and t.lemma_.lower() not in empty and not t.like_num)
    return [root for t in kept for root in roots(t.lemma_ if t.pos_ != "PROPN" else t.text)]


@dataclass(frozen=True)
class SectionWords:
    """A section among the others of its article."""

    sentences: tuple[str, ...]
    bags: tuple[tuple[str, ...], ...]
    """The matter of each sentence."""
    quoted: tuple[bool, ...]
    """For each sentence, whether it stands in a quotation that other sentences open or close."""
    paragraphs: tuple[tuple[str, int], ...]
    """Each paragraph with the place of its first sentence."""
    everywhere: Counter[str]
    """In how many blocks of the article each word stands."""
    blocks: int
    """How many blocks the article has."""
    topic: frozenset[str]
    """Words of the keyphrase and the title: a reader knows them from the start."""
    article: Counter[str]
    """How often each word stands in the whole article."""

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the section."""
        return Counter(w for bag in self.bags for w in bag)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words of which most of the article's blocks speak: they tell no section from another."""
        least = max(3, 0.6 * self.blocks)
        return frozenset(w for w in self.counts if self.everywhere[w] >= least)

    @cached_property
    def words_before(self) -> tuple[int, ...]:
        """How many words of the section stand before each sentence."""
        return tuple(accumulate((count_words(s) for s in self.sentences), initial=0))

    def weight(self, word: str) -> float:
        """Return the weight of a word: more where the section repeats it, less where every section has it."""
        if not self.counts[word]:
            return 0.0
        return _REPEATED.get(self.counts[word], 2.0) * log(1.3 + (self.blocks + 1) / max(1, self.everywhere[word]))

    @cached_property
    def top(self) -> float:
        """The weights of the four weightiest words."""
        return sum(sorted((self.weight(w) for w in self.counts), reverse=True)[:4]) or 1.0

    def centrality(self, bag: Sequence[str]) -> float:
        """Return 0 to about 1: how much of the section's own words a text with this matter holds."""
        return sum(self.weight(w) for w in set(bag)) / self.top

    def coverage(self, bag: Sequence[str]) -> float:
        """Return the share of the section's sentences that hold one of these words, the article's topic aside."""
        own = set(bag) - self.topic
        return sum(bool(own & set(b)) for b in self.bags) / max(1, len(self.bags)) if own else 0.0

    def is_taken_up(self, bag: Sequence[str], place: int) -> bool:
        """Return whether another sentence of the section than that at `place` holds one of these words."""
        own = set(bag) - self.topic
        return any(own & set(b) for i, b in enumerate(self.bags) if i != place)

    def known(self, noun: str) -> int:
        """Return 2 for a noun that a reader of the article can place, 1 where the section alone tells, else 0."""
        word = next(iter(roots(noun)), "")
        if word in self.topic or noun in lines("known_nouns.txt"):
            return 2
        if noun in lines("vague_nouns.txt"):
            return 0
        if self.article[word] >= 5 and self.everywhere[word] >= max(3, 0.6 * self.blocks):
            return 2
        return 2 if self.counts[word] >= 4 else 1 if self.counts[word] >= 2 else 0


@dataclass(frozen=True)
class ArticleWords:
    """An article read once, of which any run of paragraphs can be had as a section."""

    read: tuple[tuple[tuple[str, ...], tuple[bool, ...], tuple[tuple[str, ...], ...]], ...]
    """For each paragraph its sentences, whether each is quoted, and the matter of each; nothing for a heading."""
    texts: tuple[str, ...]
    everywhere: Counter[str]
    blocks: int
    topic: frozenset[str]
    article: Counter[str]

    def section(self, first: int, last: int) -> SectionWords:
        """Return the words of the paragraphs `first` to `last` (half-open); headings of the copy are no part of them."""
        sentences: list[str] = []
        quoted: list[bool] = []
        bags: list[tuple[str, ...]] = []
        paragraphs: list[tuple[str, int]] = []
        for i in range(first, last):
            own, said, matters = self.read[i]
            if own:
                paragraphs.append((self.texts[i], len(sentences)))
            sentences, quoted, bags = [*sentences, *own], [*quoted, *said], [*bags, *matters]
        return SectionWords(
            tuple(sentences), tuple(bags), tuple(quoted), tuple(paragraphs),
            self.everywhere, self.blocks, self.topic, self.article,
        )  # fmt: skip


_BLOCK = 150
"""Words of the blocks by which it is told how much of an article a word stands in."""


def article_words(paragraphs: Sequence[Paragraph], topic: str, parser: Parser) -> ArticleWords:
    """Return the words of an article, paragraph by paragraph."""
    read = []
    for paragraph in paragraphs:
        text, quoted = ((), ()) if paragraph.kind == "heading" else _read(paragraph.text)
        read.append((text, quoted, tuple(tuple(matter(doc)) for doc in parser.parse(text))))
    blocks: list[set[str]] = []
    size = _BLOCK
    for (_, _, bags), paragraph in zip(read, paragraphs, strict=True):
        if size >= _BLOCK:
            blocks, size = [*blocks, set()], 0
        blocks[-1] |= {w for bag in bags for w in bag}
        size += count_words(paragraph.text)
    everywhere = Counter(w for block in blocks for w in block)
    article = Counter(w for _, _, bags in read for bag in bags for w in bag)
    texts = tuple(p.text for p in paragraphs)
    return ArticleWords(tuple(read), texts, everywhere, len(blocks), frozenset(roots(topic)), article)


def _read(text: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    sentences: list[str] = []
    quoted: list[bool] = []
    for sentence in split_sentences(text):
        before = text[: sentence.start]
        inside = before.count("«") > before.count("»")
        sentences.append(sentence.text)
        quoted.append(inside or sentence.text.count("«") != sentence.text.count("»"))
    return tuple(sentences), tuple(quoted)
