"""What is read of a brief, in French and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.brief.read import read_brief


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("be in french, create at least 700 words", {"min_words": 700, "lang": "fr"}),
        ("au moins sept cents mots", {"min_words": 700}),
        ("a minimum of 1,200 words", {"min_words": 1200}),
        ("1 000 mots minimum", {"min_words": 1000}),
        ("700+ words please", {"min_words": 700}),
        ("no more than 500 words", {"max_words": 500}),
        ("pas plus de 450 mots", {"max_words": 450}),
        ("entre 800 et 1 000 mots", {"min_words": 800, "max_words": 1000}),
        ("between 600 and 800 words", {"min_words": 600, "max_words": 800}),
        ("600-800 words", {"min_words": 600, "max_words": 800}),
        ("environ 900 mots", {"about_words": 900}),
        ("about a thousand words", {"about_words": 1000}),
        ("un article de 900 mots", {"about_words": 900}),
        ("Let there be subheadings for the article", {"headings": True}),
        ("mets des intertitres", {"headings": True, "headings_as_questions": False}),
        ("add headings", {"headings": True}),
        ("H2 sous forme de questions", {"headings": True, "headings_as_questions": True, "heading_level": 2}),
        ("des intertitres en H3", {"heading_level": 3}),
        ("5 à 7 intertitres", {"min_headings": 5, "max_headings": 7}),
        ("at least 4 subheadings", {"min_headings": 4, "max_headings": None}),
        ("3 H2 headings", {"min_headings": 3, "max_headings": 3}),
        ("sans intertitres", {"headings": False}),
        ("Make this article seo compatible", {"seo": True}),
        ("optimisé pour le référencement", {"seo": True}),
        ("SEO friendly", {"seo": True}),
        ("search engine optimized", {"seo": True}),
        ("mot-clé principal « réouverture de la ligne »", {"keyphrase": "réouverture de la ligne"}),
        ('focus keyword "pénurie d’insuline"', {"keyphrase": "pénurie d’insuline"}),
        ("Keyword: voiture électrique.", {"keyphrase": "voiture électrique"}),
        ("mots-clés : stade, dette, licence", {"keyphrase": "stade", "other_keyphrases": ("dette", "licence")}),
        ("meta description de 150 caractères environ", {"description": True, "description_chars": 150}),
        ("add a meta description", {"description": True}),
        ("title de moins de 60 caractères", {"title_max_chars": 60}),
        ("Customize this title in french", {"customise_title": True, "lang": "fr"}),
        ("un titre plus court", {"customise_title": True}),
        ("Personnalise ce titre", {"customise_title": True}),
        ("un chapô", {"lead": True}),
        ("ton neutre", {"tone": "ton neutre"}),
        ("in a friendly tone", {"tone": "a friendly tone"}),
        ("pour des débutants", {"audience": "des débutants"}),
        ("pas de « nous » ni de « vous »", {"forbidden": ("nous", "vous")}),
        ('don\'t use the word "crise"', {"forbidden": ("crise",)}),
        ("évite le mot synergie", {"forbidden": ("synergie",)}),
        ("Garde tous les chiffres", {"keep_facts": True}),
        ("Keep the facts", {"keep_facts": True}),
        ("keep all quotes and figures", {"keep_facts": True}),
        ("Ne touche pas aux citations", {"keep_facts": True}),
        ("not less than 700 words", {"min_words": 700, "max_words": None}),
        ("The words should not be less than 700.", {"min_words": 700}),
        ("not more than 1,000 words", {"max_words": 1000, "min_words": None}),
        ("about 1k words", {"about_words": 1000}),
        ("word count: 700 - 800", {"min_words": 700, "max_words": 800}),
        ("Longueur mini 800 mots – maxi 1000.", {"min_words": 800, "max_words": 1000}),
        ("subheadings every 200 words", {"section_words": 200, "about_words": None}),
        ("un chapô de 40 mots", {"lead": True, "lead_words": 40, "about_words": None}),
        ("avec 4 ou 5 intertitres", {"min_headings": 4, "max_headings": 5}),
        ("headings: yes (3)", {"min_headings": 3, "max_headings": 3}),
        ("a meta description under 155 characters", {"description_max_chars": 155, "title_max_chars": None}),
        ("a headline of 60 characters at most", {"title_max_chars": 60}),
        ("titre de 8 mots", {"title_max_words": 8, "about_words": None}),
        ("titre en forme de question", {"title_as_question": True}),
        ("intertitres sous forme de questions", {"title_as_question": False}),
        ("au moins 3 fois le mot-clé « café »", {"keyphrase_times": 3, "keyphrase": "café"}),
        ("Audience: parents.", {"audience": "parents"}),
        ("Tone: friendly but neutral.", {"tone": "tone: friendly but neutral"}),
        ("pas de jargon", {"tone": "pas de jargon", "forbidden": ()}),
        ("language: FR", {"lang": "fr"}),
        ("French only", {"lang": "fr"}),
        ("en français", {"lang": "fr"}),
        ("in English", {"lang": "en"}),
    ],
)
def test_one_demand(text: str, fields: dict[str, object]) -> None:
    brief = read_brief(text)
    assert {name: getattr(brief, name) for name in fields} == fields


def test_each_demand_has_the_words_that_it_was_read_from() -> None:
    text = "Make it SEO friendly, in french, at least 700 words, with subheadings and a meta description."
    for demand in read_brief(text).demands:
        assert demand.words
        assert demand.words in text


def test_words_with_their_number_spelt_out_are_quoted_as_they_stand() -> None:
    demand = next(d for d in read_brief("Rédige minimum sept cents mots, merci.").demands if d.name == "words")
    assert demand.words == "minimum sept cents mots"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("include a FAQ", "faq"),
        ("ajoute des liens internes", "internal-links"),
        ("plagiarism free", "original"),
        ("with bullet points", "list"),
        ("a summary at the top", "summary"),
        ("no clickbait", "plain-title"),
    ],
)
def test_other_wishes_are_demands_too(text: str, wish: str) -> None:
    assert wish in {d.name for d in read_brief(text).demands}


@pytest.mark.parametrize(
    "text", ["Ajoute trois infographies", "Use the Chicago manual", "avec une conclusion", "with 3 infographics"]
)
def test_what_is_not_understood_is_listed(text: str) -> None:
    assert read_brief(text).not_understood


@pytest.mark.parametrize("text", ["Please rewrite this article for our website.", "Merci de réécrire cet article."])
def test_politeness_is_no_demand(text: str) -> None:
    assert read_brief(text).not_understood == ()


@given(st.text(alphabet='abé 0123456789,.«»-’"mots words seo h2', max_size=80))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    read_brief(text)


@pytest.mark.parametrize(
    "words",
    [
        "so that it ranks well on Google",
        "qu’il remonte dans Google",
        "easily found by search engines",
        "visible sur les moteurs de recherche",
    ],
)
def test_to_be_found_is_seo(words: str) -> None:
    assert read_brief(f"Rework this, {words}, in French.").seo


def test_words_around_the_demands_are_no_demands() -> None:
    brief = read_brief(
        "NB pour le rédacteur : refaire ce papier avec vos mots, everything must be in French, put in 4 subheadings"
    )
    assert brief.not_understood == ()
    assert "original" in {d.name for d in brief.demands}
