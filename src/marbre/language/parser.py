"""Parsing French with spaCy. The only module that imports it, and only when something is parsed."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from marbre.language.quick_french import quick_french

MODEL = "fr_core_news_md"
_SHOWN = {0x2019: "'", 0xA0: " ", 0x202F: " ", 0x2011: "-", 0xE000: "_"}


@dataclass(eq=False)
class Parser:
    """Parses sentences and remembers them: a sentence that did not change is not parsed again.

    The model is loaded at the first call. One `Parser` serves one run and is passed along.
    """

    without: tuple[str, ...] = ()
    """Parts of the model that are left out: without "ner" (which no rule reads) a parse takes half the time."""
    notes: dict[Any, Any] = field(default_factory=dict)
    """What others have found in sentences, and would find again: theirs to fill and to read."""
    _nlp: Any = None
    _seen: dict[str, Any] = field(default_factory=dict)

    def parse(self, sentences: Sequence[str]) -> list[Any]:
        """Return a spaCy `Doc` for each sentence; each is one sentence, with the offsets of its own text.

        The model was trained on straight apostrophes and ordinary spaces: it is shown those, which keeps the
        offsets; read words from the text, not from the tokens, where the exact character matters.
        """
        sentences = [s.translate(_SHOWN) for s in sentences]
        new = [s for s in dict.fromkeys(sentences) if s not in self._seen]
        if new:
            for text, doc in zip(new, self._load().pipe(new, batch_size=64), strict=True):
                self._seen[text] = doc
        return [self._seen[s] for s in sentences]

    def vector(self, word: str) -> tuple[Any, float]:
        """Return a word's vector in the model's table and its length, 0 where the table lacks it."""
        found = self._load().vocab[word]
        return found.vector, float(found.vector_norm)

    @property
    def remembered(self) -> int:
        """How many sentences it remembers."""
        return len(self._seen)

    def forget(self) -> None:
        """Forget the sentences; the model stays loaded."""
        self._seen.clear()
        self.notes.clear()

    def _load(self) -> Any:
        if self._nlp is None:
            with quick_french():
                import spacy

                self._nlp = spacy.load(MODEL, exclude=self.without)
            gc.collect()
            gc.freeze()  # the model's objects live as long as the process: no collection need look at them again
        return self._nlp
