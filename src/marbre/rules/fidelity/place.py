"""Where a fault stands in the page."""

from marbre.rules.context import Context, Text


def place(context: Context, words: str) -> tuple[Text, int, int]:
    """Return the text of the page that holds the words, and their span; the start of the body where none does."""
    for text in reversed(context.texts):
        at = text.raw.find(words)
        if at >= 0:
            return text, at, at + len(words)
    return context.body, 0, 0
