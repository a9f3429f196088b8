"""Where a finding on the front matter stands, and whether there is any front matter to judge."""

from marbre.rules.context import Context, Text

_JUDGED = ("title", "seo_title", "description", "slug", "keyphrase")


def field_text(context: Context, name: str) -> Text:
    """Return the text of a field of the page; of the body where the field is empty or no text."""
    return next((t for t in context.texts if t.field == name), context.body)


def title_text(context: Context) -> Text:
    """Return the title that a result page shows: the SEO title, or the title."""
    return field_text(context, "seo_title" if context.page.meta.seo_title else "title")


def is_described(context: Context) -> bool:
    """Return whether the page has front matter to judge: a bare text has no title or description to blame."""
    return any(getattr(context.page.meta, name) for name in _JUDGED)
