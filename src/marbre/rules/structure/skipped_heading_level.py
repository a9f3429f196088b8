"""A heading two levels below the one before."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule


def _check(context: Context) -> Iterator[Finding]:
    level = 1
    for block in context.blocks:
        if block.kind != "heading":
            continue
        if block.level > level + 1:
            message = say(
                "Un intertitre de niveau {level} suit un niveau {before} : un niveau est sauté.",
                level=block.level,
                before=level,
            )
            yield Finding(context.body, block.start, block.end, message)
        level = block.level


RULE = Rule(
    id="structure/skipped-heading-level",
    summary="Niveau d’intertitre sauté.",
    why="Le plan d’une page se lit par ses niveaux : un saut fait croire qu’une partie manque.",
    source="Référentiel général d’amélioration de l’accessibilité, critère 9.1.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(bad="### Un chantier\n\nLa ville paie."),
        Example(good="## Un chantier\n\n### Le coût\n\nLa ville paie."),
    ),
)
