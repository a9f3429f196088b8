"""Three sentences or more in a row that begin alike."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.sentences import Sentence
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.readability.running import sections
from marbre.rules.rule import Example, Finding, Rule

RUN = 3
_OPENING = re.compile(r"[^\w]*(?:(?:[ldLD])[’'])?([^\W_]+)(?:[’']([^\W_]+))?(?:[\s\u00a0]+([^\W_]+))?")


def _check(context: Context) -> Iterator[Finding]:
    for section in sections(context):
        run: list[Sentence] = []
        for sentence in [*section.sentences, None]:
            if sentence is not None and (not run or _opening(sentence.text) == _opening(run[0].text)):
                run.append(sentence)
                continue
            if len(run) >= RUN and _opening(run[0].text):
                message = say(
                    "{count} phrases de suite commencent par « {words} ».", count=len(run), words=_opening(run[0].text)
                )
                yield Finding(context.body, run[0].start, run[-1].end, message)
            run = [sentence] if sentence is not None else []


def _opening(sentence: str) -> str:
    """Return the first word, in lower case; behind an article or a number, that with the word after it."""
    found = _OPENING.match(sentence)
    if found is None:
        return ""
    first = found[1].lower() + (f"’{found[2].lower()}" if found[2] else "")
    if first in lines("opening_articles.txt") or first.isdigit():
        return f"{first} {(found[3] or '').lower()}".strip()
    return first


RULE = Rule(
    id="readability/same-openings",
    summary="Phrases de suite qui commencent de même.",
    why="La répétition endort, sauf quand elle est voulue.",
    source="Convention du module Yoast pour WordPress (trois phrases).",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="L’anaphore est une figure : voulue, elle reste.",
    examples=(
        Example(bad="Il vote la loi. Il paie le stade. Il part en mai."),
        Example(bad="C’est un stade. C’est un lieu. C’est une fête."),
        Example(good="C’est un stade. C’était un lieu. C’est une fête."),
        Example(bad="Le maire vote. Le maire paie. Le maire part."),
        Example(good="Le maire vote. Le conseil paie. Le stade rouvre."),
        Example(good="L’offre tombe. L’idée plaît. L’homme sourit."),
    ),
)
