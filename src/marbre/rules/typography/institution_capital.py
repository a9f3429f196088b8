"""A second capital in the name of an institution."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(lines("institutions.txt"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])".replace("’", "[’']"), re.IGNORECASE)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    return {name.lower(): name for name in lines("institutions.txt")}


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _pattern().finditer(text.prose):
            old = match[0]
            new = _forms()[old.lower().replace("'", "’")]
            words = list(zip(re.split(r"[ ’']", old), re.split(r"[ ’']", new), strict=True))
            if not old[0].isupper() or old.isupper() or not any(a[:1].isupper() and b[:1].islower() for a, b in words):
                continue
            message = say("Majuscule au premier mot seul\u00a0: «\u00a0{new}\u00a0».", new=new)
            yield Finding(text, *match.span(), message, replacement(*match.span(), new))


RULE = Rule(
    id="typography/institution-capital",
    summary="Majuscules à l’anglaise dans le nom d’une institution.",
    why="En français la majuscule va au premier nom ; l’adjectif qui suit n’en prend pas.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Seules les institutions de la liste sont vues.",
    examples=(
        Example(
            bad="L’Assemblée Nationale saisit la Cour des Comptes.",
            fixed="L’Assemblée nationale saisit la Cour des comptes.",
        ),
        Example(good="L’Assemblée nationale vote, COMMISSION EUROPÉENNE ou non, et l’union européenne des clubs."),
    ),
)
