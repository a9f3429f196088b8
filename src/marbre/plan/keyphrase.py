"""The keyphrase: two to four content words that a reader of this article would have searched."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.plan.compounds import fixed_compounds
from marbre.plan.terms import Term, compounds_in, names_in, nouns_in

MOST_WORDS = 4
_BY_WORDS = {1: 0.15, 2: 1.0, 3: 1.05, 4: 0.9}
"""What a phrase is worth by its content words: one word is too wide a search, four are few people's."""
_OFTEN, _VERY_OFTEN = 2, 5
_FIXED = 1.4
"""What a fixed compound is worth beside them: nobody searches for half of it."""
_TIED = 1.25
"""What a phrase that stands in the title as it is is worth beside two terms set side by side."""


def choose_keyphrase(title: str, paragraphs: Sequence[str], parser: Parser) -> str:
    """Return the keyphrase, "" where the copy names nothing.

    Candidates are the noun phrases and names of the title (without a title: of the first two paragraphs), and their
    pairs; the one whose words stand together in most sentences of the copy is chosen. Without elided words: the
    plug-ins that read keyphrases take « d’OpenAI » for one word.
    """
    body = "\n".join(paragraphs)
    bags = [set(content_words(s.text)) for s in split_sentences(body)]
    head = title or " ".join(paragraphs[:2])
    best = _best(_phrases(head, body, parser), bags)
    if len(set(content_words(best))) < 2 and not best[:1].isupper():
        return _best(_of_the_body(title, body, parser), bags) or best
    return best


def _best(phrases: Iterable[tuple[str, float]], bags: Sequence[set[str]]) -> str:
    """Return the phrase whose words stand together in most sentences, by its weight."""
    best, most = "", 0.0
    for phrase, weight in phrases:
        size = len(set(content_words(phrase)))
        if not 0 < size <= MOST_WORDS:
            continue
        words = set(content_words(_by_surname(phrase)))
        whole = sum(words <= bag for bag in bags)
        rarest = min((sum(word in bag for bag in bags) for word in words), default=0)
        worth = (whole + rarest / 4 + 0.1) * weight * _BY_WORDS[size]
        if worth > most:
            best, most = phrase, worth
    return best


def _of_the_body(title: str, body: str, parser: Parser) -> Iterator[tuple[str, float]]:
    """Yield the noun phrases that the copy has again and again, for a title of one vague noun.

    One that has a word of the title's family (« climat », « politique climatique ») is worth more.
    """
    stems = {w[:5] for w in content_words(title) if len(w) >= 5}
    for sentence in split_sentences(body):
        for term in (*fixed_compounds(sentence.text, body, parser), *nouns_in(sentence.text, parser)):
            phrase = _bare(term.text)
            kin = any(w[:5] in stems for w in content_words(phrase))
            count = len(re.findall(rf"(?<!\w){re.escape(phrase)}(?!\w)", body))
            if " " in phrase and count >= (_OFTEN if kin else _VERY_OFTEN):
                yield phrase, 1.6 if kin else 1.0


def _by_surname(phrase: str) -> str:
    """Return the phrase with a person's first name left out: the copy calls people by surname."""
    return re.sub(r"(?<!\w)[A-ZÀ-Þ][a-zà-ÿ-]+ (?=[A-ZÀ-Þ][\w-]+)", "", phrase)


def is_phrase(keyphrase: str) -> bool:
    """Return whether a keyphrase reads as French on its own: one noun, or nouns tied by a preposition or an adjective."""
    names = re.findall(r"[A-ZÀ-Þ][\w-]*", keyphrase)
    one_name = 0 < len(names) <= 2 and " ".join(names) == keyphrase
    tied = re.search(r" (?:de|du|des|d’|à|au|aux|en|et) |d’", keyphrase)
    return len(keyphrase.split()) == 1 or bool(tied) or one_name or not names


def _phrases(head: str, body: str, parser: Parser) -> Iterator[tuple[str, float]]:
    """Yield (phrase, weight) for the noun phrases and names of a text and for their pairs."""
    fixed = list(fixed_compounds(head, body, parser))
    names = [_as_in_body(_with_adjective(t, head, body), body) for t in names_in(head, body) if not _within(t, fixed)]
    nouns = [t for t in nouns_in(head, parser) if not any(t.text in n.text for n in (*names, *fixed))]
    for compound in fixed:
        yield compound.text.replace("\u00a0", " "), _FIXED
    names += [t for t in fixed if t.name]
    nouns += [t for t in fixed if not t.name]
    for compound in compounds_in(head, parser):
        phrase = _bare(compound.text)
        if "’" not in phrase and not any(_overlaps(compound, f) for f in fixed):
            yield phrase, _TIED
    for term in (*names, *nouns):
        yield _bare(term.text), 1.1 if term.name else 0.8
    terms = sorted([*names, *nouns], key=lambda t: t.at)
    for i, (a, b) in enumerate(combinations(terms, 2)):
        if set(content_words(a.text)) & set(content_words(b.text)) or not (a.name or b.name):
            continue
        near = sum(a.at < t.at < b.at for t in terms)
        yield _pair(head, a, b), (1.6 if a.name and b.name else 1.15) / (1 + 0.4 * near + 0.05 * i)


def _with_adjective(term: Term, head: str, body: str) -> Term:
    """Return a name with the small word that the copy always gives it: « Gilets jaunes », « Parti socialiste »."""
    after = re.match(r"[ \u00a0][a-zà-ÿ]{4,}", head[term.at + len(term.text) :])
    if after is None:
        return term
    longer = term.text + after[0].replace("\u00a0", " ")
    alone = len(re.findall(rf"(?<!\w){re.escape(term.text)}(?!\w)", body, re.IGNORECASE))
    whole = len(re.findall(rf"(?<!\w){re.escape(longer)}(?!\w)", body, re.IGNORECASE))
    return Term(longer, term.at, name=True) if whole >= max(2, 0.8 * alone) else term


def _within(term: Term, others: Sequence[Term]) -> bool:
    return any(o.at <= term.at and term.at + len(term.text) <= o.at + len(o.text) for o in others)


def _overlaps(term: Term, other: Term) -> bool:
    return term.at < other.at + len(other.text) and other.at < term.at + len(term.text)


def _as_in_body(term: Term, body: str) -> Term:
    """Return a long name as the copy has it: the shorter form that ends alike, where the whole one never stands."""
    if not term.name or term.text in body:
        return term
    words = [w for w in term.text.split() if w[0].isupper() and w.lower() not in lines("empty_words.txt")]
    kept = [w for w in words if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", body)]
    return Term(kept[-1], term.at, name=True) if kept else term


def _pair(head: str, a: Term, b: Term) -> str:
    """Return two terms as the title ties them (« train des Combes »), else side by side, a noun before a name."""
    between = head[a.at + len(a.text) : b.at].strip()
    if not a.name and b.name and re.fullmatch(r"de|du|des|de la", between):
        return f"{_bare(a.text)} {between} {_bare(b.text)}"
    first, second = (b, a) if a.name and not b.name else (a, b)
    return f"{_bare(first.text)} {_bare(second.text)}"


def _bare(text: str) -> str:
    """Return the term without elided article, on ordinary spaces."""
    return re.sub(r"^[ldLD]’", "", text).replace("\u00a0", " ")
