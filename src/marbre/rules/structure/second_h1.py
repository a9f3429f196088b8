"""A heading of level 1 in the body: the title of the page is the only one."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    if not context.page.meta.title:
        return
    raw = context.body.raw
    for block in context.blocks:
        if block.kind == "heading" and block.level == 1:
            line = raw.rfind("\n", 0, block.start) + 1
            fixes = replacement(line, line + 2, "## ") if raw.startswith("# ", line) else ()
            message = say("Le titre de la page est son seul titre de niveau 1 : celui-ci passe au niveau 2.")
            yield Finding(context.body, block.start, block.end, message, fixes)


RULE = Rule(
    id="structure/second-h1",
    summary="Second titre de niveau 1.",
    why="Une page a un seul titre principal : les lecteurs d’écran et les moteurs s’y repèrent.",
    source="HTML Living Standard ; référentiel général d’amélioration de l’accessibilité, critère 9.1.",
    severity="error",
    safety="safe",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(
            title="Le stade rouvre",
            bad="# Un chantier de six mois\n\nLa ville paie.",
            fixed="## Un chantier de six mois\n\nLa ville paie.",
        ),
        Example(title="Le stade rouvre", good="## Un chantier de six mois\n\nLa ville paie."),
    ),
)
