"""Taking a brief off the copy, and leaving copy alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.brief.split import split_brief
from marbre.language.fold import fold

ROOT = Path(__file__).parents[2]
COPY = (
    "Le conseil municipal a voté lundi soir la vente du stade, après six heures de débat et deux suspensions de séance.\n\n"
    "Le maire, qui s’y opposait, a quitté la salle avant la fin du vote, suivi de quatre de ses adjoints."
)


def test_a_brief_at_the_head_and_one_in_brackets_at_the_end_are_both_read() -> None:
    raw = f"À faire : version française, 700 mots.\n{TITLE}\n\n{COPY}\n(SEO please, keyphrase: port de Brest, title max 60 characters)"
    split = split_brief(raw)
    assert split.brief == (
        "À faire : version française, 700 mots.\nSEO please, keyphrase: port de Brest, title max 60 characters"
    )
    assert (split.title, split.copy) == (TITLE, COPY)


def test_the_example_whose_brief_runs_into_the_title() -> None:
    split = split_brief((ROOT / "examples/tesla-openai.txt").read_text("utf-8"))
    assert split.title.startswith("On dirait qu’Elon Musk")
    assert split.brief.startswith("Customize this title in french\nMake this article seo compatible")
    assert split.copy.startswith("Nous savons que Tesla")


@pytest.mark.parametrize(
    ("before", "title", "brief"),
    [
        (
            "Brief : 900 mots minimum.\nTitre : Le stade est vendu\nTexte :\n",
            "Le stade est vendu",
            "Brief : 900 mots minimum.",
        ),
        (
            "Rewrite this for our blog, add headings, in frenchLe stade est vendu\n\n",
            "Le stade est vendu",
            "Rewrite this for our blog, add headings, in french",
        ),
        (
            "Réécris cet article, 700 mots au minimum, avec des intertitres.\n\nLe stade est vendu\n\n",
            "Le stade est vendu",
            "Réécris cet article, 700 mots au minimum, avec des intertitres.",
        ),
        ("", "", ""),
    ],
)
def test_a_brief_before_the_copy(before: str, title: str, brief: str) -> None:
    split = split_brief(before + COPY)
    assert (split.title, split.brief, split.copy) == (title, brief, COPY)


def test_a_brief_after_the_copy() -> None:
    split = split_brief(COPY + "\n\nRends cet article SEO, en français, 700 mots au moins.")
    assert split.brief.startswith("Rends cet article")
    assert split.copy == COPY


@pytest.mark.parametrize(
    "opening",
    [
        "Écrivez vos cartes de vœux avant Noël, conseille La Poste, qui attend 40 millions de plis cette année.",
        "Faites revenir les oignons dans le beurre, puis ajoutez la farine et le bouillon.",
        "En français, le mot n’a pas de pluriel : c’est l’Académie qui le dit depuis 1835.",
        "Le site a perdu la moitié de son audience depuis que Google a changé ses règles de référencement.",
        "« Gardez tous vos tickets », demande l’association aux voyageurs de la ligne 13.",
        "Au moins 700 personnes ont défilé samedi contre la fermeture de la maternité.",
        "Keep calm and carry on: the slogan is eighty years old and it still sells mugs.",
        "Make no mistake, the vote on Monday was a defeat for the mayor and for his allies in the council.",
        "Ajoutez à cela une dette de 73 millions d’euros, et le club n’a plus de quoi payer ses joueurs.",
        "Utilisez moins d’eau : le préfet le demande à 23 communes de la vallée depuis lundi.",
    ],
)
def test_an_article_without_a_brief_is_left_alone(opening: str) -> None:
    split = split_brief(f"{opening}\n\n{COPY}")
    assert split.brief == ""
    assert split.copy == f"{opening}\n\n{COPY}"


@given(
    st.lists(
        st.sampled_from([COPY, "Le stade est vendu", "Brief : 700 mots", "SEO, en français", "---", "Texte :", ""]),
        max_size=6,
    ).map("\n\n".join)
)
def test_nothing_is_lost(raw: str) -> None:
    split = split_brief(raw)
    kept = fold(split.brief + split.title + split.copy)
    assert all(fold(word) in kept for word in raw.split() if word not in {"Texte", ":", "---"})


TITLE = "Le club semble prêt à vendre son stade, selon des sources"


@pytest.mark.parametrize(
    "pasted",
    [
        "Rewrite in French with subheadings, 700 words minimum: {title}\n\n{copy}",
        "{title}\n\n{copy}\n\n---\nBrief: 700 words min, 4 subheadings as questions, neutral tone",
        "Brief :\n- titre à personnaliser\n- 700 mots minimum\n- mot-clé : vente du stade\n\n{title}\n\n{copy}",
        "1. Customize this title in French: {title}\n2. Make it SEO compatible\n3. At least 700 words\n\n{copy}",
        'Customize this title in french: "{title}"\nMake this article seo compatible, 700 words\n\n{copy}',
        "Title: {title}\nWords: 700+\nLanguage: French\nSubheadings: yes\n\n{copy}",
        "Mots : 700 max\nTon : neutre\n\n{title}\n\n{copy}",
        "{title}\n\n{copy}\n\nMerci d'en faire un papier de 700 mots minimum avec intertitres.",
        "Can you turn the text below into a French article (700 words at least)?\n\nARTICLE:\n{title}\n\n{copy}",
    ],
)
def test_briefs_as_people_paste_them(pasted: str) -> None:
    split = split_brief(pasted.format(title=TITLE, copy=COPY))
    assert (split.title, split.copy) == (TITLE, COPY)
    assert "700" in split.brief


@pytest.mark.parametrize(
    ("line", "brief", "title"),
    [
        (
            "Turn this into a French article, not under 650 words La Bibliothèque Ferme Ses Portes Pour Deux Ans",
            "Turn this into a French article, not under 650 words",
            "La Bibliothèque Ferme Ses Portes Pour Deux Ans",
        ),
        (
            "Title to customise, subheadings, the language must be French Retraite : Le Calcul Que Personne Ne Fait",
            "Title to customise, subheadings, the language must be French",
            "Retraite : Le Calcul Que Personne Ne Fait",
        ),
        (
            "Refais ce papier en français, intertitres, 800 mots minimum. La mairie renonce à vendre le stade",
            "Refais ce papier en français, intertitres, 800 mots minimum.",
            "La mairie renonce à vendre le stade",
        ),
        (
            "SEO, headings, 700 words, French L’usine ferme ses portes en mai",
            "SEO, headings, 700 words, French",
            "L’usine ferme ses portes en mai",
        ),
        ("Rewrite in French for Le Courrier de la Vallée readers, 600 words", None, ""),
        ("Write 700 words in French with the keyword Port Autonome De Brest", None, ""),
    ],
)
def test_a_title_with_a_space_between_it_and_the_brief(line: str, brief: str | None, title: str) -> None:
    split = split_brief(f"{line}\n\n{COPY}")
    assert (split.brief, split.title, split.copy) == (brief or line, title, COPY)


def test_a_line_of_share_buttons_is_no_title() -> None:
    raw = (
        f"Rewrite in French, 700 words, SEO, headings.\n\nPartager sur Facebook | Twitter | E-mail\n\n{TITLE}\n\n{COPY}"
    )
    split = split_brief(raw)
    assert (split.title, split.copy) == (TITLE, COPY)


@pytest.mark.parametrize(
    ("raw", "brief", "title"),
    [
        (
            "Bonjour Léa,\n\nPourriez-vous réécrire ce papier en 700 mots environ, avec trois intertitres ?\n\nMerci d’avance,\nPaul\n\n{title}\n\n{copy}",
            "Bonjour Léa,\nPourriez-vous réécrire ce papier en 700 mots environ, avec trois intertitres ?\nMerci d’avance,\nPaul",
            "{title}",
        ),
        (
            "- 900 words\n- French\n- 4 H2\n- friendly tone\n{title}\n\n{copy}",
            "- 900 words\n- French\n- 4 H2\n- friendly tone",
            "{title}",
        ),
        (
            "Longueur : 800 mots\nTon : neutre\nIntertitres : oui, 4\n{title}\n{copy}",
            "Longueur : 800 mots\nTon : neutre\nIntertitres : oui, 4",
            "{title}",
        ),
        ("700 words / French / SEO / {title}\n\n{copy}", "700 words / French / SEO", "{title}"),
        (
            "Need this in French, 700 words, headings >> {title}\n\n{copy}",
            "Need this in French, 700 words, headings",
            "{title}",
        ),
        (
            "Rewrite in French, SEO, 700 words.\n\n« {title} »\n\n{copy}",
            "Rewrite in French, SEO, 700 words.",
            "{title}",
        ),
        (
            "{title}\n\n{copy}\n\n=> 500 mots environ, mot-clé « stade de Brest »\nBien à vous,\nHélène",
            "=> 500 mots environ, mot-clé « stade de Brest »\nBien à vous,\nHélène",
            "{title}",
        ),
    ],
)
def test_briefs_as_messages_and_lists(raw: str, brief: str, title: str) -> None:
    split = split_brief(raw.format(title=TITLE, copy=COPY))
    assert (split.brief, split.title, split.copy) == (brief, title.format(title=TITLE), COPY)
