"""« peut être » for the adverb « peut-être »."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_PLACES = (
    # Behind an auxiliary: « il a peut être oublié ».
    re.compile(
        r"\b(?:a|ont|avait|avaient|aura|est|sont|était|étaient|sera|n’est|n’a|c’est|C’est) (?P<adverb>peut être)(?= )"
    ),
    # At the head of a sentence, where a verb has no subject.
    re.compile(
        r"(?:^|(?<=[.!?…:] )|(?<=[.!?…:]\u00a0)|(?<=«[ \u00a0\u202f]))(?P<adverb>Peut être)(?=[ ,\u00a0.])(?! \w+[ée]e?s?\b)",
        re.MULTILINE,
    ),
    # Behind a word that joins, before one that no « être » takes, and an end or a subordinate.
    re.compile(
        r"(?:\b(?:et|ou|mais)|,) (?P<adverb>peut être)(?= (?:davantage|plus|moins|même|jamais|bientôt|aussi|demain|encore)"
        r"(?:[ \u00a0]?[.,;:)»]| (?:si|que|qu’|quand|à|en|dans|pour)\b))"
    ),
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for pattern in _PLACES:
            for match in pattern.finditer(text.masked):
                yield from _judge(text, match)


def _judge(text: Text, match: re.Match[str]) -> Iterator[Finding]:
    start, end = match.span("adverb")
    after = re.match(r"[ \u00a0]([a-zà-ÿœ]+)", text.masked[end : end + 30])
    participle = after is not None and any(r[0] == "Q" for r in readings(after[1]))
    if match["adverb"][0] == "P" and participle:
        return
    new = match["adverb"].replace(" ", "-")
    # The words of a quotation are left as they were said: there it is only shown.
    sure = text.prose[start:end] == text.masked[start:end]
    message = say("Adverbe\u00a0: «\u00a0{new}\u00a0».", new=new)
    yield Finding(text, start, end, message, replacement(start, end, new, safe=sure))


RULE = Rule(
    id="grammar/peut-etre",
    summary="« Peut être » au lieu de l’adverbe « peut-être ».",
    why="Sans trait d’union, c’est le verbe pouvoir : la phrase ne se lit plus.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="Peut être viendra-t-il. Il a peut être oublié, ou peut être jamais, et il attend un mois, peut être plus.",
            fixed="Peut-être viendra-t-il. Il a peut-être oublié, ou peut-être jamais, et il attend un mois, peut-être plus.",
        ),
        Example(
            good="Le prix peut être plus élevé, et peut être davantage réduit. Il peut être payé et peut être encore cédé."
        ),
        Example(good="Peut-être que oui."),
    ),
)
