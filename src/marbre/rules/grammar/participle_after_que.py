"""A participle behind « que » that does not agree with the noun before it."""

import re
from collections.abc import Iterator

from marbre.language.morphology import agrees, gender, inflected, is_noun_only, number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?:[Ll]es|[Dd]es|[Cc]es|[Ss]es|[Ll]eurs|[Ll]a|[Uu]ne|[Cc]ette|[Ss]a)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,})[ \u00a0](?:que[ \u00a0](?:nous|vous|j[’'])|qu[’'](?:ils?|elles?|on))[ \u00a0]?"
    r"(?:a|ont|avait|avaient|avons|avez|ai|aura|auront|aurait|auraient)[ \u00a0](?:\w+ment[ \u00a0]|déjà[ \u00a0]|aussi[ \u00a0])?(?P<participle>[a-zà-ÿœ]+)(?=[ \u00a0]?[,.;:!?…)]|[ \u00a0](?:en|le|hier|lundi|mardi|mercredi|jeudi|vendredi|à l[’']|depuis|pendant|avec|sans|pour|dans|chez|avant|après)\b)"
)
_INVARIABLE = frozenset(
    {
        "fait",
        "pu",
        "dû",
        "voulu",
        "cru",
        "su",
        "laissé",
        "fallu",
        "plu",
        "été",
        "coûté",
        "valu",
        "duré",
        "vécu",
        "pensé",
        "dit",
        "vu",
        "eu",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            noun, participle = match["noun"], match["participle"]
            shape = gender(noun), number(noun)
            if not is_noun_only(noun) or not all(shape) or participle in _INVARIABLE:
                continue
            if not any(r[0] == "Q" for r in readings(participle)) or agrees(participle, *shape, "Q"):
                continue
            new = inflected(participle, *shape, "Q")
            message = say(
                "«\u00a0que\u00a0» reprend «\u00a0{noun}\u00a0»\u00a0: «\u00a0{new}\u00a0»\u00a0?",
                noun=noun,
                new=new or "?",
            )
            span = match.span("participle")
            yield Finding(text, *span, message, replacement(*span, new, safe=False) if new else ())


RULE = Rule(
    id="grammar/participle-after-que",
    summary="Participe qui ne s’accorde pas avec le complément placé avant.",
    why="Avec avoir, le participe s’accorde avec l’objet qui précède, ici repris par « que ».",
    source="Grevisse, Le Bon Usage, § 942.",
    severity="review",
    safety="suggested",
    check=_check,
    known_problems="« Que » peut être conjonction (« il dit à la ville qu’il a perdu ») ou le nom complément de mesure : à vérifier.",
    examples=(
        Example(bad="Les lettres qu’il a écrit en prison.", fixed="Les lettres qu’il a écrites en prison."),
        Example(
            good="Les lettres qu’il a écrites, les efforts qu’il a fallu, la robe qu’elle a fait faire, la ville qu’il a perdue."
        ),
    ),
)
