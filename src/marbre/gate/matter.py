"""What an article is judged against: the original and the brief, as a user names them."""

from pathlib import Path

from marbre.brief.model import Brief
from marbre.brief.read import read_brief
from marbre.errors import InputError
from marbre.messages import say
from marbre.source.files import read_file
from marbre.source.model import Source
from marbre.source.read import read_source

COMPARED = ("fr", "en", "")
"""Languages of a source that a French article is compared with; "" where the text is too short to tell."""


def read_source_option(name: str) -> Source:
    """Return the original; raises InputError where it cannot be read or is in a language that is not compared."""
    return compared(read_source(read_file(Path(name))), name)


def compared(source: Source, name: str) -> Source:
    """Return the original; raises InputError, which names it so, where its language is not compared."""
    if source.lang not in COMPARED:
        said = say(
            "La source «\u00a0{file}\u00a0» n’est ni en français ni en anglais (langue reconnue\u00a0: {lang})\u00a0: "
            "les faits ne peuvent pas être comparés.",
            file=name,
            lang=source.lang,
        )
        raise InputError(said)
    return source


def read_brief_option(given: str) -> Brief:
    """Return the brief of a file, or that the words themselves say where they are no file's name."""
    path = Path(given)
    if len(given.split()) > 1 and not path.is_file():
        return read_brief(given)
    return read_brief(read_file(path).text)
