"""Title Case, an English habit, set as a French sentence."""

import re
from dataclasses import dataclass

from marbre.language.lexicon import lines
from marbre.language.morphology import readings

SHARE = 0.6
"""Share of the words of four letters and more that have a capital."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFFICE = re.compile(r"\b(?:Premier|Première)s? [Mm]inistres?\b")
"""Its capital is French: it is no sign of a name that the recasing could break."""
_SMALL = frozenset(
    [
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "un",
        "une",
        "et",
        "ou",
        "au",
        "aux",
        "en",
        "à",
        "ce",
        "que",
        "qui",
        "sur",
        "par",
        "pour",
        "dans",
        "son",
        "sa",
        "ses",
        "ces",
        "ne",
        "pas",
        "va",
        "est",
        "a",
        "sont",
        "se",
    ]
)
"""Words that only an English habit gives a capital inside a title."""


@dataclass(frozen=True)
class Recased:
    """A title in the case of a sentence, and whether that is sure: no word of it may be (a part of) a name."""

    text: str
    sure: bool


def recased(title: str, body: str) -> Recased | None:
    """Return a Title Case title as a French sentence, None where it is in no such case.

    A word keeps its capital where the copy gives it one inside its sentences.
    """
    words = list(_WORD.finditer(title))[1:]
    office = [m.span() for m in _OFFICE.finditer(title)]
    free = [w for w in words if not any(a <= w.start() < b for a, b in office)]
    full = [w for w in free if len(w[0]) >= 4]
    raised = [w for w in free if w[0][0].isupper() and w[0][1:].islower() and _is_common(w[0].lower())]
    raised += [w for w in free if len(w[0]) == 1 and w[0].isupper() and w[0].lower() in _SMALL]
    capitals = sum(w[0][0].isupper() for w in full)
    small_raised = any(w[0].lower() in _SMALL for w in raised)
    if len(words) < 3 or not full or capitals / len(full) < SHARE or len(raised) < 2:
        return None
    if not (small_raised or (len(full) >= 3 and len(raised) >= 5)):
        return None
    names = [w for w in raised if is_name(w[0], body)]
    new = list(title)
    for word in raised:
        if word not in names:
            new[word.start()] = new[word.start()].lower()
    for a, b in office:
        at = a + title[a:b].find(" ") + 1
        new[at] = new[at].lower()
    # Sure where a small word has a capital too (« Des Variétés Et Un Problème ») and the text knows none as a name.
    others = [w for w in full if w[0][0].isupper() and w not in raised and not is_name(w[0], body)]
    return Recased("".join(new), small_raised and not names and not others and capitals == len(full))


def sentence_case(title: str, body: str) -> str:
    """Return the title in sentence case where it is in Title Case, else as it is."""
    made = recased(title, body)
    return made.text if made is not None else title


def is_name(word: str, body: str) -> bool:
    """Return whether the copy writes a word with a capital inside its sentences, and never without."""
    bare = re.sub(r"^(?:[LlDdQqNnSsCcJjMm]|[Qq]u)[’']", "", word)
    if bare.lower() in lines("sentence_openers.txt"):
        return False
    inside = re.search(rf"[a-zà-ÿ,’'] ?{re.escape(bare)}(?![\w-])", body)
    small = re.search(rf"(?<![\w-]){re.escape(bare.lower())}(?![\w-])", body)
    return inside is not None and small is None


def _is_common(word: str) -> bool:
    return bool(readings(word)) or bool(readings(word.split("-")[0]))
