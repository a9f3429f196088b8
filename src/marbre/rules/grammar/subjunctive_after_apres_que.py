"""« après que » with the subjunctive: it takes the indicative."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_AFTER = re.compile(
    r"\b[Aa]près (?:que|qu’)[ \u00a0]?(?P<clause>(?:[^.;:!?\n]|\n(?!\s*\n)){2,60}?)\b(?P<verb>soit|soient|ait|aient)\b"
    r"(?P<rest>(?:[^,.;:!?\n]|\n(?!\s*\n))*)[,.;:]?(?P<main>(?:[^.;!?\n]|\n(?!\s*\n))*)"
)
_INDICATIVE = {"soit": "est", "soient": "sont", "ait": "a", "aient": "ont"}
_FUTURE = {"soit": "aura été", "soient": "auront été", "ait": "aura", "aient": "auront"}
_AHEAD = re.compile(
    r"\b(?:faudra|sera|seront|aura|auront|pourra|pourront|devra|devront|\w+era|\w+eront|\w+ira|\w+iront)\b"
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _AFTER.finditer(text.prose):
            verb = match["verb"]
            if re.search(r"\b(?:que|qu’|qui|dont)\b", match["clause"]):
                continue
            ahead = _AHEAD.search(match["main"]) is not None
            new = (_FUTURE if ahead else _INDICATIVE)[verb]
            message = say("«\u00a0Après que\u00a0» veut l’indicatif\u00a0: «\u00a0{new}\u00a0».", new=new)
            yield Finding(text, *match.span("verb"), message, replacement(*match.span("verb"), new))


RULE = Rule(
    id="grammar/subjunctive-after-apres-que",
    summary="« Après que » suivi du subjonctif.",
    why="Ce qui suit « après que » a eu lieu : le mode est l’indicatif.",
    source="Dictionnaire de l’Académie française, article APRÈS.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Un subjonctif voulu par une autre conjonction, dans la même proposition, serait changé.",
    examples=(
        Example(
            bad="Après que la banque ait refusé un prêt, le club a vendu.",
            fixed="Après que la banque a refusé un prêt, le club a vendu.",
        ),
        Example(
            bad="Après que les rails soient posés, il faudra six mois.",
            fixed="Après que les rails auront été posés, il faudra six mois.",
        ),
        Example(good="Avant que la banque ait refusé, le club a vendu."),
        Example(good="Après que la banque a refusé, il faut que le club soit vendu."),
    ),
)
