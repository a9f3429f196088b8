"""A civility title badly abbreviated or parted from its name."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"""(?<![\w.])(?:(Mr)\.?|(MM|M)\.|(Mmes|Mme|Mlle|Dr|Pr|Mgr|Me)\.?)[ \u00a0](?=[A-ZÀ-ÞŒ][\w’-]+)"""
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: f"{'M.' if m[1] else m[2] + '.' if m[2] else m[3]}\u00a0",
        "Abréviation de civilité et espace insécable.",
    )


RULE = Rule(
    id="typography/civility-title",
    summary="Titre de civilité mal abrégé ou séparé du nom.",
    why="M., Mme, Dr, Me ne quittent pas le nom.",
    source="Lexique des règles typographiques en usage à l’Imprimerie nationale.",
    severity="info",
    safety="safe",
    check=_check,
    known_problems="« Mr. Robot », titre d’œuvre hors guillemets, serait changé.",
    examples=(
        Example(bad="Mr. Dupont et Mme Petit.", fixed="M.⍽Dupont et Mme⍽Petit."),
        Example(good="M.⍽Dupont."),
    ),
)
