"""« Sous la pression de Bruxelles, l’Italie cède » → « L’Italie cède sous la pression de Bruxelles »."""

import re

from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.titles.clause import read_clause

_OPENING = re.compile(
    r"(?P<adjunct>(?:À|Au|Aux|En|Sous|Dans|Sur|Avec|Après|Avant|Malgré|Face|Depuis|Dès|Pour|Devant|Contre|Chez|Près) ?[^,:;«»?!()]{2,60}), (?P<clause>[^:;«»?!()]+)"
)
_BEARS = re.compile(r"\b(?:ne|n’|pas|jamais|sans|si|que|qui|dont|il|elle|ils|elles)\b|\bqu’", re.IGNORECASE)
_MOST_WORDS = 8


def adjunct_last(title: str, parser: Parser) -> str:
    """Return the title with its opening adjunct behind the clause; "" where it opens with none or would say another thing.

    Refused: a negation (what does the adjunct bear on?), a relative or a pronoun, a clause whose subject does not open it.
    """
    match = _OPENING.fullmatch(title.rstrip(" ."))
    if match is None:
        return ""
    adjunct, clause = match["adjunct"], match["clause"]
    if _BEARS.search(title) or count_words(adjunct) > _MOST_WORDS or "," in clause:
        return ""
    main = clause[:1].upper() + clause[1:]
    if read_clause(main, parser) is None:
        return ""
    return f"{main} {adjunct[:1].lower()}{adjunct[1:]}"
