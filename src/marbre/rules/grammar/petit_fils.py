"""« son petit fils, Hugo, 19 ans »: the grandson."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?:[Ss]on|[Mm]on|[Tt]on|[Ll]eur|[Nn]otre|[Vv]otre|[Ss]es|[Mm]es|[Ll]eurs|[Ss]a|[Mm]a|[Tt]a)[ \u00a0](?P<pair>petite?s?[ \u00a0](?:fils|filles?))(?![\w-])(?P<named>,? [A-ZÀ-Þ][\w-]+)?(?:(?:[ \w’-]*), (?P<age>\d{1,2})[ \u00a0]ans)?"
)
ADULT = 12
"""Years from which nobody is a « petit fils » in two words."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        grandparents = re.search(r"\bgrands?-?(?:père|mère|parent)", text.masked) is not None
        for match in _PATTERN.finditer(text.prose):
            start, end = match.span("pair")
            new = text.raw[start:end].replace(" ", "-").replace("\u00a0", "-")
            sure = (match["age"] is not None and int(match["age"]) >= ADULT) or grandparents
            message = say("Lien de parenté\u00a0: «\u00a0{new}\u00a0»\u00a0?", new=new)
            yield Finding(text, start, end, message, replacement(start, end, new, safe=sure))


RULE = Rule(
    id="grammar/petit-fils",
    summary="« Petit fils » sans trait d’union.",
    why="En deux mots, c’est un jeune fils ; avec le trait d’union, l’enfant de l’enfant.",
    source="Dictionnaire de l’Académie française.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Sûr seulement si l’âge ou un grand-parent nommé le dit ; sinon proposé.",
    examples=(
        Example(
            bad="Sa petite fille, Lina, 24 ans, tient la boutique.",
            fixed="Sa petite-fille, Lina, 24 ans, tient la boutique.",
        ),
        Example(bad="Le grand-père attend son petit fils.", fixed="Le grand-père attend son petit-fils."),
        Example(bad="Il attend son petit fils.", fixed="Il attend son petit fils."),
        Example(good="Son petit-fils attend un petit garçon."),
    ),
)
