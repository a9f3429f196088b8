"""« ça » before a noun, or « sa » before a verb."""

import re
from collections.abc import Iterator

from marbre.language.morphology import gender, is_noun_only
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_NOUN = re.compile(r"(?<![\w’'-])([çÇ])a (?=([^\W\d_]{3,})\b)")
_VERB = re.compile(
    r"(?<![\w’'-])([sS])a (?=(?:va|ne|se|me|te|fait|peut|doit|suffit|dépend|marche bien|vaut) \w|[nsmt][’']\w)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _NOUN,
        lambda m: ("s" if m[1] == "ç" else "S") + "a " if is_noun_only(m[2]) and gender(m[2]) == "f" else None,
        "Possessif : « sa ».",
        view="prose",
        safe=False,
    )
    yield from matches(
        context, _VERB, lambda m: ("ç" if m[1] == "s" else "Ç") + "a ", "Pronom : « ça ».", view="prose", safe=False
    )


RULE = Rule(
    id="grammar/ca-for-sa",
    summary="« ça » pour « sa », ou l’inverse.",
    why="Ça remplace cela ; sa est possessif.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Il vend ça maison et sa ne plaît pas.", fixed="Il vend sa maison et ça ne plaît pas."),
        Example(good="Il vend sa maison et ça ne plaît pas. Ça lui va. Sa fait-diversière."),
    ),
)
