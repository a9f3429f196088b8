"""What a brief asks for beside its main demands and the page does not have: a FAQ, links, a list, originality."""

import re
from collections.abc import Callable, Iterator

from marbre.facts.originality import originality
from marbre.facts.support import page_text, source_text
from marbre.language.lexicon import data
from marbre.messages import say
from marbre.page_parts import KEY_POINTS
from marbre.rules.context import Context
from marbre.rules.demands.measure import Measure
from marbre.rules.rule import Example, Finding, Rule

ORIGINAL = 0.85
"""Share of the page's eight-word runs that must not stand in the copy, quotations apart; the writer engine's bar."""


def measures(context: Context) -> list[Measure]:
    """Return the measures of the wishes that the brief makes."""
    if context.brief is None:
        return []
    return [
        Measure(d.name, d.asked, *_MEASURERS[d.name](context)) for d in context.brief.demands if d.name in _MEASURERS
    ]


def _counted(what: str, count: int) -> tuple[str, bool]:
    return f"{count} {what}", count > 0


def _faq(context: Context) -> tuple[str, bool]:
    headings = [b for b in context.blocks if b.kind == "heading"]
    return _counted("trouvée", sum(bool(re.search(r"\bFAQ\b|questions", b.text, re.IGNORECASE)) for b in headings))


def _links(context: Context) -> list[str]:
    return re.findall(r"\]\(<?([^)\s>]+)", context.body.raw)


def _internal(context: Context) -> tuple[str, bool]:
    return _counted("liens internes", sum(not re.match(r"[a-z]+:", link) for link in _links(context)))


def _external(context: Context) -> tuple[str, bool]:
    return _counted("liens vers l’extérieur", sum(link.startswith("http") for link in _links(context)))


def _list(context: Context) -> tuple[str, bool]:
    return _counted("points de liste", sum(b.kind == "item" for b in context.blocks))


def _table(context: Context) -> tuple[str, bool]:
    return _counted("tableau", int(any(b.kind == "table" for b in context.blocks)))


def _summary(context: Context) -> tuple[str, bool]:
    has = f"**{KEY_POINTS}**" in context.body.raw
    return (f"«\u00a0{KEY_POINTS}\u00a0»" if has else "aucun"), has


def _original(context: Context) -> tuple[str, bool]:
    if context.source is None:
        return "non mesuré\u00a0: pas de copie à comparer", False
    share = originality(source_text(context.source), page_text(context.page))
    return f"{share:.0%} des suites de huit mots ne sont pas dans la copie".replace("%", "\u00a0%"), share >= ORIGINAL


def _plain_title(context: Context) -> tuple[str, bool]:
    title = context.page.meta.title
    lures = [p for p in data("hedges.yaml")["clickbait"] if re.search(p, title, re.IGNORECASE)]
    return ("une formule qui racole" if lures else "aucune formule qui racole"), not lures


_MEASURERS: dict[str, Callable[[Context], tuple[str, bool]]] = {
    "faq": _faq,
    "internal-links": _internal,
    "external-links": _external,
    "list": _list,
    "summary": _summary,
    "table": _table,
    "original": _original,
    "plain-title": _plain_title,
}


def _check(context: Context) -> Iterator[Finding]:
    for m in measures(context):
        if not m.met:
            yield Finding(
                context.body, 0, 0, say("Demande non satisfaite : {asked} ({got}).", asked=m.asked, got=m.got)
            )


RULE = Rule(
    id="demands/wish-unmet",
    summary="Partie ou qualité demandée par le brief, et absente de la page.",
    why="Le client l’a demandé ; marbre n’invente ni lien, ni question, ni tableau.",
    source="Le brief.",
    severity="error",
    safety="none",
    needs=frozenset({"page", "brief"}),
    check=_check,
    examples=(
        Example(brief="Ajoute une FAQ.", title="Le stade rouvre", bad="La ville paie le stade."),
        Example(brief="Ajoute des liens internes.", title="Le stade rouvre", bad="La ville paie le stade."),
        Example(brief="With bullet points.", title="Le stade rouvre", good="- La ville paie.\n- Le club joue."),
        Example(brief="Ajoute des liens internes.", title="Le stade", good="La ville paie [le stade](/stade)."),
    ),
)
