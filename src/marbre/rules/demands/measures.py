"""All demands, in the order in which a verdict shows them."""

from marbre.rules.context import Context
from marbre.rules.demands import (
    audience,
    description_length,
    facts_lost,
    forbidden_words,
    keyphrase_unused,
    no_headings,
    no_lead,
    not_findable,
    not_french,
    title_not_customised,
    tone,
    too_few_words,
    wish_unmet,
)
from marbre.rules.demands.measure import Measure

MEASURERS = (
    title_not_customised.measure,
    not_french.measure,
    too_few_words.measure,
    no_headings.measure,
    not_findable.measure,
    keyphrase_unused.measure,
    description_length.measure,
    no_lead.measure,
    tone.measure,
    audience.measure,
    forbidden_words.measure,
    facts_lost.measure,
)


def measure_all(context: Context) -> list[Measure]:
    """Return the measures of the demands that the brief makes."""
    measured = [measure(context) for measure in MEASURERS]
    return [*(m for m in measured if m is not None), *wish_unmet.measures(context)]
