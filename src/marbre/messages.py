"""What a rule tells a person: a French template and the values in it, so that it can be said in another language."""

from collections.abc import Callable
from dataclasses import dataclass

Value = str | int | float


@dataclass(frozen=True)
class Message:
    """A French sentence with `{named}` places, and what stands in them. The template is the key of its translations."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return the sentence, its template translated first."""
        template = translate(self.template)
        return template.format(**dict(self.values)) if self.values else template


def say(template: str, **values: Value) -> Message:
    """Return a message. Every call's template is a literal: the translators' catalogue is read from the code."""
    return Message(template, tuple(values.items()))
