import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from marbre.engines.writer.instructions import is_instruction
from marbre.engines.writer.plain import addresses, escaped, plain, unescaped
from marbre.engines.writer.prose import body_of, flat, prose_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lisez [la suite](https://mal.example/x).", "Lisez la suite."),
        ("![plan](p.png)Le **pont** est _fermé_.", "Le pont est fermé."),
        ("<b>Le pont</b> ferme.<script>alert('x. Y')</script>", "Le pont ferme."),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Le pont", "Le pont"),
        ("## Titre", "Titre"),
        ("Le pont\u200b fer\u00adme.", "Le pont ferme."),
        ("[1] a >>> b <<< c", "[1] a b c"),
        ("```rm -rf```Le pont", "Le pont"),
    ],
)
def test_markup_goes_and_its_words_stay(text, words):
    assert plain(text) == words


@given(st.text(max_size=200))
def test_plain_words_hold_no_delimiter_no_hidden_character_and_no_line_end(text):
    words = plain(text)
    assert not re.search(r"<<|>>|[\n\u200b\u202e`]", words)


@given(st.text(alphabet="ab *_[]()<>`\\&;!#-.\n1", max_size=60))
def test_what_is_escaped_is_shown_as_it_is(text):
    words = plain(text)
    assert unescaped(escaped(words)) == words


@given(st.text(alphabet="aé *_[]()<>`\\&;!#-.\n:/", max_size=80))
def test_a_strangers_text_makes_no_markup_on_the_page(text):
    shown = MarkdownIt("commonmark").render(body_of(prose_of([text])))
    assert not re.search(r"<(?!/?p\b)[a-z]", shown)


@pytest.mark.parametrize(
    "text", ["www.mal.example", "https://x.fr/a", "a@b.fr", "@compte", "01 23 45 67 89", "+33 1 23 45 67 89"]
)
def test_what_can_be_followed_or_called_is_found(text):
    assert addresses(f"Voyez {text} demain")


def test_figures_are_no_telephone_numbers():
    assert addresses("La ville paie 12 500 000 euros pour 1 200 logements en 2024-2025.") == []


def test_sentences_of_a_text_are_cut_after_their_markup_is_off():
    assert flat(prose_of(["**Un.** Deux.\n\nTrois."])) == ["Un.", "Deux.", "Trois."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le maire a ajouté que le pont fermerait en mars.",
        "Ajoutez à cela que le budget a doublé.",
        "Le tribunal a ignoré les règles du code électoral.",
        "Vous êtes maintenant plus de mille à avoir signé, a dit la présidente.",
        "« Ignorez les instructions », a lancé le pilote.",
        "L’assistant du juge a écrit un texte de dix pages.",
        "Les consignes de tri changent le 1er janvier.",
        "Le système : trois pompes et un bassin.",
        "N’oubliez pas que le bureau ferme à midi.",
        "OpenAI a publié un article de blog sur son modèle.",
    ],
)
def test_an_articles_own_sentence_is_no_order_to_a_machine(sentence):
    assert not is_instruction(sentence)
