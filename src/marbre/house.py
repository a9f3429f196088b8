"""The house style: the thresholds and the words that a newsroom chooses. Frozen, with defaults; no rule holds its own."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """Thresholds. Each is a convention of the press or of a tool, never a law of a search engine."""

    sentence_words: int = 25
    """Words of a sentence, elided ones apart: French press sentences average about 18; a plug-in's limit is 20."""
    paragraph_words: int = 120
    """Words of a paragraph; the Yoast plug-in's limit is 150."""
    section_words: int = 300
    """Words between two intertitres; the Yoast plug-in's convention."""
    title_pixels: int = 600
    """Width of the SEO title in Arial 20 px; the Yoast plug-in's convention."""
    description_min: int = 121
    description_max: int = 156
    """Code points of the description; the Yoast plug-in's convention."""
    density_min: float = 0.5
    density_max: float = 3.0
    """Per cent of the words that the keyphrase makes; the Yoast plug-in's convention."""


@dataclass(frozen=True)
class House:
    """What a house has chosen. The default is no choice: the usage of the French press."""

    limits: Limits = field(default_factory=Limits)
    preferred: tuple[tuple[str, str], ...] = ()
    """(word, the word to write instead), each in the singular, lower case."""
    choices: tuple[tuple[str, str], ...] = ()
    """(choice point of data/choices, the form that the house writes), where it differs from ours."""
    forbidden: tuple[str, ...] = ()
    """Words that the house does not print."""
    site: str = ""
    """Name of the site."""
    url: str = ""
    """Its address."""
    author: str = ""
    """Who signs where the article says nothing."""
    republish: str = "credit"
    """What becomes of copy of others' making: one of REPUBLISH."""


REPUBLISH = ("credit", "noindex")
"""« credit »: search engines may list it, its original is credited; « noindex »: they are asked not to."""
DEFAULT_HOUSE = House()
EMAIL = {"courriel": "e-mail", "e-mail": "courriel"}
"""The word that a house has chosen for electronic mail → the one that it does not print."""
