"""The summary of a batch as a page."""

from marbre.batch.lead import Summary
from marbre.export.html import template


def summary_html(summary: Summary) -> str:
    """Return a document of its own: near-duplicates first, then every job with its verdict and its figures."""
    outcomes = summary.outcomes
    priced = [o.euros for o in outcomes if o.euros is not None]
    return template("batch.html.j2").render(
        outcomes=outcomes,
        ready=summary.ready,
        failed=len(summary.failed),
        twins=summary.twins,
        words=sum(o.words for o in outcomes),
        tokens=sum(o.tokens for o in outcomes),
        euros=sum(priced) if priced else None,
    )
