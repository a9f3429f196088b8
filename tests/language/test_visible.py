import pytest

from marbre.language.visible import has_words, visible


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("Le **stade** des *Tilleuls*", "Le stade des Tilleuls"),
        ("Voir [le plan](https://a.fr/x_(y)) et `code`", "Voir le plan et code"),
        ("[[modifier](/w?a=b)]", "[modifier]"),
        ("![Le stade](s.png) vu du nord", "Le stade vu du nord"),
        ("[![Le stade](s.png)](https://a.fr)", "Le stade"),
        ("Un nom_de_fichier et 2 * 3", "Un nom_de_fichier et 2  3"),
        ("La note[^1] <b>grasse</b>", "La note grasse"),
    ],
)
def test_markdown_as_seen(markdown: str, seen: str) -> None:
    assert visible(markdown) == seen


def test_an_image_alone_holds_no_word() -> None:
    assert not has_words("![Le stade](s.png)")
    assert not has_words("[![Le stade](s.png)](https://a.fr) — ")
    assert has_words("![Le stade](s.png) vu du nord")
