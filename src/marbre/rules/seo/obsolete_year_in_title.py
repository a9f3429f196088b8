"""A yearly guide whose title has an older year than the page."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text

_YEARLY = re.compile(
    r"(?i)\b(?:guide|comparatif|classement|meilleure?s?|top|palmarès|calendrier|tarifs?|barème|prix)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    title, date = meta.seo_title or meta.title, _YEAR.match(meta.date)
    years = _YEAR.findall(title)
    if date and years and _YEARLY.search(title) and int(max(years)) < int(date[0]):
        message = say("Le titre dit {year}, la page est de {date}.", year=max(years), date=date[0])
        yield Finding(title_text(context), 0, len(title), message)


RULE = Rule(
    id="seo/obsolete-year-in-title",
    summary="Année dépassée dans le titre.",
    why="Un guide daté de l’an passé n’est plus ouvert.",
    source="Google Search Central, « Influencing your title links ».",
    severity="review",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le guide des stades 2021", bad="La ville paie.", date="2024-05-02"),
        Example(title="Le guide des stades 2024", good="La ville paie.", date="2024-05-02"),
        Example(title="En 1998, la France gagnait", good="La ville paie.", date="2024-05-02"),
    ),
)
