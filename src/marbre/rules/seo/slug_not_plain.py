"""A slug with capitals, accents or signs."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def _check(context: Context) -> Iterator[Finding]:
    slug = context.page.meta.slug.strip("/")
    if slug and not all(_PLAIN.match(part) for part in slug.split("/")):
        message = say(
            "L’adresse « {slug} » a des capitales, des accents ou des signes : minuscules, chiffres et tirets suffisent.",
            slug=slug,
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/slug-not-plain",
    summary="Adresse avec capitales, accents ou signes.",
    why="Copiée dans un message, une telle adresse se remplit de « %C3%A9 ».",
    source="Google Search Central, « URL structure best practices ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(slug="Été_au_stade", bad="La ville paie."),
        Example(slug="ete-au-stade", good="La ville paie."),
    ),
)
