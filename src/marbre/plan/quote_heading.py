"""« La fermeture sidère tout le monde »: words of somebody, in their guillemets, as the press heads a section."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words
from marbre.plan.short_sentence import has_clitic

_QUOTED = re.compile(r"«[\s\u00a0\u202f]*([^«»]{10,}?)[\s\u00a0\u202f]*[.,]?[\s\u00a0\u202f]*»")
_INCISE = re.compile(r", (?:s’|se )?[a-zà-ÿ]+(?:-t)?-(?:il|elle|ils|elles|on)\b.*$")


def quotes(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for the whole short sentences that a paragraph quotes; none that leans on another."""
    opening = data("heading_cues.yaml")["quote_opening"]
    for match in _QUOTED.finditer(paragraph):
        if paragraph[: match.start()].endswith("("):
            continue  # a gloss
        for sentence in split_sentences(match[1]):
            said = re.sub(r"\s+", " ", _INCISE.sub("", sentence.text)).strip(" .,")
            said = re.sub(r"^(?:Or|Mais|Et|Car|Donc|Alors),? (?=\w)", "", said)
            said = said[:1].upper() + said[1:]
            if said.count(",") > 1 or re.search(r"[:;()…–—!?]", said) or re.match(opening, said):
                continue
            if not 3 <= count_words(said) <= 9:
                continue
            if sentence.end >= len(match[1].rstrip(" .,\u00a0\u202f")) and not _ends_there(paragraph[match.end() :]):
                continue
            around = paragraph[max(0, match.start() - 60) : match.start()] + paragraph[match.end() : match.end() + 60]
            if sentence.text[:1].isupper():
                yield f"«\u00a0{said}\u00a0»", "citation"
            elif re.search(data("heading_cues.yaml")["speech"], around):
                yield f"«\u00a0{said}\u00a0»", "fragment"


def quoted_sentences(paragraph: str) -> Iterator[str]:
    """Yield the sentences that a paragraph quotes with a word of speech around them, without the speaker's own asides."""
    speech = data("heading_cues.yaml")["speech"]
    for match in _QUOTED.finditer(paragraph):
        around = paragraph[max(0, match.start() - 60) : match.start()] + paragraph[match.end() : match.end() + 60]
        if not re.search(speech, around):
            continue
        sentences = split_sentences(match[1])
        for sentence in sentences if _ends_there(paragraph[match.end() :]) else sentences[:-1]:
            said = re.sub(r"\s+", " ", _INCISE.sub("", sentence.text)).strip(" .,")
            if not re.search(r"[()…!?\[\]]", said):
                yield said[:1].upper() + said[1:] + "."


def _ends_there(after: str) -> bool:
    """Return whether a quoted sentence is at its end: « Nous viendrons » dans le seul but de … is not."""
    speech = data("heading_cues.yaml")["speech"]
    return re.match(rf"\s*(?:$|[.,;:!?)(–—\[]|(?:a |ont |s’|se )?{speech})", after) is not None


def quoted_clauses(said: str) -> Iterator[str]:
    """Yield the main clauses of three to nine words of a quoted sentence: from its start, or a comma, to the next mark.

    What follows a clause must not bear on its truth; a relative or a subordinate is none.
    """
    cues = data("heading_cues.yaml")
    parts = re.split(r"(\s?[,;:–—]\s|[.]$)", said)
    for i in range(0, len(parts) - 1, 2):
        clause, rest = parts[i].strip(), "".join(parts[i + 2 :])
        clause = re.sub(r"^(?:Or|Mais|Et|Car|Donc|Alors|mais|et|car|donc) (?=\w)", "", clause)
        if not 4 <= count_words(clause) <= 9 or not re.match(cues["said_subject"], clause):
            continue
        if re.match(cues["bearing"], rest) or (
            parts[i + 1].strip() in {",", ":"} and re.match(cues["list_goes_on"], rest)
        ):
            continue
        if re.search(cues["said_leaning"], clause) or has_clitic(clause):
            continue
        if re.search(cues["subordinate"], re.sub(r"(?i)n[e’]\s?[^,]* qu[e’]", "", clause)):
            continue
        yield clause[:1].upper() + clause[1:]
