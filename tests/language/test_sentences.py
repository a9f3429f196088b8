import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.language.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("M. Musk est là. Il part.", ["M. Musk est là.", "Il part."]),
        ("Voir p. 12 et art. 5. C’est dit.", ["Voir p. 12 et art. 5.", "C’est dit."]),
        ("En l’an 50 av. J.-C. Rome tombe.", ["En l’an 50 av. J.-C. Rome tombe."]),
        ("Des pommes, des poires, etc. Le reste suit.", ["Des pommes, des poires, etc.", "Le reste suit."]),
        ("« Je pars. » Il est parti.", ["« Je pars. »", "Il est parti."]),
        (
            "Il a répondu : « Non. Jamais. » Puis il est sorti.",
            ["Il a répondu : « Non. Jamais. »", "Puis il est sorti."],
        ),
        (
            "« Je pars demain matin. Personne ne me retiendra. », a-t-il dit. Fin.",
            ["« Je pars demain matin. Personne ne me retiendra. », a-t-il dit.", "Fin."],
        ),
        (
            "La séance du 12 févr. 2024 a réuni env. 300 personnes. Bien.",
            ["La séance du 12 févr. 2024 a réuni env. 300 personnes.", "Bien."],
        ),
        ("La coll. Folio et le Dr. Martin le disent. Bon.", ["La coll. Folio et le Dr. Martin le disent.", "Bon."]),
        ("Le prix (cf. p. 4) baisse. Tant mieux.", ["Le prix (cf. p. 4) baisse.", "Tant mieux."]),
        ("Elle a racheté Tesla Inc. Le groupe paiera.", ["Elle a racheté Tesla Inc.", "Le groupe paiera."]),
        ("Elle est morte en 50 av. J.-C. Elle régnait.", ["Elle est morte en 50 av. J.-C.", "Elle régnait."]),
        ("« Quoi ? » dit-il. Rien.", ["« Quoi ? » dit-il.", "Rien."]),
        ("Il doit payer pour X. Alors il paie.", ["Il doit payer pour X.", "Alors il paie."]),
        ("J. Dupont a signé. Fin.", ["J. Dupont a signé.", "Fin."]),
        ("Un prix de 3.5 euros. Cher !", ["Un prix de 3.5 euros.", "Cher !"]),
        ("## Un titre\n\nUne phrase.", ["## Un titre", "Une phrase."]),
        ("- un point\n- un autre", ["- un point", "- un autre"]),
    ],
)
def test_split(text: str, sentences: list[str]) -> None:
    assert [s.text for s in split_sentences(text)] == sentences


@given(st.text(alphabet="aB. !?«»\u00a0\n’M", max_size=60))
def test_spans_are_in_order_and_lose_no_letter(text: str) -> None:
    found = split_sentences(text)
    assert all(text[s.start : s.end] == s.text for s in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert "".join(s.text for s in found).replace(" ", "").count("a") == text.count("a")
