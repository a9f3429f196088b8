"""Spoken turns of the narrator: fillers, rhetorical questions, « nous savons que »."""

from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.wording.lexicon_findings import lexicon_findings


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        yield from lexicon_findings(context, text, "spoken", "Tour parlé")


RULE = Rule(
    id="wording/spoken-turn",
    summary="Tour parlé du narrateur.",
    why="L’article n’est pas une conversation : le narrateur n’interpelle pas son lecteur.",
    source="Usage de la presse ; notre lexique (data/spoken).",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Une chronique peut vouloir ce ton.",
    examples=(
        Example(bad="Alors maintenant, le club attend.", fixed="Désormais, le club attend."),
        Example(bad="C’était, vous savez, le cinquième.", fixed="C’était le cinquième."),
        Example(good="Il a dit : « Alors maintenant, on attend. »"),
    ),
)
