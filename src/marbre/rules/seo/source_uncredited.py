"""A page made from another one that neither links to it nor names it."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.links import links


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    first, *others = context.source.each if context.source else (None,)
    origins = [(meta.source or (first.url if first else ""), first.publisher if first else "")]
    for address, publisher in [*origins, *((other.url, other.publisher) for other in others if other)]:
        linked = bool(address) and any(link.target.rstrip("/") == address.rstrip("/") for link in links(context))
        named = bool(publisher) and fold(publisher) in fold(context.body.raw)
        if (address or publisher) and not linked and not named:
            message = say("La page ne crédite pas sa source ({source}).", source=publisher or address)
            yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/source-uncredited",
    summary="Source non créditée.",
    why="Reprendre une page sans la citer est ce que Google nomme « scraping », et une faute envers le lecteur.",
    source="Google Search Central, règles sur le spam (« scraping »).",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(source_url="https://journal.fr/stade", bad="La ville paie."),
        Example(
            source_url="https://journal.fr/stade", good="La ville paie, selon [Le Journal](https://journal.fr/stade)."
        ),
        Example(good="La ville paie."),
    ),
)
