"""A question that ends with a stop."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?:(?<=[.!?…»] )|(?<=\n)|(?<=^))(?:Est-ce que|Est-ce qu’|Qu’est-ce que|Qu’est-ce qui|Qui est-ce qui|(?:Pourquoi|Comment|Combien|Quand|Où|Que|Qui)\b[^.?!,;:…\n]{0,60}-(?:t-)?(?:ils?|elles?|on|nous|vous))(?![^.?!…\n]*(?:,| sinon|\d\.\d))[^.?!…\n«]*[a-zà-ÿ](\.)(?=\s|$)",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context, _PATTERN, lambda m: "\u202f?", "Question : point d’interrogation ?", view="prose", safe=False, group=1
    )


RULE = Rule(
    id="punctuation/question-without-mark",
    summary="Question sans point d’interrogation.",
    why="L’inversion ou « est-ce que » pose une question directe.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="review",
    safety="suggested",
    check=_check,
    examples=(
        Example(bad="Comment la ville va-t-elle payer.", fixed="Comment la ville va-t-elle payer⸱?"),
        Example(good="Comment la ville va-t-elle payer ?"),
        Example(good="Sans doute la ville va-t-elle payer."),
        Example(good="Comment payer reste une question."),
    ),
)
