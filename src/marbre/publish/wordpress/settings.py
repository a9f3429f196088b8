"""What is known of a WordPress site: the table [publish.wordpress] of marbre.toml."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WordPress:
    """A site, its user and where articles go in it. The password is never part of it."""

    url: str
    user: str
    author: str = ""
    """Login or name of the user who signs; "" for the user who sends."""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    create_terms: bool = False
    """Whether categories and tags that the site lacks are made."""
    jsonld: bool = True
    """Whether the structured data goes with the post; a site whose plug-in writes its own may not want it."""
    publisher: str = ""
    """Name of the site in the structured data; "" for the one that the page names."""
