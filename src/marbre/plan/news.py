"""The sentences of a copy as a summary sees them: which can be read alone, how much each one carries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marbre.language.fold import fold, words
from marbre.language.keyphrase_match import content_words, share
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.centrality import centrality
from marbre.plan.context_free import brought_in, is_placed
from marbre.plan.event import happens
from marbre.plan.pick import figure_value, news_value, sentences_of, stands_alone
from marbre.plan.summary_form import untied


@dataclass(frozen=True)
class Told:
    """A sentence of the copy: its place, whether it can be read alone, and its worth.

    `central`: 0 to 1. `titled`: share, 0 to 1, of the title's content words that it holds. `news` and `figures`: see pick.
    """

    text: str
    paragraph: int
    place: int
    alone: bool
    central: float
    titled: float
    news: float
    figures: float
    event: bool
    """Whether the sentence tells what happened or will, not how things were."""

    @property
    def worth(self) -> float:
        """Return how much the sentence tells of the article: central, near its title, with figures and names."""
        background = 0.0 if self.event else 0.9
        supposed = 0.8 if re.match(r"(?:Si|S’|Même si|Peut-être)\b", self.text) else 0.0
        return (
            2.0 * self.central
            + 2.0 * self.titled
            + 0.5 * min(self.figures, 4.0)
            - 0.03 * max(0, count_words(self.text) - 26)
            - supposed
            - background
        )


def tell(paragraphs: Sequence[str], parser: Parser, *, title: str, keyphrase: str) -> list[Told]:
    """Return the sentences of the copy in their order."""
    picked = sentences_of(paragraphs)
    weights = centrality([p.text for p in picked])
    topic = {fold(w) for w in words(f"{title} {keyphrase}")}
    wanted = set(content_words(title))
    before: set[str] = set()
    found: list[Told] = []
    bare = [untied(p.text) for p in picked]
    for p, plain, doc, central in zip(picked, bare, parser.parse(bare), weights, strict=True):
        alone = stands_alone(plain) and is_placed(doc, topic=topic, known_before=before)
        titled = len(wanted & set(content_words(p.text))) / len(wanted) if wanted else share(p.text, keyphrase)
        found.append(
            Told(
                p.text,
                p.paragraph,
                p.place,
                alone,
                central,
                round(titled, 3),
                round(news_value(p, keyphrase), 3),
                round(figure_value(p, keyphrase), 3),
                happens(doc),
            )
        )
        before |= brought_in(doc)
    return found
