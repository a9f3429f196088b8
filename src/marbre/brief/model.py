"""What a brief says, once understood."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Demand:
    """One demand, with the very words of the brief that it was read from ("" for a default or an option)."""

    name: str
    """title, language, words, headings, seo, keyphrase, description, lead, tone, audience, forbidden, fidelity, or the id
    of a wish (brief_wishes.yaml)."""
    asked: str
    """The demand in a few French words, as the terminal shows it: « au moins 700 mots »."""
    words: str = ""
    """The words that it was read from: a substring of the brief."""
    origin: Literal["brief", "option", "default"] = "brief"


@dataclass(frozen=True)
class Brief:
    """The client's demands. None or empty means: not asked."""

    text: str = ""
    title: str = ""
    """The title to customise, when the brief gives one."""
    customise_title: bool = False
    title_max_chars: int | None = None
    title_max_words: int | None = None
    title_as_question: bool = False
    lang: str = "fr"
    languages: tuple[str, ...] = ()
    """All languages that the brief names as the page's."""
    min_words: int | None = None
    max_words: int | None = None
    about_words: int | None = None
    headings: bool = False
    """Whether intertitres are asked for."""
    no_headings: bool = False
    """Whether the brief wants the text without intertitres."""
    min_headings: int | None = None
    max_headings: int | None = None
    heading_level: int = 2
    headings_as_questions: bool = False
    section_words: int | None = None
    """About how many words a section should have (« a subheading every 200 words »)."""
    seo: bool = False
    keyphrase: str = ""
    other_keyphrases: tuple[str, ...] = ()
    keyphrase_times: int | None = None
    """How often the keyphrase must stand in the text, at least."""
    description: bool = False
    description_chars: int | None = None
    """About how many characters the description should have."""
    description_min_chars: int | None = None
    description_max_chars: int | None = None
    lead: bool = False
    """Whether a chapô is asked for."""
    lead_words: int | None = None
    """About how many words the chapô should have."""
    tone: str = ""
    audience: str = ""
    forbidden: tuple[str, ...] = ()
    keep_facts: bool = False
    demands: tuple[Demand, ...] = field(default=())
    not_understood: tuple[str, ...] = ()
    """Pieces of the brief that no demand was read from, in its own words."""
