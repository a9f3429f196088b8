"""A sentence heavy with nouns of action."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import running_sentences
from marbre.rules.rule import Example, Finding, Rule

MOST = 5
_NOUN = re.compile(
    r"(?<![\w’-])(?:(?:l|d)[’'])?[^\W\d_]{4,}(?:[aiu]tions?|issements?|ements?|isations?|ités?)(?![\w-])"
)
_ARTICLE = re.compile(
    r"(?:\b(?:la|le|les|une?|des|du|de|cette|cet|ce|sa|son|ses|leurs?|aux?)[\s\u00a0]+|[ld][’'])\Z", re.IGNORECASE
)


def _check(context: Context) -> Iterator[Finding]:
    for sentence in running_sentences(context):
        count = _count(sentence.text)
        if count > MOST:
            message = say("{count} noms d’action dans une phrase : des verbes l’allégeraient.", count=count)
            yield Finding(context.body, sentence.start, sentence.end, message)


@lru_cache(maxsize=8192)
def _count(sentence: str) -> int:
    return sum(_is_noun(sentence, m) for m in _NOUN.finditer(sentence))


def _is_noun(sentence: str, match: re.Match[str]) -> bool:
    """Return whether the word follows an article, which an adverb in -ment never does."""
    elided = match[0][1:2] in {"’", "'"}
    return elided or (_ARTICLE.search(sentence[: match.start()]) is not None)


RULE = Rule(
    id="readability/nominalisations",
    summary="Phrase chargée de noms d’action.",
    why="Les noms en -tion, -ment, -ité cachent qui fait quoi.",
    source="Recommandations de rédaction administrative claire (COSLA).",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(
            bad="La mise en application de la réglementation suppose l’harmonisation des évaluations, la généralisation de la formation, le renouvellement des habilitations et la simplification du recrutement."
        ),
        Example(good="Pour appliquer la règle, il faut former, évaluer et recruter plus simplement."),
    ),
)
