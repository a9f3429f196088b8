"""An adjective that does not agree with the noun right before it."""

from collections.abc import Iterator
from typing import Any

from marbre.language.morphology import agrees, gender, inflected, number, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.grammar.agreement import Place
from marbre.rules.rule import Example, Finding, Rule, replacement

_ADVERBIAL = frozenset({"brin", "poil", "peu", "tantinet", "chouïa"})
"""« un brin provocante »: no noun there."""
_ARTICLES = frozenset(
    {
        "le",
        "la",
        "un",
        "une",
        "ce",
        "cet",
        "cette",
        "les",
        "ces",
        "plusieurs",
        "quelques",
        "l'",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "chaque",
    }
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for sentence, doc in context.parsed(text):
            place = Place(text, sentence.start)
            for token in doc:
                if token.dep_ == "amod" and token.i == token.head.i + 1 and not place.is_hidden(token):
                    yield from _judge(place, token.head, token)


def _judge(place: Place, noun: Any, adjective: Any) -> Iterator[Finding]:
    word, shape = adjective.lower_, (gender(noun.lower_), number(noun.lower_))
    kinds = {r[0] for r in readings(word)}
    if not kinds & set("AQ") or kinds & set("XI3") or adjective.pos_ != "ADJ" or not all(shape) or not _is_alone(noun):
        return
    if agrees(word, *shape):
        return
    new = inflected(word, *shape)
    message = say(
        "Accord avec «\u00a0{noun}\u00a0»\u00a0: «\u00a0{new}\u00a0»\u00a0? À vérifier.", noun=noun.text, new=new or "?"
    )
    span = place.span(adjective)
    yield Finding(place.text, *span, message, replacement(*span, new, safe=False) if new else ())


def _is_alone(noun: Any) -> bool:
    """Return whether the noun has its article right before it and completes no other noun that the adjective may be of."""
    if noun.i == 0 or noun.pos_ != "NOUN" or noun.lower_ in _ADVERBIAL:
        return False
    article = noun.nbor(-1)
    if article.lower_ not in _ARTICLES or any(t.dep_ == "conj" for t in noun.children):
        return False
    before = noun.doc[article.i - 1] if article.i else None
    return before is None or (before.pos_ != "ADP" and before.lower_ not in {"et", "ou", "ni"})


RULE = Rule(
    id="grammar/noun-adjective",
    summary="Adjectif qui ne s’accorde pas avec le nom qui le précède.",
    why="L’adjectif prend le genre et le nombre du nom.",
    source="Grevisse, Le Bon Usage, § 438.",
    severity="review",
    safety="suggested",
    check=_check,
    needs=frozenset({"text", "parse"}),
    known_problems="Un attribut détaché (« Il a quitté la salle furieux ») a la même place : à vérifier.",
    examples=(
        Example(bad="Le conseil a pris une décision important.", fixed="Le conseil a pris une décision importante."),
        Example(good="Une action un brin provocante."),
        Example(good="Le conseil a pris une décision importante, et le plan de la ville ambitieux plaît."),
    ),
)
