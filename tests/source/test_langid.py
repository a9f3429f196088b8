import pytest

from marbre.source.langid import identify


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le maire a démissionné lundi soir, après douze ans de mandat.", "fr"),
        ("The mayor resigned on Monday evening after twelve years in office.", "en"),
        ("El alcalde dimitió el lunes por la noche, después de doce años.", "es"),
        ("Il sindaco si è dimesso lunedì sera, dopo dodici anni di mandato.", "it"),
        ("Der Bürgermeister ist am Montagabend nach zwölf Jahren zurückgetreten.", "de"),
        ("OpenAI", ""),
        ("", ""),
        ("12 345 678 — 90 %, 1 234 567 890 123", ""),
    ],
)
def test_language(text: str, code: str) -> None:
    assert identify(text) == code


def test_a_brief_in_english_changes_nothing() -> None:
    brief = "Make this article SEO friendly, at least 700 words, with subheadings, in french please.\n\n"
    article = (
        "Le maire a démissionné lundi soir, après douze ans de mandat, sur fond de dettes et de querelles au conseil.\n"
    )
    assert identify(brief + article * 2) == "fr"
