"""Lines that are no copy go; every line of copy stays."""

import re

import pytest

from marbre.source.model import Paragraph
from marbre.source.residue import reason_of, take_off

RESIDUE = """
Source link -57
Source : lien -12
https://exemple.fr/article
Share this article: Facebook Twitter
Partager sur Facebook
Partager cet article
Facebook Twitter LinkedIn WhatsApp
Suivez-nous sur Facebook
Read more
Lire la suite…
Continue reading
Lire aussi : Nos 5 conseils
À lire également : Le budget 2024 adopté
Lire aussi Le Sénat adopte la réforme
À voir aussi
**Lire aussi :** [Le budget](https://x.fr/a)
Article précédent : Le maire démissionne
Retour à l’accueil
Advertisement
Publicité
La suite après cette publicité
Inscrivez-vous à notre newsletter
Abonnez-vous pour recevoir nos alertes info.
Sign up for our newsletter
Nous utilisons des cookies pour améliorer votre expérience.
Tout accepter
Cet article est réservé aux abonnés
Déjà abonné ? Connectez-vous
Il vous reste 75 % de cet article à lire.
Crédit photo : Jean Dupont
(Photo by John Smith/Getty Images)
Getty Images
© AFP / Joel Saget
Photo : Léa Martin
Photo d’illustration
Mis à jour à 10:45
Published on March 3, 2024
Publié le 12/03/2024 à 08h30
Publié le 3 mars 2024 à 10 h 15, mis à jour le 4 mars 2024 à 8h
Updated 3:45 p.m. EST
Temps de lecture : 4 min
3 min de lecture
12 commentaires
Laisser un commentaire
Tags : sport, football, Brévanne
#climat #énergie #transition
© 2024 Le Monde. Tous droits réservés
Reproduction interdite
Accueil > Sport > Football
Home / News / World
Partagez cet article sur les réseaux sociaux
Envoyer par e-mail
Imprimer cet article
Suivez l'actualité en temps réel sur notre compte X
Ecouter l'article
À lire aussi sur notre site : les bons plans
Pour en savoir plus : www.exemple.fr
Votre adresse e-mail ne sera pas publiée.
Ajouter à mes favoris
Lire plus tard
Article réservé à nos abonnés
Je m’abonne pour 1 €
© Photo : Ville de Lyon
Crédits : Unsplash / J. Smith
AFP/Archives
(Crédit : Shutterstock)
Modifié le 3 juin 2023
Updated on: June 3, 2023 / 5:12 PM EDT
Read next: How to sleep
Watch: the video
Copyright © 2023 The Site. All rights reserved.
Join our Telegram channel
Home » Tech » AI
Catégories : Économie, Bourse
5 min read
Voir la galerie
Haut de page
Partager via WhatsApp
Share on LinkedIn
Ajouter aux favoris
Publié hier à 18h02
Dernière mise à jour : 04/02/2024
Lire l’article complet
Nos autres articles : le lac, la forêt
Inscription à la newsletter
Recevez le meilleur de l’info dans votre boîte mail
Gérer mes cookies
Politique de confidentialité
Annonces
Vous avez déjà un compte ? Connectez-vous
Photo : DR
Image : NASA/JPL
Getty Images/iStockphoto
Temps de lecture estimé : 6 minutes
Mots-clés : eau, sécheresse
Aucun commentaire
Source : https://lemonde.fr/x
© AFP
ADVERTISEMENT
Article continues below
Read the full story
Abonnez-vous à notre chaîne YouTube
"""

COPY = """
Inscrivez-vous avant le 3 mai pour participer à la course.
Publié en 2019, le rapport compte 40 pages.
Mis à jour en 2021, le plan prévoit 40 logements.
Modifié en 2020, le texte reste flou.
La newsletter de la mairie compte 4 000 abonnés.
Les cookies de la boulangerie se vendent 2 euros pièce.
La publicité pour l’alcool reste interdite à la télévision.
Nous utilisons de moins en moins notre voiture.
Facebook a supprimé 300 comptes.
Le commentaire du maire
Réactions
Partager la route
Lire, un plaisir qui se perd
Voir plus loin que 2030
Photo de classe
Image d’un pays en crise
Source de conflits
Copyright : ce que dit la loi
Abonnez-vous aux transports : la ville rembourse la moitié.
X a fermé ses bureaux.
Accepter la défaite
Publicité et enfants : ce qui va changer
Tous droits réservés aux auteurs, la bibliothèque numérique ne prête que 3 livres à la fois.
Aujourd’hui
Communiqué
Reuters a vu les documents.
Imprimer moins, mieux trier
Mail ou courrier ?
Cet article de la loi est réservé aux cas graves.
En continuant ainsi, le club acceptera la relégation.
Lien entre sucre et sommeil
Les partages d’images ont doublé.
Tags et graffitis : la ville contre-attaque
"""

