import pytest

from marbre.language.parser import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """One parser for the whole run: the model takes seconds to load."""
    return Parser()
