"""A desk for the commands that write: a copy, no clipboard, no key, the parser loaded already."""

from pathlib import Path

import pytest

from marbre.language.parser import Parser

COPY = """Le stade des Tilleuls sera vendu avant l’été

Le conseil municipal de Brévanne a voté lundi la vente du stade pour 28 millions d’euros. Le maire, Gaspard Lenoir, a \
défendu le projet devant les élus. « Les chiffres ne mentent pas », a dit Odile Marchesse, qui a lu les comptes.

La dette du club atteint 73 millions d’euros. Elle était de 41 millions un an plus tôt. Les salaires pèsent 88 % des \
revenus du club, selon la ligue.
"""


def ready(parser: Parser) -> type[Parser]:
    """Return a type whose every parser is the one that is loaded already."""

    class Ready(Parser):
        def __new__(cls) -> Parser:  # type: ignore[misc]
            return parser

    return Ready


@pytest.fixture
def desk(tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with « copie.txt », in which the command runs."""
    import pyperclip

    def none(*_: object) -> str:
        raise pyperclip.PyperclipException("no clipboard")

    monkeypatch.setattr(pyperclip, "copy", none)
    monkeypatch.setattr(pyperclip, "paste", none)
    monkeypatch.setenv("TERM", "dumb")
    for name in ("OPENAI_API_KEY", "MISTRAL_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY", "GEMINI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("marbre.language.parser.Parser", ready(parser))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copie.txt").write_text(COPY, "utf-8")
    return tmp_path
