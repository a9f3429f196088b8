"""The findings of remarks that the context carries."""

from collections.abc import Iterator

from marbre.diagnostic import Edit, Fix
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Finding

MOST_PROPOSED = 3


def heard(context: Context, reader: str) -> Iterator[Finding]:
    """Yield a finding for each remark of a reader on words that no mask covers (code, addresses, quotations)."""
    texts = {text.field: text for text in context.texts}
    for remark in context.heard.get(reader, ()):
        text = texts.get(remark.field)
        if text is None or text.prose[remark.start : remark.end] != text.raw[remark.start : remark.end]:
            continue
        fixes = tuple(
            Fix((Edit(remark.start, remark.end, proposed),), safe=False) for proposed in remark.proposed[:MOST_PROPOSED]
        )
        yield Finding(text, remark.start, remark.end, say("{said}", said=remark.message), fixes)
