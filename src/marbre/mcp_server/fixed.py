"""`get_fixed_text`: an article as it would be after its fixes."""

from marbre.gate.check import check_language
from marbre.gate.fix import fix
from marbre.gate.judge import Judge
from marbre.mcp_server.inputs import article_of
from marbre.mcp_server.results import MOST, FixedResult, MadeChange
from marbre.mcp_server.workshop import Workshop
from marbre.rules.linter import Pick
from marbre.translate import Translate


def get_fixed_text(workshop: Workshop, tr: Translate, text: str, pick: Pick) -> FixedResult:
    """Return the article with the fixes that `pick` takes made to a fixpoint; all else stands as it is.

    Raises InputError where the article cannot be read or is not French.
    """
    with workshop.reading(text) as parser:
        opened = article_of(text)
        check_language(opened.article)
        standard = workshop.standard
        fixed = fix(opened.article, Judge(standard.rules, parser, house=standard.house), pick)
    changes = tuple(MadeChange(c.rule, c.before, c.after, c.why) for c in fixed.changes)
    said = tr("Corrections\u00a0: {n}. Rien n’est écrit\u00a0: le texte corrigé est dans «\u00a0text\u00a0».")
    return FixedResult(
        said.format(n=len(changes)),
        opened.mark.decode() + fixed.article.raw,
        changes[:MOST],
        max(0, len(changes) - MOST),
    )
