"""A description that only says the title again."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import field_text


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    titles = {fold(meta.title), fold(meta.seo_title)} - {""}
    if meta.description and fold(meta.description) in titles:
        message = say("La description répète le titre : l’extrait n’apprend rien de plus.")
        yield Finding(field_text(context, "description"), 0, len(meta.description), message)


RULE = Rule(
    id="seo/description-repeats-title",
    summary="Description identique au titre.",
    why="L’extrait suit le titre : le lecteur lit deux fois la même phrase.",
    source="Google Search Central, « Control your snippets ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le stade rouvre", description="Le stade rouvre.", bad="La ville paie."),
        Example(title="Le stade rouvre", description="La ville paie deux tribunes.", good="La ville paie."),
    ),
)
