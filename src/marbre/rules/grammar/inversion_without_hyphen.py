"""An inverted pronoun without its hyphen."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_OPENING = re.compile(r"(?:^|\n|[.!?…»] |\b[Oo]ù |\bComment |\bPourquoi |\bQue )$")

_PATTERN = re.compile(
    r"(?<![\w’'-])([Pp]eut|[Dd]oit|[Ff]aut|[Ee]st|[Ss]ont|[Pp]euvent|[Dd]oivent|[Vv]eut|[Vv]eulent|[Ss]erait|[Pp]ourrait|[Dd]evrait|[Ff]allait|[Ff]audrait|[Vv]ont|[Ff]ont|[Ff]ait|[Vv]oit) (ils?|elles?|on)\b(?=[^.!…\n]*\?)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: f"{m[1]}-{m[2]}" if _OPENING.search(m.string[max(0, m.start() - 10) : m.start()]) else None,
        "Inversion : « {1} ».",
        view="prose",
    )


RULE = Rule(
    id="grammar/inversion-without-hyphen",
    summary="Inversion sans trait d’union.",
    why="Le pronom inversé se lie au verbe par un trait d’union.",
    source="Grevisse, Le Bon Usage. § 109.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="« Où est elle » n’est vu que si la phrase finit par un point d’interrogation.",
    examples=(
        Example(bad="Faut il payer ? Pourquoi doit on attendre ?", fixed="Faut-il payer ? Pourquoi doit-on attendre ?"),
        Example(good="Faut-il payer ? Ce qu’il peut il le doit."),
        Example(good="Il peut. Est elle plus chère."),
    ),
)
