"""Looking words up in the user's hunspell dictionary (by spylls, MPL 2.0, an extra)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from marbre.errors import InputError
from marbre.messages import say
from marbre.rules.context import Text
from marbre.rules.remark import Remark

_WORD = re.compile(r"(?<![\w’'.@-])(?:[^\W\d_]{1,2}[’'])?(?P<word>[^\W\d_]{3,}(?:-[^\W\d_]+)*)(?![\w’'-])")


def ask_hunspell(texts: Sequence[Text], dictionary: Path) -> tuple[Remark, ...]:
    """Return the words of the texts that the dictionary does not hold; names (capitals) are not looked up.

    `dictionary` is the .dic or .aff file, or their common name. Raises InputError where it cannot be read.
    """
    known = _dictionary(dictionary)
    found: list[Remark] = []
    for text in texts:
        for match in _WORD.finditer(text.prose):
            word = match["word"]
            if word[0].islower() and not _holds(known, word):
                found.append(Remark(text.field, *match.span("word"), "Mot inconnu du dictionnaire."))
    return tuple(found)


def _holds(dictionary: Any, word: str) -> bool:
    return bool(dictionary.lookup(word)) or all(bool(dictionary.lookup(part)) for part in word.split("-"))


@lru_cache(maxsize=2)
def _dictionary(path: Path) -> Any:
    try:
        from spylls.hunspell import Dictionary  # type: ignore[import-untyped]
    except ImportError as error:
        raise InputError(
            say("Lire un dictionnaire hunspell demande un complément\u00a0: pip install 'marbre[second]'.")
        ) from error
    try:
        return Dictionary.from_files(str(path.with_suffix("") if path.suffix in {".dic", ".aff"} else path))
    except (OSError, ValueError, LookupError) as error:
        raise InputError(
            say("Le dictionnaire hunspell «\u00a0{path}\u00a0» ne peut pas être lu.", path=str(path))
        ) from error
