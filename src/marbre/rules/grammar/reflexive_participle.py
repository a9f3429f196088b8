"""The participle of an essentially reflexive verb that does not agree with its subject."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.language.lexicon import lines
from marbre.language.morphology import agrees, inflected
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.agreement import clauses
from marbre.rules.rule import Example, Finding, Rule, replacement

_REFLEXIVE = re.compile(
    r"(?:se|s[’'])[ \u00a0]?(?:sont|est|était|étaient|sera|seront|serait|seraient|fut|furent|soit|soient)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _participles() -> frozenset[str]:
    return frozenset(word for line in lines("essential_reflexives.txt") for word in line.split())


def _check(context: Context) -> Iterator[Finding]:
    for place, clause in clauses(context):
        word = clause.head.lower_
        before = clause.head.doc[max(0, clause.subject.i) : clause.head.i].text
        if not _REFLEXIVE.search(before) or inflected(word, "m", "s", "Q") not in _participles():
            continue
        if clause.subject.lower_ == "il" or agrees(word, clause.gender, clause.number, "Q"):
            continue
        wanted = clause.gender or ("f" if word.endswith(("e", "es")) else "m")
        new = inflected(word, wanted, clause.number, "Q")
        message = say("Verbe pronominal\u00a0: «\u00a0{new}\u00a0».", new=new or "?")
        span = place.span(clause.head)
        yield Finding(place.text, *span, message, replacement(*span, new, safe=False) if new else ())


RULE = Rule(
    id="grammar/reflexive-participle",
    summary="Participe pronominal qui ne s’accorde pas.",
    why="S’enfuir, s’effondrer, s’emparer n’ont pas d’autre objet que leur sujet : le participe s’accorde avec lui.",
    source="Grevisse, Le Bon Usage, § 953.",
    severity="warning",
    safety="suggested",
    check=_check,
    needs=frozenset({"text", "parse"}),
    known_problems="Les autres verbes pronominaux (« elle s’est lavé les mains », « elles se sont dit ») ne sont pas jugés.",
    examples=(
        Example(bad="Les deux hommes se sont enfui.", fixed="Les deux hommes se sont enfuis."),
        Example(bad="La tour s’est effondré lundi.", fixed="La tour s’est effondrée lundi."),
        Example(good="Elle s’est lavé les mains, elles se sont dit adieu, la tour s’est effondrée."),
    ),
)
