"""A calque inside a quotation: its words are not ours to change."""

from collections.abc import Iterator

from marbre.language.calques import calques
from marbre.language.mask import quotation_spans
from marbre.language.phrases import compile_phrase
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    text = context.body
    for start, end in quotation_spans(text.masked):
        for entry in calques("calques"):
            for match in compile_phrase(entry.match).pattern.finditer(text.masked, start, end):
                proposed = (
                    f" Proposé\u00a0: «\u00a0{entry.becomes[0]}\u00a0»."
                    if entry.becomes and "{" not in entry.becomes[0]
                    else ""
                )
                message = f"Calque dans une citation ({entry.english}) : à vérifier dans l’original.{proposed}"
                yield Finding(text, match.start(), match.end(), message)


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
