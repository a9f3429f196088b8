"""A participle or an adjective behind « être » that does not agree with the subject."""

from collections.abc import Iterator
from typing import Any

from marbre.language.morphology import agrees, inflected, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.agreement import Clause, clauses
from marbre.rules.rule import Example, Finding, Rule, replacement

_ETRE = frozenset(
    {
        "est",
        "sont",
        "était",
        "étaient",
        "sera",
        "seront",
        "serait",
        "seraient",
        "fut",
        "furent",
        "soit",
        "soient",
        "été",
        "être",
        "étant",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    for place, clause in clauses(context):
        word = clause.head.lower_
        if not _is_predicate(clause) or agrees(word, clause.gender, clause.number):
            continue
        wanted_gender = clause.gender or ("f" if agrees(word, "f", "") and not agrees(word, "m", "") else "m")
        new = inflected(word, wanted_gender, clause.number)
        message = say(
            "Accord avec «\u00a0{subject}\u00a0»\u00a0: «\u00a0{new}\u00a0».",
            subject=clause.subject.text,
            new=new or "?",
        )
        span = place.span(clause.head)
        yield Finding(place.text, *span, message, replacement(*span, new, safe=False) if new else ())


def _is_predicate(clause: Clause) -> bool:
    """Return whether the head is nothing but a participle or adjective, right behind a form of « être », not reflexive."""
    head, kinds = clause.head, {r[0] for r in readings(clause.head.lower_)}
    if not kinds & set("AQ") or kinds & set("XI") or head.pos_ == "NOUN" or head.i <= clause.finite.i:
        return False
    helpers = [t for t in head.lefts if t.dep_ in {"aux", "aux:tense", "aux:pass", "cop"}]
    if not helpers or helpers[-1].lower_ not in _ETRE or any(_is_reflexive(t) for t in head.lefts):
        return False
    impersonal = clause.subject.lower_ == "il" and agrees(head.lower_, "m", "s")
    return not impersonal and _is_adjacent(helpers[-1], head)


def _is_reflexive(token: Any) -> bool:
    return token.lower_ in {"se", "s'"} or token.dep_.startswith("expl")


def _is_adjacent(helper: Any, head: Any) -> bool:
    between = head.doc[helper.i + 1 : head.i]
    return len(between) <= 3 and all(t.pos_ in {"ADV", "PART"} for t in between)


RULE = Rule(
    id="grammar/participle-with-etre",
    summary="Participe ou attribut qui ne s’accorde pas avec le sujet.",
    why="Avec être, le participe et l’adjectif prennent le genre et le nombre du sujet.",
    source="Grevisse, Le Bon Usage, § 940.",
    severity="warning",
    safety="suggested",
    check=_check,
    needs=frozenset({"text", "parse"}),
    known_problems="Le genre vient du dictionnaire : un nom des deux genres (le maire, la maire) n’est jugé qu’en nombre.",
    examples=(
        Example(
            bad="La ville est situé au nord. Elles sont arrivé hier.",
            fixed="La ville est située au nord. Elles sont arrivées hier.",
        ),
        Example(bad="Les mesures ont été adopté lundi.", fixed="Les mesures ont été adoptées lundi."),
        Example(
            good="La ville est située au nord, elle s’est dit prête, et la plupart sont venus. Il est arrivé des lettres."
        ),
    ),
)
