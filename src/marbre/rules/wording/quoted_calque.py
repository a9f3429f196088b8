"""A calque inside a quotation: its words are not ours to change."""

from collections.abc import Iterator

from marbre.language.lexicon_search import lexicon_matches
from marbre.language.mask import blank, quotation_spans
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    spans = quotation_spans(text.masked)
    inside = blank(text.masked, _between(spans, len(text.masked)))
    for entry, _, match in lexicon_matches(inside, "calques"):
        if entry.becomes and "{" not in entry.becomes[0] and "\\" not in entry.becomes[0]:
            message = say(
                "Calque dans une citation ({english})\u00a0: à vérifier dans l’original. Proposé\u00a0: «\u00a0{new}\u00a0».",
                english=entry.english,
                new=entry.becomes[0].strip(),
            )
        else:
            message = say(
                "Calque dans une citation ({english})\u00a0: à vérifier dans l’original.", english=entry.english
            )
        yield Finding(text, match.start(), match.end(), message)


def _between(spans: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return what stands outside the spans of a text of that length."""
    edges = [0, *(at for span in spans for at in span), length]
    return list(zip(edges[::2], edges[1::2], strict=True))


RULE = Rule(
    id="wording/quoted-calque",
    summary="Calque dans une citation.",
    why="Les mots d’une citation ne se changent pas : une personne vérifie la traduction.",
    source="Usage de la presse : une citation est rendue telle quelle.",
    severity="info",
    safety="none",
    check=_check,
    examples=(
        Example(bad="Il parle d’« un peu de fumée et de miroirs »."),
        Example(good="Il parle d’« un peu de poudre aux yeux »."),
    ),
)
