"""A republished page that says neither canonical nor noindex."""

from collections.abc import Iterator

from marbre.facts.originality import originality
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

LEAST, FEWEST_CHARACTERS = 0.3, 400


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if context.source is None or not (meta.source or context.source.url) or len(context.page.body) < FEWEST_CHARACTERS:
        return
    if {"canonical", "robots", "noindex"} & set(meta.extra):
        return
    if originality(context.source.text, context.page.body) < LEAST:
        message = say(
            "Copie republiée : convenez avec l’éditeur d’un noindex (« robots ») ou d’une adresse « canonical »."
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/syndication-unsettled",
    summary="Republication sans consigne pour les moteurs.",
    why="Deux pages identiques se font concurrence ; Google conseille au site qui reprend de ne pas se faire indexer.",
    source="Google Search Central, « Fix canonicalization issues » (2026).",
    severity="info",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    examples=(
        Example(
            source_url="https://journal.fr/a",
            bad="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
            source="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
        ),
        Example(
            good="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
            source="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
        ),
    ),
)
