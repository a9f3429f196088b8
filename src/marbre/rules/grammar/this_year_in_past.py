"""« cette année », « de cette année » in a story of the past: of that year."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_OPENS = re.compile(r"(?:(?<=[.!?…] )|(?<=\n)|^)Cette année(?=, )", re.MULTILINE)
_THIS_YEAR = re.compile(
    rf"\b(?:(?:{_MONTHS}|trimestre|semestre|printemps|été|automne|hiver|début|fin|mois) de cette année)\b(?!-là)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAST = re.compile(r"\b(?:a|ont|avait|avaient|était|étaient|fut|serait|seraient)\b|\b\w{3,}(?:ait|aient)\b")


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    years = [int(y) for y in _YEAR.findall(text.prose)]
    for match in (*_THIS_YEAR.finditer(text.prose), *_opening(text)):
        sure = _is_past(text, match, years)
        if not sure and match[0].startswith("C"):  # the year of writing
            continue
        end = match.end()
        message = "Récit au passé : « cette année-là » (ou l’année elle-même)."
        yield Finding(text, *match.span(), message, replacement(end, end, "-là", safe=sure))


def _opening(text: Text) -> Iterator[re.Match[str]]:
    """Yield the « Cette année, » that open a sentence right behind one that ends by naming a year."""
    for match in _OPENS.finditer(text.prose):
        if re.search(r"(?<!\d)(?:19|20)\d\d[ \u00a0»]*[.!?…] $", text.prose[: match.start()]):
            yield match


def _is_past(text: Text, match: re.Match[str], years: list[int]) -> bool:
    """Return whether the sentence is in the past and the year last named before it is not the last of the text."""
    sentence = next((s for s in text.sentences if s.start <= match.start() < s.end), None)
    before = [int(y) for y in _YEAR.findall(text.prose[: match.start()])]
    told = sentence is not None and _PAST.search(sentence.text) is not None
    return bool(told and before and years and before[-1] < max(years))


RULE = Rule(
    id="grammar/this-year-in-past",
    summary="« Cette année » dans un récit au passé.",
    why="« Cette année » est l’année où l’on écrit : dans un récit, le lecteur se trompe de date.",
    source="Usage de la presse.",
    severity="warning",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="Sûr seulement si le texte nomme une année plus récente que celle du récit.",
    examples=(
        Example(
            bad="En mai 2018, il a payé. En juin de cette année, la ville a vendu. En 2023, elle rachète.",
            fixed="En mai 2018, il a payé. En juin de cette année-là, la ville a vendu. En 2023, elle rachète.",
        ),
        Example(
            bad="Tout remonte à 1998. Cette année, le club a vendu son stade. Il a fermé en 2021.",
            fixed="Tout remonte à 1998. Cette année-là, le club a vendu son stade. Il a fermé en 2021.",
        ),
        Example(good="Le club a vendu en 2021. Cette année, il a racheté son stade."),
        Example(good="En juin de cette année-là, la ville a vendu."),
    ),
)
