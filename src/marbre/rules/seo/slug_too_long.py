"""A slug too long to read."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

MOST_CHARACTERS, MOST_WORDS = 75, 10
"""House limits: an address is read and copied."""


def _check(context: Context) -> Iterator[Finding]:
    slug = context.page.meta.slug
    if len(slug) > MOST_CHARACTERS or len(slug.split("-")) > MOST_WORDS:
        message = say("Adresse de {size} signes : trois à cinq mots suffisent.", size=len(slug))
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/slug-too-long",
    summary="Adresse trop longue.",
    why="Une adresse courte se lit, se dicte et se partage.",
    source="Google Search Central, « URL structure best practices ».",
    severity="info",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(slug="le-stade-de-la-ville-rouvre-ses-portes-apres-deux-ans-de-travaux", bad="La ville paie."),
        Example(slug="stade-rouvre", good="La ville paie."),
    ),
)
