"""« Endiguer le flux », « Réduire le bilan carbone d’un élevage laitier »: a task or an aim of the section, which claims no fact."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import data
from marbre.language.morphology import readings

_MARKS = re.compile(r"[,;:()–—«»]")
_BEFORE_A_NOUN = re.compile(r"(?i)(?:le|la|les|l|un|une|des|du|de|d|au|aux|en|son|sa|ses|leur|leurs|ce|cet|cette|ces)$")


def infinitives(text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for an infinitive that opens the sentence as its subject, its aim, or what must be done.

    Read off the words and the dictionary: the parser takes the finite verb behind a long infinitive for a participle.
    """
    cues = data("heading_cues.yaml")["infinitive"]
    for name in ("aim", "must"):
        match = re.match(cues[name], text)
        if match is not None:
            yield from _kept(match["task"], name)
    first = re.match(r"(?:Ne pas )?[A-ZÀ-Þ][a-zà-ÿ]*", text)
    if first is not None and "I" in readings(first[0].split()[-1].lower()):
        end = _finite(text, first.end())
        if end:
            yield from _kept(text[:end].rstrip(), "subject")


def _kept(task: str, name: str) -> Iterator[tuple[str, str]]:
    cues = data("heading_cues.yaml")
    task = re.sub(cues["infinitive"]["trying"], "", task, count=1, flags=re.IGNORECASE)
    words = re.findall(r"[^\W\d_]+", task.lower())
    if len(words) < 3 or "I" not in readings(words[0] if words[0] != "ne" else words[2]):
        return
    if re.fullmatch(cues["infinitive"]["empty"], words[0]) or _MARKS.search(task):
        return
    if re.search(cues["unplaced"], task, re.IGNORECASE) or re.search(cues["subordinate"], task):
        return
    yield task[:1].upper() + task[1:], "but" if name == "aim" else "tâche"


def _finite(text: str, start: int) -> int:
    """Return where the finite verb begins behind an infinitive and its complements, 0 where a mark stands before it."""
    before = ""
    for word in re.finditer(r"[\w-]+|[^\w\s’]", text[start:]):
        if not word[0][0].isalnum():
            return 0
        found = readings(word[0].lower())
        if {"3s", "3p"} & found and not any(r[0] in "NAQX" for r in found) and not _BEFORE_A_NOUN.match(before):
            return start + word.start()
        before = word[0]
    return 0
