"""A hunspell dictionary as a second reader."""

from pathlib import Path

import pytest

from marbre.errors import InputError
from marbre.rules.context import Text
from marbre.second.hunspell import ask_hunspell


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    (tmp_path / "fr.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n", "utf-8")
    (tmp_path / "fr.dic").write_text("5\nmaire/S\nvoté\nbudget/S\nles\npetit/S\n", "utf-8")
    return tmp_path / "fr.dic"


def test_a_word_that_it_does_not_hold_is_remarked(dictionary: Path) -> None:
    text = Text("body", "Les maires ont voté l’budjet de Brévanne, petit-maire « sic budjett ».")
    assert [text.raw[r.start : r.end] for r in ask_hunspell([text], dictionary)] == ["ont", "budjet"]


def test_a_dictionary_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="hunspell"):
        ask_hunspell([Text("body", "Un mot.")], tmp_path / "non.dic")
