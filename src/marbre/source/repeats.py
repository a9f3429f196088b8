"""Paragraphs that say again, word for word, what stands elsewhere in the copy: pull quotes and doubles."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.sentences import split_sentences
from marbre.source.model import Paragraph

FEWEST = 5
"""Words: a shorter repetition (« Et maintenant ? ») can be meant."""
FEWEST_CUT = 7
"""Words that the beginning of a sentence needs to be taken for a quotation of it."""
_TOKEN = re.compile(r"(?<![\w])[−-](?=\d)|[^\W_]+|[%‰€$£°?!]")
_INNER = re.compile(r"[«“:]|\"(?=\w)")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "−": "-"})


@dataclass(frozen=True)
class Repeat:
    """A paragraph to drop: its index, that of the one that says the same and stays, and why (in French)."""

    index: int
    kept: int
    text: str
    reason: str


def find_repeats(paragraphs: Sequence[Paragraph]) -> tuple[Repeat, ...]:
    """Return the paragraphs that may go because another one says every word of theirs.

    Doubles are compared up to typography (case, accents, quotation marks, spaces); a figure, a unit, a
    sign, a negation or a question mark that differs makes another paragraph. Of two alike the first
    stays; a paragraph whose sentences all stand in a longer one goes, and the one in the argument,
    attributed, stays. Headings and items are left alone.
    """
    keys = [tuple(_tokens(p.text)) if p.kind in {"paragraph", "quote"} else () for p in paragraphs]
    pieces = [_pieces(p.text) if key else [] for p, key in zip(paragraphs, keys, strict=True)]
    found: list[Repeat] = []
    for i, paragraph in enumerate(paragraphs):
        if _spoken(keys[i]) < FEWEST:
            continue
        holder = next(
            (j for j in range(len(paragraphs)) if len(keys[j]) > len(keys[i]) and _all_in(paragraph, pieces[j])),
            None,
        )
        double = next((j for j in range(i) if keys[j] == keys[i]), None)
        if holder is not None:
            found.append(Repeat(i, holder, paragraph.text, "Exergue\u00a0: ces mots sont déjà dans le texte"))
        elif double is not None:
            found.append(Repeat(i, double, paragraph.text, "Paragraphe répété mot pour mot"))
    return _settled(found)


def _settled(found: list[Repeat]) -> tuple[Repeat, ...]:
    """Return the repeats with the paragraph that stays never one that goes."""
    goes = {r.index: r.kept for r in found}
    out: list[Repeat] = []
    for repeat in found:
        kept = repeat.kept
        while kept in goes:
            kept = goes[kept]
        out.append(Repeat(repeat.index, kept, repeat.text, repeat.reason))
    return tuple(out)


def _all_in(paragraph: Paragraph, pieces: list[list[str]]) -> bool:
    """Return whether each sentence of the paragraph is a piece of the other, or the beginning of one."""
    sentences = [t for s in split_sentences(paragraph.text) if (t := _tokens(s.text))]
    return bool(sentences) and all(_begins_one(sentence, pieces) for sentence in sentences)


def _begins_one(sentence: list[str], pieces: list[list[str]]) -> bool:
    return any(
        piece == sentence
        or (
            _spoken(sentence) >= FEWEST_CUT
            and piece[: len(sentence)] == sentence
            and _cut_is_fair(piece, len(sentence))
        )
        for piece in pieces
    )


def _cut_is_fair(piece: list[str], at: int) -> bool:
    """Return whether a cut parts no figure from its unit, and leaves no negation or question behind."""
    return not piece[at - 1].isdigit() and not (set(piece[at:]) & {"?", "pas", "jamais", "rien", "plus", "personne"})


def _pieces(text: str) -> list[list[str]]:
    """Return a paragraph's sentences, and what follows an opening quotation mark or colon, as tokens."""
    out: list[list[str]] = []
    for sentence in split_sentences(text):
        for start in [0, *(m.end() for m in _INNER.finditer(sentence.text))]:
            closing = re.search("[»”]", sentence.text[start:])
            ends = {start + closing.start() if closing else len(sentence.text), len(sentence.text)}
            out += [tokens for end in ends if (tokens := _tokens(sentence.text[start:end]))]
    return out


def _tokens(text: str) -> list[str]:
    """Return the words, figures and signs that carry meaning, without case or accents."""
    bare = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return _TOKEN.findall("".join(c for c in bare if not unicodedata.combining(c)).lower())


def _spoken(tokens: Sequence[str]) -> int:
    return sum(t[0].isalnum() for t in tokens)
