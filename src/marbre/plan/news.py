"""The sentences of a copy as a summary sees them: which can be read alone, how much each one carries."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from marbre.language.fold import fold, words
from marbre.language.keyphrase_match import content_words, share
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.centrality import centrality
from marbre.plan.context_free import brought_in, is_placed
from marbre.plan.event import happens, is_sentence
from marbre.plan.institutions import in_full, institutions
from marbre.plan.pick import Picked, figure_value, news_value, sentences_of, stands_alone
from marbre.plan.summary_form import named, untied

_NORM = re.compile(r"\b(?:doit|doivent|devrait|devraient|il faut|il faudrait|mérite|méritent)\b", re.IGNORECASE)
_ATTRIBUTED = re.compile(r"\b(?:selon|d’après|pour)\b|«|\b(?:estim|jug|affirm|assur|demand|réclam|plaid|prôn|exig)\w+")
_WANTED = 0.8
"""What a sentence of what should be costs, where nobody is said to want it: an opinion is no point."""


@dataclass(frozen=True)
class Told:
    """A sentence of the copy: its place, whether it can be read alone, and its worth.

    `central`: 0 to 1. `titled`: share, 0 to 1, of the title's content words that it holds. `news` and `figures`: see pick.
    """

    text: str
    form: str
    """The sentence as a summary prints it: untied from its neighbours, its person and its institution in full."""
    paragraph: int
    place: int
    alone: bool
    """Whether it is a whole sentence of the article's own that needs nothing before it."""
    central: float
    titled: float
    news: float
    figures: float
    placed: bool
    """Whether its pronouns and definite nouns are placed, whatever its opening leans on."""
    event: bool
    """Whether the sentence tells what happened or will, not how things were."""
    doc: Any = field(default=None, compare=False, repr=False)
    """The parse of `form`."""

    @property
    def worth(self) -> float:
        """Return how much the sentence tells of the article: central, near its title, with figures and names."""
        background = 0.0 if self.event else 0.9
        denied = 0.5 if re.search(r"\b(?:ne|n’)[ ’]?\w", self.text) else 0.0
        supposed = 0.8 if re.match(r"(?:Si|S’|Même si|Peut-être)\b", self.text) else 0.0
        return (
            2.0 * self.central
            + 2.0 * self.titled
            + 0.5 * min(self.figures, 4.0)
            - 0.03 * max(0, count_words(self.text) - 26)
            - supposed
            - (_WANTED if _NORM.search(self.text) and not _ATTRIBUTED.search(self.text) else 0.0)
            - background
            - denied
        )


def tell(
    paragraphs: Sequence[str],
    parser: Parser,
    *,
    title: str,
    keyphrase: str,
    topic: Sequence[str] = (),
    before: Sequence[Told] = (),
) -> list[Told]:
    """Return the sentences of the copy in their order; `topic`: nouns, besides the title's, that their reader knows.

    `before`: the same copy as told under another title; how central its sentences are is not reckoned again.
    """
    picked = sentences_of(paragraphs)
    weights = [t.central for t in before] or centrality([p.text for p in picked])
    known_topic = {fold(w) for w in [*words(f"{title} {keyphrase}"), *topic, *_leading_nouns(picked, parser)]}
    wanted = set(content_words(title))
    brought: set[str] = set()
    found: list[Told] = []
    body = "\n".join(paragraphs)
    known = institutions(body)
    forms = [in_full(named(untied(p.text), keyphrase, body), known) for p in picked]
    for p, plain, doc, central in zip(picked, forms, parser.parse(forms), weights, strict=True):
        placed = is_placed(doc, topic=known_topic, known_before=brought)
        titled = len(wanted & set(content_words(p.text))) / len(wanted) if wanted else share(p.text, keyphrase)
        found.append(
            Told(
                p.text,
                plain,
                p.paragraph,
                p.place,
                placed and p.own and stands_alone(plain) and is_sentence(doc),
                central,
                round(titled, 3),
                round(news_value(p, keyphrase), 3),
                round(figure_value(p, keyphrase), 3),
                placed and p.own,
                happens(doc),
                doc,
            )
        )
        brought |= brought_in(doc)
    return found


OFTEN = 0.12
"""Share of the sentences from which a noun is what the article is about: its reader knows which one is meant."""


def _leading_nouns(picked: Sequence[Picked], parser: Parser) -> list[str]:
    docs = parser.parse([p.text for p in picked])
    counts = Counter(noun for doc in docs for noun in {t.text.lower() for t in doc if t.pos_ == "NOUN"})
    return [n for n, count in counts.items() if count >= max(4, OFTEN * len(docs)) and n not in lines("hypernyms.txt")]
