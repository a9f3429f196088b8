"""The keyphrase: two to four content words that a reader of this article would have searched."""

import re
from collections.abc import Sequence
from itertools import combinations

from marbre.language.keyphrase_match import content_words
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.plan.terms import Term, names_in, nouns_in, sentences_holding

MOST_WORDS = 4
_NAME_WEIGHT = 1.6


def choose_keyphrase(title: str, paragraphs: Sequence[str], parser: Parser) -> str:
    """Return the keyphrase: the two strongest terms of the title that stand together in most sentences of the copy.

    A noun tied to its name in the title (« train des Combes ») stays as it is. Without a title the
    copy's first two paragraphs are read for it. "" where the copy names nothing.
    """
    body = "\n".join(paragraphs)
    sentences = [s.text for s in split_sentences(body)]
    head = title or " ".join(paragraphs[:2])
    terms = [_as_in_body(t, body) for t in _terms(head, body, parser)]
    terms = [t for t in terms if sentences_holding(sentences, t.text) >= 1]
    best, most = "", 0.0
    for a, b in combinations(terms, 2):
        if set(content_words(a.text)) & set(content_words(b.text)) or not (a.name or b.name):
            continue
        together = sentences_holding(sentences, *(t.text.split()[-1] if t.name else t.text for t in (a, b)))
        single = min(sentences_holding(sentences, a.text.split()[-1]), sentences_holding(sentences, b.text.split()[-1]))
        near = sum(1 for t in terms if a.at < t.at < b.at)
        score = (together + single / 4) * (_NAME_WEIGHT if a.name and b.name else 1.0) / (1 + near + terms.index(a) / 2)
        phrase = _tied(title, (a, b)) or _phrase(a, b)
        if score > most and len(content_words(phrase)) <= MOST_WORDS:
            best, most = phrase, score
    if best:
        return best
    strongest = max(terms, key=lambda t: (sentences_holding(sentences, t.text), t.name), default=None)
    return _bare(strongest.text) if strongest else ""


def _terms(head: str, body: str, parser: Parser) -> list[Term]:
    return sorted([*names_in(head, body), *nouns_in(head, parser)], key=lambda t: t.at)


def _as_in_body(term: Term, body: str) -> Term:
    """Return a long name as the copy has it: the shorter form that ends alike, where the whole one never stands."""
    if not term.name or term.text in body:
        return term
    words = [w for w in term.text.split() if w[0].isupper()]
    kept = [w for w in words if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", body)]
    return Term(kept[-1], term.at, name=True) if kept else term


def _tied(title: str, pair: tuple[Term, Term]) -> str:
    """Return « noun de Name » where the title has the pair tied like that."""
    noun, name = pair
    between = title[noun.at + len(noun.text) : name.at].strip()
    if not noun.name and name.name and re.fullmatch(r"de|du|des|de la", between):
        return f"{noun.text} {between} {name.text}"
    return ""


def _phrase(a: Term, b: Term) -> str:
    """Return two terms side by side: a noun before a name, else as in the title."""
    first, second = (b, a) if a.name and not b.name else (a, b)
    return f"{_bare(first.text)} {_bare(second.text)}"


def _bare(text: str) -> str:
    """Return the term without elided article, on ordinary spaces."""
    return re.sub(r"^[ldLD]’", "", text).replace("\u00a0", " ")
