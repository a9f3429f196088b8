"""Single quotes around words."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(r"(?:(?<=^)|(?<=[\s(]))['‘]([^\W\d_][^'‘’\n«»]{1,60}[^\W_])['’](?=[\s,.;:)]|$)", re.MULTILINE)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: f"«\u00a0{m[1]}\u00a0»", "Guillemets français : « {1} » ?", safe=False
    )


RULE = Rule(
    id="typography/single-quotes",
    summary="Guillemets simples.",
    why="Le français n’a pas de guillemets simples au premier rang. À vérifier : ce peut être une apostrophe.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Un prix dit 'juste' par la ville.", fixed="Un prix dit «⍽juste⍽» par la ville."),
        Example(good="L'air d'ici, les années '98, rock 'n' roll."),
        Example(good="Il dit «⍽oui⍽»."),
    ),
)
