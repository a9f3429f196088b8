"""A page of the user's site, as far as other pages need to know it."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SitePage:
    """A page that stands on the site. `text`: its running words; `links`: the addresses that it links to."""

    url: str
    title: str
    slug: str = ""
    keyphrase: str = ""
    text: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suggested:
    """A link that the page could bear: `[start, end)` of its body are the words, in code points, that would bear it."""

    start: int
    end: int
    anchor: str
    target: SitePage
    worth: float
    """0 to 1: how surely the words mean the target."""
    sentence: str = ""


@dataclass(frozen=True)
class Rival:
    """A page of the site that fights this one for the same search: `why` is « keyphrase » or « text »."""

    page: SitePage
    why: str
    share: float = field(default=1.0)
    """Of common runs of words, where the texts are alike."""
