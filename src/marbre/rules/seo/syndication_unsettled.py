"""A republished page that says neither canonical nor noindex."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.own_share import LEAST, own_share

_SETTLED = {"canonical", "robots", "noindex"}
"""Front matter that says what engines are to do."""


def _check(context: Context) -> Iterator[Finding]:
    meta, source = context.page.meta, context.source
    if source is None or not (meta.source or source.url) or _SETTLED & set(meta.extra):
        return
    own = own_share(source.text, context.page.body)
    if own is not None and own < LEAST:
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
