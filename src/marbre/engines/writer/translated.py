"""What only a translation can get wrong: words left in the other language, quotations that nobody said."""

from collections.abc import Sequence

from marbre.engines.writer.model import Line
from marbre.engines.writer.told_twice import passage_of
from marbre.facts.concepts import alike
from marbre.facts.reading import Passage
from marbre.facts.tokens import language_of
from marbre.language.fold import words
from marbre.language.mask import mask_quotations
from marbre.language.parser import Parser
from marbre.source.langid import identify

FEWEST = 5
"""Words of a text whose language can be told, and of a quotation whose words can be compared."""
LONG = 8
"""Words from which the identifier of languages is to be trusted."""
SAID = 0.25
"""Share of a translated quotation's content words that one of the source's must hold: the bilingual list links no more."""


def foreign_words(text: str) -> bool:
    """Return whether a sentence, its quotations aside, is not in French."""
    prose = mask_quotations(text)
    if len(words(prose)) < FEWEST:
        return False
    return language_of(prose) == "en" or (len(words(prose)) >= LONG and identify(prose) not in ("fr", ""))


def unsaid_quotations(text: str, lines: Sequence[Line], parser: Parser) -> list[str]:
    """Return the quotations of a translated sentence that none of the source's answers for."""
    said = [q for n in lines for q in _quoted(n, parser)]
    found = []
    for start, end in [(q.start, q.end) for q in passage_of(text, "fr", parser).quotations]:
        mine = passage_of(text[start + 1 : end - 1].strip(), "fr", parser)
        if not said or not any(_answers(mine, theirs) for theirs in said):
            found.append(text[start:end])
    return found


def _quoted(line: Line, parser: Parser) -> list[Passage]:
    spans = [(q.start, q.end) for q in passage_of(line.text, line.lang, parser).quotations]
    return [passage_of(line.text[a + 1 : b - 1].strip(), line.lang, parser) for a, b in spans]


def _answers(mine: Passage, theirs: Passage) -> bool:
    there = list(theirs.concepts.values())
    keys = list(mine.concepts.values())
    if not keys or len(words(mine.raw)) < FEWEST:
        return True
    return sum(any(alike(k, t) for t in there) for k in keys) / len(keys) >= SAID
