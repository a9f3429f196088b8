import io

import pytest
from PIL import Image

from marbre.export.card import card_alt, title_card
from marbre.export.card_text import LARGEST, SMALLEST, drawable, fitted

LONG = "Une phrase assez longue pour un titre de carte " * 12


def size_of(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as image:
        assert image.format == "PNG"
        return image.size


@pytest.mark.parametrize(
    "title", ["Court", "À Lorient, la criée parie sur la langoustine", LONG, "", "m" * 300, "🎵", "日本"]
)
def test_every_title_gives_a_card(title: str) -> None:
    assert size_of(title_card(title, kicker="Économie", credit="La Gazette" * 20)) == (1200, 630)


def test_the_same_words_give_the_same_bytes() -> None:
    one, other = (title_card("Le «\u00a0port\u00a0» attend 38\u202fM€", credit="AFP") for _ in range(2))
    assert one == other
    assert title_card("Autre") != one


def test_lines_break_at_ordinary_spaces_only() -> None:
    text = drawable(
        "La région a promis «\u00a0aussitôt\u00a0» au port de Lorient 38\u202fmillions\u202fd’euros pour 2026"
    )
    lines = fitted(text, 700, 400).texts
    assert " ".join(lines) == text
    assert any("«\u00a0aussitôt\u00a0»" in line for line in lines)
    assert any("38\u00a0millions\u00a0d’euros" in line for line in lines)


def test_a_title_is_as_large_as_it_fits() -> None:
    assert fitted("Court", 1032, 400).size == LARGEST
    small = fitted(LONG.strip(), 1032, 400)
    assert small.size == SMALLEST
    assert small.texts[-1].endswith("…")


def test_no_word_is_left_alone_on_the_last_line() -> None:
    lines = fitted("La criée de Lorient parie sur la langoustine pour survivre à la crise", 1032, 400).texts
    assert len(lines[-1]) > len(lines[0]) / 2


def test_signs_that_the_typeface_lacks_are_left_out() -> None:
    assert drawable("La musique 🎵, en ligne") == "La musique, en ligne"
    assert drawable("Œuvre d’été\u202f: 3 € ½ “q” – n°") == "Œuvre d’été\u00a0: 3 € ½ “q” – n°"
    assert drawable("e\u0301te\u0301") == "été"


def test_the_alt_text_holds_the_title() -> None:
    assert "La criée parie" in card_alt("La criée parie")
