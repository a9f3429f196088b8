"""What all tools share: the standard that they judge by, and one parser."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Thread

from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.context import Context
from marbre.rules.linter import lint
from marbre.rules.standard import Standard

REMEMBERED = 300_000
"""Characters after which the parser forgets its sentences: a server may run for days."""

WARMING = "La ville de Lyon rénove son stade : « C’est un beau projet », a dit la maire."
"""A text at which every rule has a look: what they read of files is then in memory."""


class Workshop:
    """The standard of the house, and a parser that serves one call at a time.

    The server calls each tool in a thread of its own. spaCy's vocabulary, the parser's memory and what the rules note
    on its sentences are not made for several; nothing is lost by waiting, for all of it is Python's own work.
    """

    def __init__(self, standard: Standard) -> None:
        """Load nothing yet."""
        self.standard = standard
        self._parser = Parser()
        self._lock = Lock()
        self._read = 0

    @contextmanager
    def reading(self, *texts: str) -> Iterator[Parser]:
        """Lend the parser to whoever reads these texts, until it is given back."""
        with self._lock:
            self._read += sum(map(len, texts))
            if self._read > REMEMBERED:
                self._parser.forget()
                self._read = sum(map(len, texts))
            yield self._parser

    def warm(self) -> None:
        """Load the model and the rules' word lists behind the scenes, so that the first call need not wait for them."""
        Thread(target=self._load, name="marbre-model", daemon=True).start()

    def _load(self) -> None:
        with self.reading(WARMING) as parser:
            lint(Context(Page(Meta(), WARMING), parser, house=self.standard.house), self.standard.rules)
