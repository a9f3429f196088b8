"""Three adverbs in -ment in one sentence."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import running_sentences
from marbre.rules.rule import Example, Finding, Rule

MOST = 2
_ADVERB = re.compile(r"(?<![\w’'-])[^\W\d_]{3,}(?:[eiué]|am|em)ment(?![\w-])")
_NOUN = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|de|au|aux|ce|cet|cette|son|sa|leur|notre|en|tout|aucun|chaque|par|sans|premier|second|nouveau)[\s\u00a0]+)\Z",
    re.IGNORECASE,
)


def _check(context: Context) -> Iterator[Finding]:
    for sentence in running_sentences(context):
        if sentence.text.count("ment") <= MOST:
            continue
        adverbs = [m for m in _ADVERB.finditer(sentence.text) if not _NOUN.search(sentence.text[: m.start()])]
        if len(adverbs) > MOST:
            message = say("{count} adverbes en -ment dans une phrase.", count=len(adverbs))
            yield Finding(context.body, sentence.start, sentence.end, message)


RULE = Rule(
    id="readability/adverbs-in-ment",
    summary="Adverbes en -ment accumulés.",
    why="Trois adverbes en -ment alourdissent et riment sans le vouloir.",
    source="Usage de la presse française.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="Le maire a finalement clairement et publiquement annoncé le plan."),
        Example(good="Le maire a finalement annoncé le versement du financement."),
    ),
)
