"""What can go wrong, as a user reads it: one sentence that says what and what to do. Exit code 2."""

from collections.abc import Callable

from marbre.messages import Message


class MarbreError(Exception):
    """Base of every error whose text is written for the user; the command line prints it and exits with 2."""

    def told(self, translate: Callable[[str], str] = str) -> str:
        """Return what is wrong, in the language of `translate` where the error was made of a message."""
        given = self.args[0] if self.args else ""
        return given.text(translate) if isinstance(given, Message) else str(given)

    def __str__(self) -> str:
        return self.told()


class InputError(MarbreError, ValueError):
    """The copy or the brief cannot be used: empty, binary, no article in it, contradictory demands."""


class OutputError(MarbreError, OSError):
    """The result cannot be written where the user asked."""


class UsageError(MarbreError, LookupError):
    """A name that does not exist: an engine, a rule, an option's value."""
