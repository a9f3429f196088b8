"""« Avec la pluie est venu la maladie »: the participle of an inverted subject."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.morphology import agrees, gender, inflected
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_PATTERN = re.compile(
    r"(?:^|(?<=[.!?…] )|(?<=\n))(?:Avec|De|Dans|Sous|Après|Ensuite|Puis|Alors|Ainsi|Enfin|Là|Sur|Du|D’|En)(?:[ \u00a0’](?!il |elle |on |qui |que )[a-zà-ÿœ’]+){0,5}[ \u00a0](?:est|sont)[ \u00a0]"
    r"(?P<word>venu|né|apparu|arrivé|parti|mort|entré|sorti|tombé)[ \u00a0](?P<article>la|une|les|des|cette|ces)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,})(?![\w’'-])",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _PATTERN.finditer(text.prose):
            noun = match["noun"]
            feminine = match["article"] in {"la", "une", "cette"}
            shape = "f" if feminine else gender(noun), "p" if match["article"] in {"les", "des", "ces"} else "s"
            if not all(shape) or agrees(match["word"], *shape, "Q"):
                continue
            new = inflected(match["word"], *shape, "Q")
            if new and noun.rstrip("sx") not in lines("time_nouns.txt"):
                message = say("Accord avec «\u00a0{subject}\u00a0»\u00a0: «\u00a0{new}\u00a0».", subject=noun, new=new)
                yield Finding(text, *match.span("word"), message, replacement(*match.span("word"), new))


RULE = Rule(
    id="grammar/inverted-participle",
    summary="Participe qui ne s’accorde pas avec un sujet placé derrière.",
    why="Avec être, le participe s’accorde avec le sujet, où qu’il soit.",
    source="Grevisse, Le Bon Usage, § 940.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(
            bad="De cette colère est né une association. Puis sont arrivé les secours.",
            fixed="De cette colère est née une association. Puis sont arrivés les secours.",
        ),
        Example(
            good="Il est venu la voir. Puis il est arrivé une catastrophe. De là est née une rumeur. Ensuite est venu le froid."
        ),
    ),
)
