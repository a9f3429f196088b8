"""What a rule may read: the texts of the page, masked once; sentences and parses made only when asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from marbre.brief.model import Brief
from marbre.house import DEFAULT_HOUSE, House
from marbre.language.mask import blank, mask_quotations, mask_untouchable
from marbre.language.parser import Parser
from marbre.language.sentences import Sentence, split_sentences
from marbre.page import Block, Page
from marbre.rules.remark import Remark
from marbre.source.model import Source

BODY = "body"
FIELDS = ("title", "seo_title", "description", BODY)


@dataclass(frozen=True)
class Text:
    """One field of the page as rules see it. All its views have the same length, so offsets agree."""

    field: str
    raw: str
    code: tuple[tuple[int, int], ...] = ()
    """Spans of indented code, which only the whole Markdown text tells."""

    @cached_property
    def masked(self) -> str:
        """The text with code, addresses, tags … blanked: what typography and punctuation read."""
        return mask_untouchable(blank(self.raw, self.code))

    @cached_property
    def prose(self) -> str:
        """The masked text with the words of quotations blanked too: what grammar and wording read."""
        return mask_quotations(self.masked)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the masked text; in the body, those of headings and list items stand apart."""
        return split_sentences(self.masked)


@dataclass(frozen=True)
class Context:
    """A page and what it is judged with. `source`, `brief` and `parser` are None where there is none."""

    page: Page
    parser: Parser | None = None
    source: Source | None = None
    brief: Brief | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    house: House = DEFAULT_HOUSE
    """The thresholds and words of the house: what a rule measures against."""
    heard: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict)
    """What other programs say of the page, by program: asked before, at the edge."""

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The fields that hold words, in the order of FIELDS; empty ones are left out."""
        values = [(name, getattr(self.page.meta, name)) for name in FIELDS[:-1]]
        fields = [Text(name, value) for name, value in values if value]
        if self.page.body:
            code = tuple((b.start, b.end) for b in self.page.blocks if b.kind == "code")
            fields.append(Text(BODY, self.page.body, code))
        return tuple(fields)

    @cached_property
    def body(self) -> Text:
        """The body as a text (also when it is empty)."""
        return next((t for t in self.texts if t.field == BODY), Text(BODY, ""))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the body; offsets as in the body's text."""
        return self.page.blocks

    def parsed(self, text: Text) -> Iterator[tuple[Sentence, Any]]:
        """Yield each sentence of the text with its spaCy Doc (offsets in the Doc are from the sentence's start).

        Yields nothing without a parser: the linter says what it could not check.
        """
        if self.parser is None:
            return
        sentences = text.sentences
        yield from zip(sentences, self.parser.parse([s.text for s in sentences]), strict=True)
