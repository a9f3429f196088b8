"""A sentence of the copy as a summary prints it: without what ties it to its neighbours, names in full."""

import re

from marbre.language.keyphrase_match import content_words
from marbre.language.lexicon import lines

_CONNECTOR = re.compile(
    r"^(?:Mais|Et|Or|Désormais|Cependant|Toutefois|Pourtant|De plus|En outre|Ainsi|Enfin|En fin de compte|Au final|Finalement|D’ailleurs|Par ailleurs|En effet|Du reste|Au demeurant),? (?=\w)"
)
# « a même suggéré », « indiquent également que »: an adverb that adds to what went before. Without it the sentence
# claims less, never more.
_ADDITIVE = re.compile(
    r"\b(a|ont|avait|avaient|est|sont|indiquent?|montrent?|révèlent?|précisent?|disent|dit) (?:même|également|aussi) (?=[a-zà-ÿ])"
)


# « s’est en effet inscrit », « , d’ailleurs, »: a link to the sentence before, which says nothing of its own.
_LINKING = re.compile(r"(?P<open>,?) (?:en effet|d’ailleurs|du reste|au demeurant)(?P<close>,?)(?= )")


def _unlinked(match: re.Match[str]) -> str:
    return "" if match["open"] or not match["close"] else match["close"]


_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ’' -]{2,30}(?:, [\w’ -]{3,25})?(?: \([^()]{2,20}\))?[ \u00a0][–—-]{1,2}[ \u00a0](?=[A-ZÀ-Þ«])"
)
"""« PARIS – », « OSTRAVEC, Karvénie – »: where the copy was written, no part of what its first sentence says."""


def untied(sentence: str) -> str:
    """Return the sentence without a connector at its head or an additive adverb at its verb."""
    bare = _ADDITIVE.sub(r"\1 ", _CONNECTOR.sub("", sentence), count=1)
    bare = _LINKING.sub(_unlinked, bare)
    bare = re.sub(r"^(En \w+) de cette année-là,", r"\1,", bare)
    bare = _DATELINE.sub("", bare)
    return bare[:1].upper() + bare[1:]


def lowered(text: str) -> str:
    """Return the text with a small letter at its head, unless a name stands there."""
    first = re.match(r"[^\W\d_]+", text)
    small = first is not None and (first[0].lower() in lines("sentence_openers.txt") or first[0] in _DAYS)
    return text[:1].lower() + text[1:] if small else text


_DAYS = {"Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"}


def named(sentence: str, keyphrase: str, body: str) -> str:
    """Return the sentence with the first bare surname of the keyphrase's person made full, as the copy has it."""
    for first, last in re.findall(r"(?<!\w)([A-ZÀ-Þ][\w-]+) ([A-ZÀ-Þ][\w-]+)(?!\w)", keyphrase):
        full = f"{first} {last}"
        if full in body and full not in sentence and set(content_words(full)) <= set(content_words(keyphrase)):
            sentence = re.sub(rf"(?<![\w’'-])(?<!\bde )(?<!\bque ){re.escape(last)}(?![\w-])", full, sentence, count=1)
    return sentence
