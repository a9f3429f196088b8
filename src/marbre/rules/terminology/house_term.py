"""A word for which the house has another."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.diagnostic import Fix
from marbre.house import EMAIL, House
from marbre.language.phrases import joined
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_VOWELS = "aàâeéèêiîoôuœh"


@lru_cache(maxsize=256)
def _pattern(word: str) -> re.Pattern[str]:
    words = r"[ \u00a0]".join(map(re.escape, word.split()))
    return re.compile(rf"(?<![\w-]){words}(s?)(?![\w-])", re.IGNORECASE)


def _check(context: Context) -> Iterator[Finding]:
    for old, new in context.house.preferred:
        for text in context.texts:
            for match in _pattern(old).finditer(text.prose):
                wanted = _as_found(match, new)
                message = say("La maison écrit «\u00a0{new}\u00a0», non «\u00a0{old}\u00a0».", new=wanted, old=match[0])
                yield Finding(text, match.start(), match.end(), message, _fixes(text.raw, match, wanted, new))


def _fixes(raw: str, match: re.Match[str], wanted: str, new: str) -> tuple[Fix, ...]:
    """Return the replacement; none where an elided article would have to take a gender that is not known."""
    article = raw[max(0, match.start() - 2) : match.start()]
    if article.lower() == "l’" and wanted[0].lower() not in _VOWELS:
        if new not in EMAIL:
            return ()
        return replacement(match.start() - 2, match.end(), ("Le " if article[0] == "L" else "le ") + wanted, safe=False)
    start, words = joined(raw, match.start(), wanted)
    return replacement(start, match.end(), words, safe=False)


def _as_found(match: re.Match[str], new: str) -> str:
    """Return the house's word in the number and with the capital of what was found; its first word takes the plural."""
    first, space, rest = new.partition(" ")
    if match[1] and first[-1] not in "sxz":
        first += "s"
    said = first + space + rest
    return said[0].upper() + said[1:] if match[0][0].isupper() else said


RULE = Rule(
    id="terminology/house-term",
    summary="Un mot pour lequel la maison en a un autre.",
    why="Une maison, un mot : le lecteur le retrouve partout.",
    source="La charte de la maison (marbre.toml, [words]).",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="Le genre du nouveau mot n’est pas accordé, ni un pluriel irrégulier.",
    examples=(
        Example(
            house=House(preferred=(("e-mail", "courriel"),)),
            bad="L’e-mail est parti, les e-mails suivent.",
            fixed="Le courriel est parti, les courriels suivent.",
        ),
        Example(
            house=House(preferred=(("newsletter", "lettre d’information"),)),
            bad="Ses newsletters sont lues.",
            fixed="Ses lettres d’information sont lues.",
        ),
        Example(
            house=House(preferred=(("e-mail", "courriel"),)), good="Le courriel est parti ; « l’e-mail », dit-elle."
        ),
        Example(good="L’e-mail est parti."),
    ),
)
