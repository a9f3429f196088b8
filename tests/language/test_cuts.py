"""Where a long sentence is cut, how, and where it must stay whole."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marbre.facts.compare import compare
from marbre.language.cuts.find import SHORTEST, best_cut
from marbre.language.mask import quotation_spans
from marbre.language.sentences import split_sentences
from marbre.language.words import count_words

DATA = Path(__file__).parent.parent / "data"


def cut(parser, text: str, following: str = "") -> str:
    found = best_cut(parser.parse([text])[0], text, following)
    return text if found is None else found.apply(text)


CUT = {
    "mais": (
        "Le maire a longtemps refusé de vendre le stade de la ville, mais le conseil a voté la vente lundi soir.",
        "Le maire a longtemps refusé de vendre le stade de la ville. Mais le conseil a voté la vente lundi soir.",
    ),
    "point-virgule": (
        "Il n’a jamais traité les fondateurs comme des partenaires respectés ; il les a traités comme des rivaux.",
        "Il n’a jamais traité les fondateurs comme des partenaires respectés. Il les a traités comme des rivaux.",
    ),
    "point-virgule, complément d’abord": (
        "Le prix payé aux producteurs a baissé en deux ans ; dans les supermarchés, celui de la brique n’a pas bougé.",
        "Le prix payé aux producteurs a baissé en deux ans. Dans les supermarchés, celui de la brique n’a pas bougé.",
    ),
    "et": (
        "L’usine a été fermée au mois de mars, et les ouvriers ont bloqué la route pendant trois jours.",
        "L’usine a été fermée au mois de mars. Les ouvriers ont bloqué la route pendant trois jours.",
    ),
    "puis": (
        "La couronne s’est brièvement renforcée après l’annonce, puis elle a reculé face à l’euro dans l’après-midi.",
        "La couronne s’est brièvement renforcée après l’annonce. Puis elle a reculé face à l’euro dans l’après-midi.",
    ),
    "tandis que": (
        "L’avocat a annoncé son intention de faire appel, tandis que les familles ont exprimé leur soulagement.",
        "L’avocat a annoncé son intention de faire appel. Les familles, elles, ont exprimé leur soulagement.",
    ),
    "apposition": (
        "Le ministère a ordonné un inventaire des collections, une opération qui devrait durer plus d’un an.",
        "Le ministère a ordonné un inventaire des collections. Cette opération devrait durer plus d’un an.",
    ),
    "apposition, deux relatives": (
        "Musk négociait depuis un an avec OpenAI, la start-up qui a créé ChatGPT et qui vaut 86 milliards de dollars.",
        "Musk négociait depuis un an avec OpenAI. Cette start-up a créé ChatGPT et vaut 86 milliards de dollars.",
    ),
    "relative": (
        "La cour a ordonné jeudi une nouvelle enquête, qui sera confiée à trois experts étrangers cet automne.",
        "La cour a ordonné jeudi une nouvelle enquête. Cette enquête sera confiée à trois experts étrangers cet automne.",
    ),
    "apposition, h muet": (
        "Le film raconte l’histoire d’un pêcheur, un homme qui a perdu sa femme et qui élève seul ses filles.",
        "Le film raconte l’histoire d’un pêcheur. Cet homme a perdu sa femme et élève seul ses filles.",
    ),
    "relative, une personne": (
        "La société a recruté une directrice financière, qui a démissionné au bout de trois semaines.",
        "La société a recruté une directrice financière. Celle-ci a démissionné au bout de trois semaines.",
    ),
    "tandis que, nom propre": (
        "Paris a refusé de signer l’accord, tandis que Berlin a demandé un délai de trois semaines.",
        "Paris a refusé de signer l’accord. Berlin, de son côté, a demandé un délai de trois semaines.",
    ),
    "où": (
        "Elle a tourné dans un village abandonné du nord, où elle a fait construire une salle de concert.",
        "Elle a tourné dans un village abandonné du nord. Elle y a fait construire une salle de concert.",
    ),
    "où, verbe pronominal": (
        "Les négociations ont repris lundi à Vantaa, où les délégations se sont installées dans deux hôtels.",
        "Les négociations ont repris lundi à Vantaa. Les délégations s’y sont installées dans deux hôtels.",
    ),
    "ce qui": (
        "L’action a perdu un tiers de sa valeur à l’ouverture, ce qui a effacé deux milliards de dollars.",
        "L’action a perdu un tiers de sa valeur à l’ouverture. Cela a effacé deux milliards de dollars.",
    ),
    "parole": (
        "La présidente, Agnès Morel, a lu le jugement devant une salle comble, affirmant que l’accusé avait menti.",
        "La présidente, Agnès Morel, a lu le jugement devant une salle comble. Elle a affirmé que l’accusé avait menti.",
    ),
    "et que, possessif": (
        "Sa conseillère a rappelé que le groupe restait fragile et que plusieurs joueurs travaillaient encore.",
        "Sa conseillère a rappelé que le groupe restait fragile. Elle a ajouté que plusieurs joueurs travaillaient encore.",
    ),
    "parole, nom répété": (
        "Musk a suggéré de fusionner OpenAI avec Tesla, affirmant que le constructeur pourrait payer les chercheurs.",
        "Musk a suggéré de fusionner OpenAI avec Tesla. Musk a affirmé que le constructeur pourrait payer les chercheurs.",
    ),
    "et que": (
        "La conservatrice a précisé que les œuvres étaient assurées et que les caméras étaient en panne.",
        "La conservatrice a précisé que les œuvres étaient assurées. Elle a ajouté que les caméras étaient en panne.",
    ),
    "sujet commun": (
        "L’entreprise a découvert le problème en février et a attendu jusqu’en juin pour avertir les autorités.",
        "L’entreprise a découvert le problème en février. Elle a attendu jusqu’en juin pour avertir les autorités.",
    ),
}


@pytest.mark.parametrize(("before", "after"), CUT.values(), ids=CUT)
def test_what_stands_alone_is_cut(parser, before: str, after: str) -> None:
    assert cut(parser, before) == after


WHOLE = {
    "une seule affirmation rapportée": "Il affirme que le club a vendu le stade de la ville et que le maire a signé le "
    "contrat de vente lundi, comme le conseil le lui avait demandé.",
    "une citation": "Le maire a déclaré : « Nous avons vendu le stade, mais le club restera dans la ville pour toujours. »",
    "une citation ouverte plus haut": "On n’a pas d’investisseur derrière nous, mais on pourra un jour vivre de nos courses. »",
    "une proposition simple": "Il a demandé aux employés de tous les secteurs d’aller livrer les voitures pendant leurs congés.",
    "une suite d’appositions": "Le club, fondé en 1911, racheté en 2004, vendu en 2022, a déménagé dans la banlieue nord de la ville.",
    "une annonce": "Tous les visiteurs du musée s’accordent depuis des années sur un point : il y a trop à voir en une journée.",
    "une condition annoncée": "La ville a posé une condition : l’interdiction ne s’appliquera qu’aux magasins du centre de la ville.",
    "une source au début": "Selon la chambre, un éleveur sur cinq vit avec 700 euros par mois et la plupart des jeunes "
    "refusent de reprendre la ferme de leurs parents.",
    "une source à la fin": "L’usine n’a pas reçu toutes ses machines et les premiers moteurs ne sortiront pas avant l’été, "
    "selon deux employés de la direction.",
    "une condition au début": "Dans ce cas, on garderait les déchets sous la main et ils devraient être surveillés par "
    "l’homme pendant des milliers d’années.",
    "une condition à la fin": "Le club paiera toutes ses dettes avant la fin de juin et la ligue lui rendra sa licence si la "
    "banque accepte le nouveau plan.",
    "un impératif": "Au lieu de regarder le doigt, concentrons-nous sur les causes et nous saisirons mieux l’ampleur du désespoir.",
    "une cause à deux membres": "Les enquêteurs privilégient la piste interne, car la porte n’a pas été forcée et seules cinq "
    "personnes connaissaient le code du local.",
    "deux questions indirectes": "Il se demande quelle forme d’accompagnement peut offrir l’association et quels "
    "contributeurs pourraient donner de leur temps.",
    "deux noms coordonnés": "Ce nom aurait évolué vers le lycien et le grec ancien, la plupart des éléments se seraient perdus.",
    "un antécédent incertain": "Le maire a rencontré l’avocat de la famille du joueur, qui a quitté la ville le lendemain matin.",
    "un autre sujet possible": "Le directeur a rencontré le ministre et a annoncé la fermeture de l’usine avant la fin de l’année.",
    "un autre locuteur possible": "Le maire a déclaré que le préfet avait signé le contrat et que la ville paierait la facture.",
    "une phrase sans verbe": "Parmi les mesures en vigueur, la fermeture des restaurants qui ne peuvent que vendre à emporter.",
    "une corrélation": "Non seulement le club a vendu son stade à la ville, mais le maire a signé le contrat sans lire une page.",
    "« ce qui » dans ce qu’on rapporte": "Les actionnaires disent qu’ils préfèrent attendre l’été, ce qui laisserait à la ligue "
    "le temps de décider.",
    "une source en incise finale": "Le suspect aurait quitté le pays en juin, et sa femme l’aurait rejoint quelques "
    "semaines plus tard en Espagne, a indiqué le parquet.",
    "un genre que rien ne dit": "Les avocates ont quitté la salle avec leurs dossiers et ont demandé au juge un délai de "
    "trois semaines pour les lire.",
    "une relative à deux fonctions": "Le gouvernement a interdit la chasse au loup, une espèce qui compte moins de 300 "
    "individus et que les éleveurs accusent de décimer leurs troupeaux.",
    "une espèce, non la chose": "Le ministre a été condamné à trois ans de prison ferme, une peine qui n’a jamais été "
    "prononcée contre un élu.",
    "« il y avait »": "Il avait rejoint la ville au mois de mai avec ses enfants, où il avait acheté une maison de quatre pièces.",
    "un participe d’un autre": "Alors que Musk envoyait des lettres à OpenAI, Tesla était au plus mal, affirmant que tout allait bien.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_is_one_claim_stays_whole(parser, text: str) -> None:
    assert cut(parser, text) == text


def test_no_new_sentence_opens_like_the_next(parser) -> None:
    before, _ = CUT["et que"]
    assert cut(parser, before, following=" Elle a ajouté que le musée fermerait.") == before


LONG = [
    sentence.text
    for name in ("douze.txt", "autres.txt", "tiers.txt")
    for sentence in split_sentences((DATA / "long_sentences" / name).read_text("utf-8"))
]
NAMES = ["Musk", "Hélène Maurizot", "L’entreprise", "Le président", "Les ouvriers", "La ville", "Ils"]
VERBS = ["a vendu le stade", "ne paiera pas les 12 millions", "avait promis « un effort »", "pourrait fermer"]
LINKS = [", mais ", " et ", ", et ", ", car ", " ; ", ", tandis que ", ", ce qui ", ", qui ", ", affirmant que ", " : "]
clauses = st.builds(lambda n, v: f"{n} {v} en mars à Lyon", st.sampled_from(NAMES), st.sampled_from(VERBS))
made = st.builds(lambda a, k, b, k2, c: f"{a}{k}{b}{k2}{c}.", clauses, *[st.sampled_from(LINKS), clauses] * 2)
anything = st.one_of(st.sampled_from(LONG), made)
CHECKED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@CHECKED
@given(anything)
def test_a_cut_keeps_every_fact(parser, text: str) -> None:
    kinds = {"number", "name", "negation", "quote-altered", "hedge-lost", "hedge-added", "lost"}
    assert [f for f in compare(text, cut(parser, text)) if f.kind in kinds] == []


@CHECKED
@given(anything)
def test_a_cut_stands_within_the_sentence_and_outside_quotations(parser, text: str) -> None:
    found = best_cut(parser.parse([text])[0], text)
    if found is not None:
        places = [place for edit in found.edits for place in (edit.start, edit.end)]
        assert places == sorted(places)
        assert places[0] > 0
        assert places[-1] < len(text)
        assert not any(a < place < b for a, b in quotation_spans(text) for place in places)
        assert all(text[:place].count("(") == text[:place].count(")") for place in places)


@CHECKED
@given(anything)
def test_a_cut_makes_two_sentences_of_some_length(parser, text: str) -> None:
    after = cut(parser, text)
    if after != text:
        parts = [s.text for s in split_sentences(after)]
        assert len(parts) == len(split_sentences(text)) + 1
        assert all(count_words(p) >= SHORTEST and p[0].isupper() for p in parts)


@CHECKED
@given(anything)
def test_cutting_comes_to_an_end_where_nothing_more_is_cut(parser, text: str) -> None:
    parts = [text]
    for _ in range(8):
        cuts = [cut(parser, part) for part in parts]
        if cuts == parts:
            break
        parts = [s.text for part in cuts for s in split_sentences(part)]
    assert [cut(parser, part) for part in parts] == parts
