"""« La situation allemande inquiète tout particulièrement à Bruxelles »: a short sentence of the copy as it stands.

Read off the words and the dictionary, not the parse: the parser stumbles over just these short sentences.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from marbre.language.fold import words as words_of
from marbre.language.lexicon import data
from marbre.language.morphology import readings
from marbre.language.words import count_words
from marbre.plan.noun_phrase import FORBIDDEN, POSSESSIVE
from marbre.plan.plain_clause import is_said

_MOST = 9
_BEFORE_A_NOUN = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "au",
        "aux",
        "en",
        "sur",
        "sous",
        "dans",
        "par",
        "pour",
        "avec",
        "sans",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "ce",
        "cet",
        "cette",
        "ces",
        "deux",
        "trois",
        "plusieurs",
        "chaque",
        "tout",
        "toute",
        "tous",
        "toutes",
        "très",
        "plus",
    ]
)


def short_sentences(text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for a sentence of nine words or less, or for what stands before its colon or semicolon.

    A connector or an adjunct of time or place before the subject, and an adjunct behind a comma, may go, and a connector inside; no other word, so that a hedge or a negation stays where it is.
    """
    cues = data("heading_cues.yaml")
    if is_said(text) or text.rstrip().endswith(("?", "!", "…")):
        return
    main = re.split(r"\s?;|[\s\u00a0\u202f]:(?![\s\u00a0\u202f]*«)", text)[0].rstrip(" .")
    for start in _starts(main):
        said = re.sub(
            cues["connectors_inside"], "", re.sub(r"^([^ ,]+), (?:lui|elle|eux|elles), ", r"\1 ", main[start:])
        )
        cut = re.search(r", ", said)
        if cut is not None:
            if not re.match(cues["loose"], said[cut.end() :]) or re.match(cues["bearing"], said[cut.end() :]):
                continue
            said = said[: cut.start()]
            if readings(words_of(said)[-1]) and not any(r[0] in "NA" for r in readings(said.split()[-1].lower())):
                continue  # « le projet devrait stocker, dans … »: the object is behind the adjunct
        if not 4 <= count_words(said) <= _MOST or re.search(r"[,;:()–—«»]", said):
            continue
        leaning = POSSESSIVE.sub("", said)
        if FORBIDDEN.search(leaning) or re.search(cues["unplaced"], leaning, re.IGNORECASE):
            continue
        if (
            re.search(cues["subordinate"], said)
            or not re.match(cues["subject"], said)
            or not _has_verb(said)
            or has_clitic(said)
        ):
            continue
        if re.search(cues["hedging"], main[:start] + (main[start:][cut.end() :] if cut is not None else "")):
            continue
        if re.search(r"\b(?:ne |n’)", said) and not re.search(cues["second_negation"], said):
            continue
        yield said[:1].upper() + said[1:], "phrase courte"
        return


def _starts(main: str) -> list[int]:
    """Return where the main clause may begin: at the first word, or behind what only says when, where or how it follows."""
    found = [0]
    for comma in re.finditer(r", ", main[:90]):
        if re.fullmatch(data("heading_cues.yaml")["opening"], main[: comma.end()]):
            found.append(comma.end())
    return found


def has_clitic(said: str) -> bool:
    """Return whether a pronoun stands before a verb (« ne veut pas les arracher »), or an adjective for a noun."""
    if re.search(r"\b(?:à|de) les? \w", said):
        return True  # an article would be one with its preposition: « n’hésite pas à le dire »
    raw = re.findall(r"[\w-]+", said.lower())
    pairs = [(a, readings(b)) for a, b in pairwise(raw)]
    if any(a in _CLITICS and b and not any(r[0] in "NAX" for r in b) for a, b in pairs):
        return True
    lone = re.match(r"(?:Le|La|Les|le|la|les) (?:plus|moins) \w+ (\w+)", said)
    return lone is not None and bool({"3s", "3p"} & readings(lone[1]))


_CLITICS = {"le", "la", "les", "l", "en", "y", "lui", "leur"}


def _has_verb(said: str) -> bool:
    """Return whether a word behind the subject can be a third person and does not stand where a noun would."""
    plain = words_of(said)
    raw = re.findall(r"[\w-]+", said.lower())
    if len(plain) != len(raw):
        return False
    return any(
        {"3s", "3p"} & readings(raw[i]) and raw[i - 1] not in _BEFORE_A_NOUN and not readings(raw[i]) <= {"X"}
        for i in range(1, len(raw))
        if raw[i] not in _BEFORE_A_NOUN
    )
