"""« quelque soit » for « quel que soit »."""

import re
from collections.abc import Iterator

from marbre.language.morphology import gender
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"\b([Qq])uelques? (soit|soient|fût|fussent|puisse être)( l[’']| les| le| la| son| sa| ses| leurs?)(?=[ ]?([^\W\d_]+))"
)


def _check(context: Context) -> Iterator[Finding]:
    if not any(word in text.masked for text in context.texts for word in ("uelque",)):
        return
    yield from matches(context, _PATTERN, _apart, "En deux mots : « {1} ».", view="prose", safe=False)


def _apart(match: re.Match[str]) -> str | None:
    article = match[3].strip()
    kind = {"le": "m", "la": "f", "son": "m", "sa": "f"}.get(article) or gender(match[4].lower())
    plural = match[2] in {"soient", "fussent"}
    form = {"m": "uels" if plural else "uel", "f": "uelles" if plural else "uelle"}.get(kind)
    return f"{match[1]}{form} que {match[2]}{match[3]}" if form else None


RULE = Rule(
    id="grammar/quelque-for-quel-que",
    summary="« quelque soit » au lieu de « quel que soit ».",
    why="Devant le verbe être, quel et que se séparent, et quel s’accorde avec le sujet.",
    source="Dictionnaire de l’Académie française. Article QUEL.",
    severity="error",
    safety="suggested",
    check=_check,
    examples=(
        Example(
            bad="Quelque soit le prix, quelques soient les raisons.",
            fixed="Quel que soit le prix, quelles que soient les raisons.",
        ),
        Example(good="Quel que soit le prix, quelque chose reste."),
    ),
)
