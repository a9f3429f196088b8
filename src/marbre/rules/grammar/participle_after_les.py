"""« il les a envoyé »: the participle behind « les »."""

import re
from collections.abc import Iterator

from marbre.language.morphology import agrees, gender, inflected, readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?<![\w’'-])(?:[Ii]l|[Ee]lle|[Oo]n|[Ii]ls|[Ee]lles|qui|et|puis)[ \u00a0]les[ \u00a0](?:a|ont|avait|avaient|aura|aurait)[ \u00a0](?:(?:déjà|aussi|tous|toutes|bien|[a-zà-ÿ]{3,}ment)[ \u00a0])?(?P<word>[a-zà-ÿœ]{3,})(?![\w’'-])(?![ \u00a0][a-zà-ÿ]+(?:er|ir|re|oir)\b)"
)
_PLURAL = re.compile(
    r"(?<![\w’'-])(?:les|des|ces|ses|leurs|\d+|deux|trois|quatre|cinq|six|dix|plusieurs|quelques)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,}[sx])(?![\w-])"
)
_INVARIABLE = frozenset({"fait", "laissé", "pu", "dû", "voulu"})


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            word = match["word"]
            if word in _INVARIABLE or "Qms" not in readings(word) or agrees(word, "", "p", "Q"):
                continue
            sentence = next((s.start for s in text.sentences if s.start <= match.start() < s.end), match.start())
            nouns = [m["noun"] for m in _PLURAL.finditer(text.prose, sentence, match.start())]
            shape = gender(nouns[-1]) if nouns else ""
            new = inflected(word, shape or "m", "p", "Q")
            if new:
                sure = bool(shape) and len(nouns) == 1
                message = say("«\u00a0Les\u00a0» est placé avant\u00a0: «\u00a0{new}\u00a0».", new=new)
                yield Finding(text, *match.span("word"), message, replacement(*match.span("word"), new, safe=sure))


RULE = Rule(
    id="grammar/participle-after-les",
    summary="Participe qui ne s’accorde pas avec « les ».",
    why="Avec avoir, le participe s’accorde avec l’objet placé devant lui.",
    source="Grevisse, Le Bon Usage, § 942.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Sûr seulement si un seul nom pluriel précède dans la phrase ; sinon proposé.",
    examples=(
        Example(
            bad="Elle a signé trois lettres et les a envoyé au maire.",
            fixed="Elle a signé trois lettres et les a envoyées au maire.",
        ),
        Example(good="Il a écrit des lettres et les a fait partir. Elle les a vus. Il les a laissé partir."),
    ),
)
