"""A sentence with negations stacked on one another."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import running_sentences
from marbre.rules.rule import Example, Finding, Rule

MOST = 3
_NEGATION = re.compile(r"(?i)(?<![\w’'])(?:ne(?=[\s\u00a0])|n[’'])")
_STACK = re.compile(
    r"""
    (?:\bne[\s\u00a0]|\bn[’'])[^.;:]{0,30}?\bpas[\s\u00a0]
    (?:
        sans[\s\u00a0] | ne[\s\u00a0] | n[’']
      | (?:(?:du[\s\u00a0]tout|si|très|tout[\s\u00a0]à[\s\u00a0]fait|complètement)[\s\u00a0])?
        (?:impossible|inexact|inutile|indifférent|injustifié|inenvisageable|irréaliste|illégitime|inconcevable)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    for sentence in running_sentences(context):
        text = prose[sentence.start : sentence.end]
        count = len(_NEGATION.findall(text))
        stack = _STACK.search(text)
        if count > MOST or stack is not None:
            message = say("Négations empilées : dites la chose à l’affirmative si le sens le permet.")
            yield Finding(context.body, sentence.start, sentence.end, message)


RULE = Rule(
    id="readability/negation-stack",
    summary="Négations empilées.",
    why="« Il n’est pas impossible que nul ne sache » se lit trois fois.",
    source="Recommandations de rédaction administrative claire (COSLA).",
    severity="info",
    safety="none",
    check=_check,
    known_problems="La litote prudente (« il n’est pas exclu ») peut être le fait même : ne la retournez pas.",
    examples=(
        Example(bad="Il n’est pas impossible que le stade ferme."),
        Example(bad="Le maire ne dit pas qu’il ne paiera pas ce que la ville ne doit plus à qui ne demande rien."),
        Example(good="Le maire ne paiera pas. La ville n’a rien dit."),
    ),
)
