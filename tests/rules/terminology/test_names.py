"""The rules of names on other subjects than their own examples."""

import pytest

from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.catalogue import rule
from marbre.rules.context import Context
from marbre.rules.linter import mend, run_rule


def context(text: str) -> Context:
    return Context(Page(Meta(), text), Parser())


VARIANTS = [
    ("Le TGV Inoui part. Le train Inoui de Lille, puis Inoui encore, et le InOui de Metz.", "InOui", "Inoui"),
    ("Zelensky parle. Le président Zelensky part. Pour Zelensky, la réponse de Zélensky suffit.", "Zélensky", "Zelensky"),
    ("Le vaccin de Bio-NTech. Le labo BioNTech vend. La part de BioNTech et le prix de BioNTech.", "Bio-NTech", "BioNTech"),
    ("La région de Kharkiv. Près de Kharkiv, le front. Vers Kharkiv et l’est de Khärkiv.", "Khärkiv", "Kharkiv"),
    ("Le film Dune 2 sort. Avec Dune 2, et pour Dune 2, la salle de Dune-2.", "Dune-2", "Dune 2"),
    ("Le groupe Saint-Gobain vend. Pour Saint-Gobain, et chez Saint-Gobain, ou chez Saint Gobain.", "Saint Gobain", "Saint-Gobain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rare", "common"), VARIANTS)
def test_the_common_spelling_of_a_name_wins(text: str, rare: str, common: str) -> None:
    fixed = mend(context(text), [rule("terminology/name-variant")]).page.body
    assert rare not in fixed
    assert common in fixed


GENDERS = [
    ("La Switch 2 plaît. Le prix de la Switch 2 monte, et le Switch 2 manque.", "et la Switch 2"),
    ("Le Galaxy S24 sort. Il vend le Galaxy S24, et la Galaxy S24 chauffe.", "et le Galaxy S24"),
    ("La Clio E-Tech roule. Avec la Clio E-Tech, le Clio E-Tech gagne.", "la Clio E-Tech gagne"),
    ("Le Falcon 9 décolle. Le tir du Falcon 9 et la Falcon 9 de mardi.", "et le Falcon 9"),
    ("L’essai du Boeing 737 finit. Le Boeing 737 vole, la Boeing 737 attend.", "le Boeing 737 attend"),
    ("La Xbox One dort. Il a la Xbox One et un jeu de la Xbox One au Xbox One.", "à la Xbox One"),
]


@pytest.mark.parametrize(("text", "part"), GENDERS)
def test_a_product_keeps_the_gender_that_the_text_gives_it(text: str, part: str) -> None:
    assert part in mend(context(text), [rule("terminology/product-gender")]).page.body


ARTICLES = [
    ("Il dirige Radio Nova. Avec Radio Nova, il rit. La Radio Nova fête ses ans. Radio Nova dort.", "article"),
    ("Elle lit Grand Angle. Chez Grand Angle, on rit, mais le Grand Angle coûte.", "article"),
    ("Il joue pour Red Star. Avec Red Star il gagne, mais le Red Star perd.", "article"),
    ("Elle vend Belle Vue. Pour Belle Vue il paie, et la Belle Vue ferme.", "article"),
    ("Il aime Sud Radio. Chez Sud Radio on parle, et la Sud Radio dort.", "article"),
    ("Il suit Terra Nova. Pour Terra Nova il écrit, et la Terra Nova répond.", "article"),
]


@pytest.mark.parametrize(("text", "word"), ARTICLES)
def test_an_article_before_a_name_without_one_is_found_once(text: str, word: str) -> None:
    found = run_rule(context(text), rule("terminology/article-before-name"))
    assert len(found) == 1
    assert word in found[0].message.text()


ALONE = [
    ("Angela Merkel parle. Merkel part. Merkel revient. Le choix d’Angela étonne.", "d’Angela Merkel étonne"),
    (
        "Clarisse Agbegnenou gagne. Agbegnenou salue, Agbegnenou sort. L’or de Clarisse brille.",
        "de Clarisse Agbegnenou brille",
    ),
    ("Diana Krall chante. Krall est là. Pour Krall, tout va. Mais Diana doute.", "Mais Diana Krall doute"),
    ("Florence Parly signe. Parly vend. Parly rit. Selon Florence, tout va.", "Selon Florence Parly, tout va"),
    ("Marine Tondelier vote. Tondelier dit oui. Tondelier sort. Hier, Marine a ri.", "Marine Tondelier a ri"),
    ("Emma Stone joue. Stone gagne. Stone salue. Le rôle d’Emma plaît.", "d’Emma Stone plaît"),
]


@pytest.mark.parametrize(("text", "part"), ALONE)
def test_a_first_name_alone_gets_its_surname(text: str, part: str) -> None:
    assert part in mend(context(text), [rule("terminology/first-name-alone")]).page.body


KEPT = [
    "Sadi Carnot naît en 1796. Sadi lit, Sadi part, Sadi écrit. Carnot meurt.",
    "L’Église Saint-Nazaire est belle. Saint-Nazaire dort. Saint-Nazaire vit. Les biens de l’Église.",
    "Paris Habitat loge. Habitat vend. Habitat gagne. Il vit à Paris, près de Paris.",
    "Max Petit et Max Grand jouent. Petit gagne, Petit rit. Hier, Max dormait.",
    "Elon Musk paie. Musk vend.",
    "Le Nobel Annie Ernaux lit. Ernaux parle. Saint Annie est loin.",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_first_name_that_the_text_prefers_or_that_is_none_is_kept(text: str) -> None:
    assert run_rule(context(text), rule("terminology/first-name-alone")) == []
