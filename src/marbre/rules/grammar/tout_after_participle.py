"""« il a essayé tout »: the pronoun « tout » stands before the participle."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w’'-])((?:n’|N’)?(?:a|ont|avait|avaient|aura|auront|aurait|auraient|avoir))[ \u00a0]([a-zà-ÿœ]{3,})[ \u00a0]tout(?=[ \u00a0\u202f]?[.,;:!?…])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, _before, "« Tout » se place avant le participe : « {1} ».", view="prose")


def _before(match: re.Match[str]) -> str | None:
    return f"{match[1]} tout {match[2]}" if any(r[0] == "Q" for r in readings(match[2])) else None


RULE = Rule(
    id="grammar/tout-after-participle",
    summary="« Tout » placé après le participe.",
    why="Calque de l’ordre anglais : en français, le pronom « tout » précède le participe.",
    source="Grevisse, Le Bon Usage, § 673.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Le club a perdu tout. Ils avaient essayé tout : prêts et dons.",
            fixed="Le club a tout perdu. Ils avaient tout essayé : prêts et dons.",
        ),
        Example(good="Il a tout perdu. Il a compris tout de suite, et il a vendu tout le stock."),
    ),
)
