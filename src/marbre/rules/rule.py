"""What a rule is: data, a function that finds, and examples that are its tests and its page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from marbre.diagnostic import Edit, Fix, Severity
from marbre.house import DEFAULT_HOUSE, House
from marbre.messages import Message
from marbre.rules.context import Context, Text
from marbre.rules.remark import Remark

Need = Literal["text", "page", "parse", "source", "brief"]
Scope = Literal["paragraph", "page"]
Safety = Literal["safe", "suggested", "none"]


@dataclass(frozen=True)
class Finding:
    """What a rule found in a text of the page: `[start, end)` in it, what to read, how to mend (best first)."""

    text: Text
    start: int
    end: int
    message: Message | str
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True)
class Example:
    """A text that is good, or one that is bad with what it becomes.

    ⍽ stands for U+00A0 and ⸱ for U+202F. `fixed` is the text after the rule's own fixes (safe ones, or for a rule
    that only suggests, the first suggestion of each), None where the rule only flags. `title` goes in the front
    matter. Bad texts are bodies of one paragraph or more.
    """

    bad: str = ""
    fixed: str | None = None
    good: str = ""
    title: str = ""
    description: str = ""
    slug: str = ""
    keyphrase: str = ""
    image: str = ""
    image_alt: str = ""
    seo_title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    source_url: str = ""
    """The page's front matter `source`."""
    source: str = ""
    """The copy that the text is judged against, for a rule that reads it."""
    brief: str = ""
    """The brief that the text is judged against, for a rule that reads it."""
    house: House = DEFAULT_HOUSE
    """The house's choices, for a rule that knows no fault without them."""
    heard: Mapping[str, tuple[Remark, ...]] = field(default_factory=dict, hash=False)
    """What another program says of the text, for a rule that carries it."""


@dataclass(frozen=True)
class Rule:
    """A rule, named for the fault. Its id is `<group>/<name>`, the same as its file, and is for ever."""

    id: str
    summary: str
    """What it finds, a French sentence."""
    why: str
    """Why it matters, French."""
    source: str
    """Whose convention it is."""
    severity: Severity
    safety: Safety
    """Whether its fixes may be applied without asking."""
    check: Callable[[Context], Iterator[Finding]]
    examples: tuple[Example, ...]
    needs: frozenset[Need] = frozenset({"text"})
    known_problems: str = ""
    scope: Scope = "paragraph"
    """What a rule that needs no more than the text (and its parse) reads at once: "page" where a finding in one
    paragraph hangs on another (a name's other spelling). An editor reads the paragraph that changed alone."""

    @property
    def reads_paragraphs(self) -> bool:
        """Return whether its findings in a paragraph hang on that paragraph alone."""
        return self.scope == "paragraph" and self.needs <= {"text", "parse"}


def replacement(start: int, end: int, text: str, *, safe: bool = True) -> tuple[Fix, ...]:
    """Return the fixes of one replacement of `[start, end)`."""
    return (Fix((Edit(start, end, text),), safe),)
