"""« Le PDG de Lumicar pourrait partir » → « Lumicar : le PDG pourrait partir »."""

import re

from marbre.language.keyphrase_match import share
from marbre.plan.keyphrase import is_phrase
from marbre.plan.titles.clause import Clause

_OF_NAME = re.compile(
    r"(?P<noun>(?:L[ea’]|Les|Un|Une|Des)[ ]?[\w’-]+(?: [a-zà-ÿ]+)?) (?:de la |de l’|du |de |d’|des )(?P<name>[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ0-9][\w-]*)*)"
)


def topic_first(clause: Clause) -> str:
    """Return the name that the subject is of, a colon, and the clause without it; "" where the subject is no such phrase."""
    match = _OF_NAME.fullmatch(clause.subject)
    if match is None:
        return ""
    noun = match["noun"]
    return f"{match['name']}\u00a0: {noun[:1].lower()}{noun[1:]}{clause.text[clause.subject_end :]}"


_POSSESSED = r"^(?P<det>Le|La|L’|Les) ?(?P<noun>[a-zà-ÿ-]+) (?:de la |de l’|du |de |d’|des ){topic}(?= )(?P<rest>.+)"


def topic_possessed(title: str, keyphrase: str) -> str:
    """Return « Le retour de la taxe carbone défendu au gouvernement » as « Taxe carbone : son retour défendu … ».

    "" where the title does not open with a noun of the keyphrase, or goes on with a complement or a relative of it.
    """
    match = re.match(_POSSESSED.format(topic=re.escape(keyphrase)), title) if keyphrase else None
    if match is None or ":" in title or re.match(r" (?:de|du|des|d’|et|ou|qui|que|dont|où|à|en|,)\b", match["rest"]):
        return ""
    plural = re.search(r"[sx]$", keyphrase.split()[0]) is not None
    several = match["det"] == "Les"
    if plural:
        owner = "leurs" if several else "leur"
    elif several:
        owner = "ses"
    else:
        vowel = re.match(r"[aeéèêiouyhâîô]", match["noun"]) is not None
        owner = "sa" if match["det"] == "La" and not vowel else "son"
    return f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {owner} {match['noun']}{match['rest']}"


def rubric(title: str, keyphrase: str) -> str:
    """Return the title behind the keyphrase as a rubric; "" where it would say a word twice or two rubrics would meet.

    Only a keyphrase that reads as French on its own, before a title that an article or a name opens.
    """
    if not keyphrase or not is_phrase(keyphrase) or ":" in title or share(title, keyphrase) > 0:
        return ""
    if not re.match(r"(?:Le|La|Les|L’|Un|Une|Des)[ ]?\w|Pourquoi |Comment ", title):
        return ""
    return f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {small(title)}"


def small(text: str) -> str:
    """Return the text with a small letter at its head where an article opens it: what stands behind a colon."""
    return (
        text[:1].lower() + text[1:] if re.match(r"(?:Le|La|Les|L’|Un|Une|Des|Ce|Pourquoi|Comment) ?\w", text) else text
    )
