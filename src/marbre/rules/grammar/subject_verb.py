"""A verb that does not agree in number with its subject."""

from collections.abc import Iterator

from marbre.language.morphology import other_number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.agreement import clauses
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    for place, clause in clauses(context):
        if clause.subject.pos_ == "PRON":  # « il ont » is grammar/pronoun-verb's
            continue
        verb = clause.finite.lower_
        found = readings(verb)
        has, wanted = ("3s", "3p") if clause.number == "p" else ("3p", "3s")
        if clause.head.pos_ in {"NOUN", "PROPN"}:  # « un exemple sont les décisions »: the attribute may command
            continue
        if has not in found or wanted in found or clause.finite.pos_ not in {"VERB", "AUX"}:
            continue
        new = other_number(verb, wanted)
        message = say(
            "Accord du verbe avec «\u00a0{subject}\u00a0»\u00a0: «\u00a0{new}\u00a0».",
            subject=clause.subject.text,
            new=new or "?",
        )
        span = place.span(clause.finite)
        yield Finding(place.text, *span, message, replacement(*span, new, safe=False) if new else ())


RULE = Rule(
    id="grammar/subject-verb",
    summary="Verbe qui ne s’accorde pas avec son sujet.",
    why="Le verbe a le nombre de son sujet, aussi loin qu’il soit.",
    source="Grevisse, Le Bon Usage, § 926.",
    severity="warning",
    safety="suggested",
    check=_check,
    needs=frozenset({"text", "parse"}),
    known_problems="Jugé seulement quand l’analyse et le dictionnaire s’accordent : ni sujets coordonnés, ni collectifs, ni incises.",
    examples=(
        Example(bad="Les habitants de la ville a voté la loi.", fixed="Les habitants de la ville ont voté la loi."),
        Example(bad="Le maire ont refusé le projet.", fixed="Le maire a refusé le projet."),
        Example(good="La majorité des habitants ont voté. Le maire et son adjoint ont refusé. Les habitants votent."),
    ),
)
