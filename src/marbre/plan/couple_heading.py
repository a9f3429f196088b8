"""« Coopcycle et les coursiers », « Sebastian Kurz et l’Italie »: the two things that a section speaks of most."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from marbre.language.lexicon import lines
from marbre.plan.noun_phrase import DEFINITE, determiner
from marbre.plan.section_words import SectionWords, roots

_NAMES = {"PER", "LOC", "ORG", "MISC"}
_KEPT = 4


def couples(own: SectionWords, docs: Sequence[Any]) -> Iterator[tuple[str, str, int]]:
    """Yield (heading, way, place) for a name with another name or noun: both weighty, and both in one sentence."""
    names = _names(docs)
    first = sorted(names, key=lambda n: -_weight(own, n))[:_KEPT]
    second = sorted([*names, *_nouns(own, docs)], key=lambda n: -_weight(own, n))[: 2 * _KEPT]
    for name in first:
        for other in second:
            if set(roots(name)) & set(roots(other)):
                continue
            place = next((i for i, d in enumerate(docs) if _holds(d, name) and _holds(d, other)), None)
            if place is not None:
                yield f"{name} et {other}", "couple", place


def _weight(own: SectionWords, term: str) -> float:
    return sum(own.weight(w) for w in set(roots(term)))


def _names(docs: Sequence[Any]) -> Counter[str]:
    """Return the names that the section has twice or more, with the article that they stand behind.

    A surname counts for its whole name. A place that is never seen as French prints it alone (« en France ») is out.
    """
    found: Counter[str] = Counter()
    articles: dict[str, str] = {}
    places: set[str] = set()
    bare: set[str] = set()
    for doc in docs:
        for entity in doc.ents:
            text = entity.text.replace("'", "’").strip(" .,;")
            if (
                entity.label_ not in _NAMES
                or not _NAME.fullmatch(text)
                or text.lower() in lines("sentence_openers.txt")
            ):
                continue
            found[text] += 1
            before = doc[entity.start - 1].lower_ if entity.start else ""
            if before in _ARTICLES and entity.label_ != "PER":
                articles.setdefault(text, _ARTICLES[before])
            places |= {text} if entity.label_ == "LOC" else set()
            bare |= {text} if entity.root.dep_ in {"nsubj", "obj"} else set()
    for short in list(found):
        longer = [n for n in found if n != short and n.split()[-1] == short.split()[-1] and len(n) > len(short)]
        if longer:
            found[longer[0]] += found.pop(short)
    kept = {n: c for n, c in found.items() if c >= 2 and (n in articles or n in bare or n not in places)}
    return Counter({articles.get(n, "") + n: c for n, c in kept.items()})


_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]{2,}(?: (?:(?:de|du|des|la|le) )?[A-ZÀ-Þ][\w’-]+){0,2}")
_ARTICLES = {
    "le": "le ",
    "la": "la ",
    "l'": "l’",
    "les": "les ",
    "du": "le ",
    "au": "le ",
    "des": "les ",
    "aux": "les ",
}


def _nouns(own: SectionWords, docs: Sequence[Any]) -> list[str]:
    """Return the nouns that the section has three times or more, each behind its definite article, as they stand."""
    forms: Counter[str] = Counter()
    for doc in docs:
        for token in doc:
            if token.pos_ != "NOUN" or not token.text.islower() or token.lemma_.lower() in lines("vague_nouns.txt"):
                continue
            if any(own.counts[w] < 3 for w in roots(token.lemma_)) or determiner(token) not in DEFINITE:
                continue
            article = determiner(token).replace("'", "’")
            forms[f"{article}{'' if article.endswith('’') else ' '}{token.text}"] += 1
    return list(forms)


def _holds(doc: Any, term: str) -> bool:
    last = re.split(r"[ ’]", term)[-1]
    return re.search(rf"(?<!\w){re.escape(last)}(?!\w)", doc.text.replace("'", "’")) is not None
