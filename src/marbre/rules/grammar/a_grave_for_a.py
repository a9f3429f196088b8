"""The preposition « à » where the verb « a » is meant."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_PATTERN = re.compile(
    r"(?<![\w’'-])([Ii]l|[Ee]lle|[Oo]n|qui|[Ii]l (?:n[’'])?y|[Ii]l n[’']y)[ \u00a0]à[ \u00a0](?=(?P<next>[^\W\d_]+))"
)

_AFTER_NOUN = re.compile(
    r"(?<![\w’'-])([a-zà-ÿœ]{3,})[ \u00a0]à[ \u00a0](?=(?P<next>[a-zà-ÿœ]{4,})[ \u00a0](?:\d|le |la |les |l’|un |une |des |du |son |sa |ses |leurs? ))"
)
"""« Le taux à atteint 9 % »: a participle and its object."""


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PATTERN,
        lambda m: (
            f"{m[1]} a "
            if (
                m["next"] in {"été", "eu", "fait", "pu", "dû", "un", "une"}
                and not (m["next"] in {"un", "une"} and m[1][-1] != "y")
            )
            or (readings(m["next"]) and all(r[0] in "Q1" for r in readings(m["next"])))
            else None
        ),
        "Verbe avoir : « a ».",
        view="prose",
    )
    yield from matches(context, _AFTER_NOUN, _behind_noun, "Verbe avoir : « a ».", view="prose")


def _behind_noun(match: re.Match[str]) -> str | None:
    before, after = readings(match[1]), readings(match["next"])
    noun = any(r[0] == "N" for r in before) and not any(r[0] in "IG" for r in before)
    participle = "Qms" in after and not any(r[0] in "NXI" for r in after)
    return f"{match[1]} a " if noun and participle else None


RULE = Rule(
    id="grammar/a-grave-for-a",
    summary="« à » au lieu de « a ».",
    why="Après un pronom sujet et devant un participe, c’est le verbe avoir.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il à été élu et elle à mangé.", fixed="Il a été élu et elle a mangé."),
        Example(
            bad="Le loyer à atteint 900 euros et le maire à refusé un recours.",
            fixed="Le loyer a atteint 900 euros et le maire a refusé un recours.",
        ),
        Example(good="Un prix à débattre, une vente à prix réduit, un repas à petit prix, un taux à deux chiffres."),
        Example(good="C’est elle à Paris, lui à Lyon, et elle a mangé."),
        Example(good="Ceux qui à midi partent."),
    ),
)
