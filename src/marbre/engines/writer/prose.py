"""Prose as sentences in paragraphs: making it, finding and changing a sentence of it."""

from collections.abc import Mapping, Sequence

from marbre.engines.compose import join
from marbre.engines.writer.model import Prose
from marbre.engines.writer.plain import escaped, plain
from marbre.language.fold import fold
from marbre.language.sentences import split_sentences
from marbre.page import parse_blocks
from marbre.source.model import Paragraph


def prose_of(texts: Sequence[str]) -> Prose:
    """Return a stranger's paragraphs as prose: plain words, cut into sentences."""
    found = [_sentences(escaped(plain(piece))) for text in texts for piece in text.split("\n\n")]
    return tuple(p for p in found if p)


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a stranger's text, whatever its paragraphs."""
    return tuple(s for p in prose_of([text]) for s in p)


def read_body(body: str) -> Prose:
    """Return the paragraphs of a body that was made by `body_of`."""
    return tuple(p for b in parse_blocks(body) if b.kind != "heading" and (p := _sentences(b.text)))


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(t for t in _quotations_whole([s.text for s in split_sentences(text)]) if fold(t))


def body_of(prose: Prose) -> str:
    """Return the prose as CommonMark."""
    return join(tuple(Paragraph(" ".join(sentences)) for sentences in prose))


def flat(prose: Prose) -> list[str]:
    """Return the sentences in their order."""
    return [s for p in prose for s in p]


def changed(prose: Prose, new: Mapping[int, Sequence[str]]) -> Prose:
    """Return the prose with sentences (by their place) replaced by others, or by none."""
    at = 0
    out = []
    for paragraph in prose:
        kept: list[str] = []
        for sentence in paragraph:
            kept += new.get(at, (sentence,))
            at += 1
        if kept:
            out.append(tuple(kept))
    return tuple(out)


def inserted(prose: Prose, after: int, sentences: Sequence[str]) -> Prose:
    """Return the prose with sentences set behind that place; -1: before all."""
    texts = flat(prose)
    if not texts:
        return (tuple(sentences),)
    if after < 0:
        return changed(prose, {0: (*sentences, texts[0])})
    at = min(after, len(texts) - 1)
    return changed(prose, {at: (texts[at], *sentences)})


def _quotations_whole(sentences: Sequence[str]) -> list[str]:
    """Return the sentences, those that one quotation runs over joined: its end must not be parted from its beginning."""
    found: list[str] = []
    for sentence in sentences:
        if found and found[-1].count("«") > found[-1].count("»"):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found
