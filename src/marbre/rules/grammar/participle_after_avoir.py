"""A participle that agrees after « avoir » where no object stands before it."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_AGREED = frozenset({"Qmp", "Qfs", "Qfp"})

_PATTERN = re.compile(
    r"(?P<before>(?:^|(?<=[.!?…»\n]))[^.!?…«»\n]{0,200}?)(?<![\w’'-])(?:a|ont|avait|avaient|aura|auront|aurait|auraient)[ \u00a0](?:déjà |aussi |enfin |bien |toujours |également |tous |\w+ment )?(?P<participle>[^\W\d_]{2,}(?:és|ées|ée|is|us|ues|ue|ies|ie))(?![\w-])",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, _without, "Avec avoir, sans complément avant : « {1} ».", view="prose", safe=False, group=2
    )


def _without(match: re.Match[str]) -> str | None:
    found = readings(match["participle"])
    if not found or not found <= _AGREED or _blocked(match["before"]):
        return None
    stem = match["participle"]
    for ending in ("es", "s", "e"):
        if stem.endswith(ending) and "Qms" in readings(stem.removesuffix(ending)):
            return stem.removesuffix(ending)
    return None


def _blocked(before: str) -> bool:
    """Return whether an object may stand before the auxiliary: a relative, a question, a pronoun right before it."""
    last = before.rsplit(maxsplit=1)[-1:] or [""]
    pronoun = last[0].lower().strip() in {"les", "la", "le", "nous", "vous", "en"} or before.rstrip()[-2:] in {
        e + a for e in "lmts" for a in "’'"
    }
    return (
        pronoun
        or re.search(r"\b(?:que|quel\w*|combien|lesquel\w*|laquelle|dont)\b|\bqu[’']", before, re.IGNORECASE)
        is not None
    )


RULE = Rule(
    id="grammar/participle-after-avoir",
    summary="Participe accordé après avoir.",
    why="Avec avoir, le participe ne s’accorde qu’avec un complément d’objet placé avant lui.",
    source="Grevisse, Le Bon Usage. § 942.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="Une phrase où « que », « les », « l’ », « quel » précède n’est pas jugée.",
    examples=(
        Example(
            bad="Les élus ont votés la loi. La ville a décidée de payer.",
            fixed="Les élus ont voté la loi. La ville a décidé de payer.",
        ),
        Example(
            good="Les lois que les élus ont votées. La ville les a payées, elle l’a vue. Quelles lois ont été votées ? Combien a-t-il pris."
        ),
    ),
)
