"""A spoken negation, without « ne »."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_VOWELS = "aeéê"

_IL = re.compile(
    r"(?<![\w’'-])([Ii]ls?|[Ee]lles?|[Çç]a|[Jj]e|[Cc]ela) (?P<verb>est|sont|a|ont|peut|peuvent|doit|doivent|veut|veulent|faut|va|vont|était|étaient|avait|avaient|sera|seront|sais|sait|suis|peux|veux|vois|marche|suffit) (?=pas\b(?! à pas))"
)
_CE = re.compile(r"(?<![\w’'-])([Cc])[’'](est|était) (?=pas\b)")
_ILYA = re.compile(r"(?<![\w’'-])([Ii]l) y (a|avait|aura) (?=pas\b)")


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _IL, lambda m: f"{m[1]} {_ne(m[2])}{m[2]} ", "Négation : « ne … pas ».", view="prose", safe=False
    )
    yield from matches(context, _CE, _with_ne, "Négation : « ne … pas ».", view="prose", safe=False)
    yield from matches(
        context, _ILYA, lambda m: f"{m[1]} n’y {m[2]} ", "Négation : « ne … pas ».", view="prose", safe=False
    )


def _with_ne(match: re.Match[str]) -> str | None:
    """Return the phrase with « ne », None for a capital in the middle of a sentence: the name of a group or a show."""
    before = match.string[: match.start()].rstrip(" \u00a0")
    if match[1] == "C" and before and before[-1].isalpha():
        return None
    return f"{match[1]}e n’{match[2]} "


def _ne(verb: str) -> str:
    return "n’" if verb[0] in _VOWELS else "ne "


RULE = Rule(
    id="grammar/missing-ne",
    summary="Négation sans « ne ».",
    why="L’oral l’omet ; à l’écrit, hors citation, « ne » est attendu.",
    source="Dictionnaire de l’Académie française. Article NE.",
    severity="warning",
    safety="suggested",
    check=_check,
    examples=(
        Example(
            bad="C’est pas sûr, il y a pas de doute, ils sont pas là.",
            fixed="Ce n’est pas sûr, il n’y a pas de doute, ils ne sont pas là.",
        ),
        Example(good="Ce n’est pas sûr. Il marche pas à pas. Pourquoi pas ? Il est pas à pas monté."),
    ),
)