HARDER_COPY = """
Partager un repas reste la règle dans le village.
Imprimer une maison en béton prend deux jours.
Écouter les anciens
À lire les chiffres, la reprise est là.
Votre adresse compte plus que votre revenu
Article 49.3 : mode d’emploi
Le 12 mai 2024, tout bascule
Photovoltaïque : la ruée
Crédit immobilier : les taux baissent
Crédits : la fin de l’argent facile
Image de marque : un capital fragile
Voir Venise en hiver
Watch, la montre qui agace
Home Depot ferme 12 magasins
Tendance
Mode
Les droits d’auteur en question
Accueil des réfugiés : la ville s’organise
Cinq minutes de lecture par jour suffisent à un enfant.
Rejoignez la chorale : 30 places sont libres.
Source d’énergie inépuisable, le vent coûte moins cher.
Publicité mensongère : 3 plaintes déposées
Illustration avec le cas de Lyon
Abonnés absents
Commentaires racistes : le club sanctionné
2 commentaires du maire ont choqué.
Télécharger la musique ne tue plus le disque.
Réservé aux femmes, le bus ne circule que la nuit.
Partager la garde : ce que dit le juge
Envoyer des secours prend deux heures.
Imprimer à la demande, un métier
Vidéo à la demande : le marché se tasse
Podcasts : le boom continue
Watch Tower poursuivie
Dernière mise à jour des règles : ce qui change pour vous
Publié hier, le décret divise.
Abonnez-vous ou payez : le choix imposé par les réseaux
Infos et intox
Politique de la ville
Gérer sa dette
Photo truquée : le parti s’excuse
Crédit : 3 banques ferment
AP Moller ferme son usine
Image : les robots voient mieux que nous, dit l’étude.
Recevez moins, vivez mieux
Suivez l’argent
Suivez nos conseils pour un jardin sec
Soutenez les vôtres
Sur le même sujet, le maire reste muet.
Voir les photos du procès est interdit au public.
Écouter un épisode prend vingt minutes.
Commenter la décision serait prématuré, dit le préfet.
Ajouter à cela une inflation de 5 %
Vidéo : le maire reconnaît ses torts.
"""


@pytest.mark.parametrize("line", HARDER_COPY.strip().split("\n"))
def test_headings_and_sentences_that_look_like_residue(line: str) -> None:
    assert reason_of(line, edge=True) == ""


@pytest.mark.parametrize("line", RESIDUE.strip().split("\n"))
def test_residue(line: str) -> None:
    assert reason_of(line)


@pytest.mark.parametrize("line", COPY.strip().split("\n"))
def test_copy(line: str) -> None:
    assert reason_of(line, edge=True) == ""


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(t) for t in texts]


def test_final_list_of_other_articles() -> None:
    body = ["Un premier fait est établi par la mairie.", "Un autre fait suit le premier."]
    kept, removed = take_off(paragraphs(*body, "Sur le même sujet", "Dix recettes de soupes", "Le vrai aïoli ?"))
    assert [p.text for p in kept] == body
    assert len(removed) == 3


def test_for_further_reading_with_prose_behind_it_stays() -> None:
    texts = [
        "Un fait.",
        "Un deuxième fait.",
        "Pour aller plus loin",
        "La ville étudie trois autres tracés ; le choix sera fait en 2026.",
    ]
    kept, removed = take_off(paragraphs(*texts))
    assert len(kept) == 4
    assert not removed


def test_glued_link() -> None:
    kept, removed = take_off(paragraphs("Un début.", "Il avait tort. Source link -57"))
    assert kept[-1].text == "Il avait tort."
    assert removed[0].text == "Source link -57"


def test_every_piece_is_kept_or_recorded() -> None:
    lines = RESIDUE.strip().split("\n") + COPY.strip().split("\n")
    kept, removed = take_off(paragraphs(*lines))
    found = [p.text for p in kept] + [r.text for r in removed]
    assert sorted(re.sub(r"\W", "", t) for t in found) == sorted(re.sub(r"\W", "", t) for t in lines)


@pytest.mark.parametrize(
    "line",
    ["Accepter les cookies | Gérer mes préférences", "Share on Facebook · Tweet · Pin it · 4 Comments"],
)
def test_a_bar_of_buttons_is_residue(line: str) -> None:
    assert reason_of(line)


@pytest.mark.parametrize("line", ["Le vote | La suite", "Paris · Lyon · Marseille", "Le maire a dit oui | non"])
def test_a_line_with_bars_may_be_copy(line: str) -> None:
    assert reason_of(line) == ""
