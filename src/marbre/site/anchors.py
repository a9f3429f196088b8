"""Internal links where the text already says it: words of the page that name what another page is about.

A link's words are the page's own (nothing is written for a link's sake), never in a heading, a quotation, a box, code or a
link, at most one per 150 words, one per target, in the order of their worth. Targets are found by words (the target's
keyphrase or the core of its title stands in one sentence, in order and near) and weighed by likeness of the two texts.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import lines
from marbre.language.mask import mask_quotations, mask_untouchable
from marbre.language.sentences import split_sentences
from marbre.page import Page
from marbre.page_parts import parts
from marbre.site.address import key
from marbre.site.model import SitePage, Suggested

WORDS_PER_LINK = 150
LONGEST = 8
"""Words of an anchor, small ones included."""
LEAST_WORTH = 0.34
"""Below it a link is no help to a reader."""
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\](?:\([^)]*\)|\[[^\]]*\])?|<https?://[^>]*>")


@dataclass(frozen=True)
class _Named:
    """What a target is called: the content words by which the text must name it."""

    page: SitePage
    words: tuple[str, ...]
    weight: float


def suggest(page: Page, own_url: str, site: Sequence[SitePage]) -> list[Suggested]:
    """Return the links that the page could bear, in the order of the text."""
    rarity = _rarity(site)
    have = {key(u, own_url) for u in links_in(page.body)} | {key(own_url)}
    targets = [n for p in site if key(p.url) not in have for n in _names(p, rarity)]
    bag = Counter(content_words(page.body))
    likeness = {p.url: _likeness(bag, Counter(content_words(f"{p.title} {p.text}")), rarity) for p in site}
    found = [s for n in targets for s in _found(page, n, likeness[n.page.url])]
    return _chosen(found, page)


def _chosen(found: Iterable[Suggested], page: Page) -> list[Suggested]:
    words = len(_WORD.findall(page.body))
    most = max(1, words // WORDS_PER_LINK)
    kept: list[Suggested] = []
    for s in sorted(found, key=lambda s: (-s.worth, s.start)):
        near = any(abs(s.start - k.start) < 300 for k in kept)
        if len(kept) < most and not near and all(s.target.url != k.target.url for k in kept):
            kept.append(s)
    return sorted(kept, key=lambda s: s.start)


def _rarity(site: Sequence[SitePage]) -> dict[str, float]:
    """Return word → how telling it is, 0 to 1, by the number of the site's pages that speak of it (inverse frequency)."""
    held = Counter(w for p in site for w in set(content_words(f"{p.title} {p.text}")))
    n = max(2, len(site))
    return {w: math.log(1 + n / c) / math.log(1 + n) for w, c in held.items()}


def _names(page: SitePage, rarity: dict[str, float]) -> Iterator[_Named]:
    """Yield what the page is called: its keyphrase, else the two to four most telling words of its title that stand together."""
    told = tuple(dict.fromkeys(content_words(page.keyphrase)))
    if told:
        yield _Named(page, told, 1.0)
    words = [w for w in dict.fromkeys(content_words(page.title)) if w not in _vague()]
    ranked = sorted(words, key=lambda w: -rarity.get(w, 1.0))
    for size in (3, 2):
        core = tuple(w for w in words if w in ranked[:size])
        if len(core) == size and core != told:
            yield _Named(page, core, 0.6 if size == 3 else 0.5)


def _vague() -> frozenset[str]:
    return frozenset(content_words(" ".join(lines("vague_nouns.txt"))))


def _found(page: Page, named: _Named, likeness: float) -> Iterator[Suggested]:
    """Yield the first place of the running text that says the name, the words between within reach."""
    body = _closed(page)
    for sentence in split_sentences(body):
        words = [
            (m.start() + sentence.start, m.end() + sentence.start, _stems(m[0])) for m in _WORD.finditer(sentence.text)
        ]
        span = _window(words, named.words)
        if span is None:
            continue
        start, end = span
        worth = round(named.weight * (0.35 + 0.65 * min(1.0, likeness * 4)), 3)
        if worth >= LEAST_WORTH:
            anchor = page.body[start:end]
            yield Suggested(start, end, anchor, named.page, worth, page.body[sentence.start : sentence.end])
            return


def _stems(word: str) -> frozenset[str]:
    return frozenset(content_words(word))


def _window(words: Sequence[tuple[int, int, frozenset[str]]], wanted: Sequence[str]) -> tuple[int, int] | None:
    """Return the shortest span that holds all wanted words, at most LONGEST words long and no two sentences' worth."""
    best: tuple[int, int] | None = None
    for i, (_, _, stems) in enumerate(words):
        if not stems & set(wanted):
            continue
        left = set(wanted)
        for j in range(i, min(len(words), i + LONGEST)):
            left -= words[j][2]
            if not left:
                if best is None or j - i < best[1] - best[0]:
                    best = (i, j)
                break
    if best is None:
        return None
    return words[best[0]][0], words[best[1]][1]


def _closed(page: Page) -> str:
    """Return the body, as long as before, with everything blanked that no link may stand in."""
    text = mask_quotations(mask_untouchable(page.body))
    running = parts(page).running
    open_spans = [(b.start, b.end) for b in running if b.kind in {"paragraph", "item"}]
    out = ["\n" if c == "\n" else " " for c in text]
    for start, end in open_spans:
        out[start:end] = text[start:end]
    closed = "".join(out)
    for match in _LINK.finditer(page.body):
        closed = closed[: match.start()] + " " * len(match[0]) + closed[match.end() :]
    return closed


def links_in(body: str) -> list[str]:
    """Return the addresses that a Markdown text links to."""
    return re.findall(r"\]\(<?([^)\s>]+)", body) + re.findall(r"<(https?://[^>]+)>", body)


def _likeness(one: Counter[str], other: Counter[str], rarity: dict[str, float]) -> float:
    """Return the cosine, 0 to 1, of two bags of words, each word by how telling it is on this site."""
    weigh = {w: rarity.get(w, 1.0) ** 2 for w in {*one, *other}}
    dot = sum(one[w] * other[w] * weigh[w] for w in one if w in other)
    norms = [math.sqrt(sum(c * c * weigh[w] for w, c in bag.items())) for bag in (one, other)]
    return dot / (norms[0] * norms[1]) if all(norms) else 0.0
