"""What a rule tells a person: a French template and the values in it, so that it can be said in another language."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Union

Value = Union[str, int, float, "Message"]
"""What stands in a place; a message in a message is said in the same language."""


@dataclass(frozen=True)
class Message:
    """A French sentence with `{named}` or `{0}` places, and what stands in them: names or numbers, with their values.

    The template is the key of its translations.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return the sentence, its template translated first."""
        template = translate(self.template)
        if not self.values:
            return template
        values = [(name, v.text(translate) if isinstance(v, Message) else v) for name, v in self.values]
        numbered = [value for name, value in values if name.isdigit()]
        return template.format(*numbered, **{name: value for name, value in values if not name.isdigit()})


def say(template: str, **values: Value) -> Message:
    """Return a message. Every call's template is a literal: the translators' catalogue is read from the code."""
    return Message(template, tuple(values.items()))
