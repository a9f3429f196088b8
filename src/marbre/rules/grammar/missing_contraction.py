"""« de le », « à les » before a noun: du, aux."""

import re
from collections.abc import Iterator

from marbre.language.morphology import agrees, is_noun_only
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?P<small>[Dd]e|[Àà])[ \u00a0](?P<article>les?)[ \u00a0](?=(?P<next>[a-zà-ÿœ]{3,})\b)"
)
_CONTRACTED = {("de", "le"): "u", ("de", "les"): "es", ("à", "le"): "u", ("à", "les"): "ux"}


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            plural = "p" if match["article"] == "les" else "s"
            kind = "" if plural == "p" else "m"
            if not is_noun_only(match["next"]) or not agrees(match["next"], kind, plural, "N"):
                continue
            small = match["small"]
            ending = _CONTRACTED[(small.lower(), match["article"])]
            new = {"d": "d", "D": "D", "à": "a", "À": "A"}[small[0]] + ending + " "
            message = say("Article contracté\u00a0: «\u00a0{new}\u00a0».", new=new.strip())
            yield Finding(text, *match.span(), message, replacement(*match.span(), new))


RULE = Rule(
    id="grammar/missing-contraction",
    summary="Article non contracté.",
    why="De + le = du, à + les = aux : la forme pleine n’existe que devant un verbe (« de le voir »).",
    source="Grevisse, Le Bon Usage, § 587.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Le vote de le conseil plaît à les habitants.", fixed="Le vote du conseil plaît aux habitants."),
        Example(good="Il vient de le voir et pense à les vendre, de les aider et de le dire."),
    ),
)
