"""What the gate of the writer knows beside the rules: figures in the wrong place, hedges and denials, origins."""

import json
from pathlib import Path

import pytest

from marbre.engines.writer.causes import new_causes
from marbre.engines.writer.figures import moved_figures, swapped_figures
from marbre.engines.writer.gate import forbidden_in, repeats_prompt
from marbre.engines.writer.model import Line
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.reserves import deed_denied, denial_turned, hedge_lost, opened, speaker_lost
from marbre.engines.writer.told_twice import passage_of, same
from marbre.engines.writer.translated import foreign_words, unsaid_quotations

FRENCH = (
    Line(1, "La région paie 40 % du pont, l’État 25 %.", 0, 0),
    Line(2, "Le pont pourrait rouvrir en mars, selon la mairie.", 0, 0),
    Line(3, "Il mesure 310 mètres.", 0, 1),
    Line(4, "Aucun vélo ne peut y passer.", 0, 1),
)
ENGLISH = (
    Line(1, "The bridge could reopen in March, the mayor said.", 0, 0, "en"),
    Line(2, "No bicycle may cross it.", 0, 0, "en"),
    Line(3, '"We are tired of waiting for this bridge," said Ann Lee.', 0, 0, "en"),
)


def test_two_figures_that_have_changed_places_are_found(parser):
    assert swapped_figures("L’État paie 40 % du pont et la région 25 %.", FRENCH[:1], parser)
    assert not swapped_figures("Le pont est payé à 40 % par la région et à 25 % par l’État.", FRENCH[:1], parser)


def test_a_figure_of_another_sentence_is_found(parser):
    origins = Origins(FRENCH, parser).of("La région paie 310 % du pont.")
    assert origins[0].number == 1
    assert moved_figures("La région paie 310 % du pont.", origins[:1], FRENCH, parser)
    assert not moved_figures("La région paie 40 % du pont.", origins[:1], FRENCH, parser)


def test_a_sentence_knows_where_it_comes_from_and_an_invention_comes_from_nowhere(parser):
    origins = Origins(FRENCH, parser)
    assert origins.of("Selon la mairie, le pont rouvrirait en mars.")[0].number == 2
    assert origins.of("Voilà un article remarquable, que chacun devrait partager.") == ()


def test_what_is_not_taken_up_is_missing(parser):
    prose = (("Le pont pourrait rouvrir en mars, d’après la mairie.", "Les vélos y passent."),)
    assert [n.number for n in Origins(FRENCH, parser).missing(prose)] == [1, 3, 4]


def test_a_hedge_that_is_lost_is_found(parser):
    origin = passage_of(FRENCH[1].text, "fr", parser)
    assert hedge_lost(passage_of("Le pont rouvrira en mars.", "fr", parser), origin)
    assert not hedge_lost(passage_of("Le pont pourrait rouvrir en mars.", "fr", parser), origin)
    assert not hedge_lost(passage_of("Le pont mesure 310 mètres.", "fr", parser), origin)


def test_hedge_and_denial_are_held_across_languages(parser):
    hedged, denied = (passage_of(n.text, "en", parser) for n in ENGLISH[:2])
    assert opened(passage_of("Le pont rouvrira en mars, a dit le maire.", "fr", parser), hedged)
    assert not opened(passage_of("Le pont pourrait rouvrir en mars, a dit le maire.", "fr", parser), hedged)
    assert denial_turned(passage_of("Les vélos peuvent y passer.", "fr", parser), denied)
    assert not denial_turned(passage_of("Aucun vélo ne peut y passer.", "fr", parser), denied)


def test_a_translated_quotation_needs_one_that_was_said(parser):
    assert not unsaid_quotations("« Nous en avons assez d’attendre ce pont », a dit Ann Lee.", ENGLISH, parser)
    assert unsaid_quotations("« Le tribunal nous donnera raison demain », a dit Ann Lee.", ENGLISH, parser)


def test_a_sentence_left_in_another_language_is_found():
    assert foreign_words("The new cabins will carry 80 people instead of 60.")
    assert not foreign_words("Severn Current Ltd prévoit de l’installer l’an prochain, a dit Helen Marsh.")
    assert not foreign_words("« We have never stopped », a dit Helen Marsh, l’ingénieure en chef de l’entreprise.")


def test_the_prompts_words_are_known():
    assert repeats_prompt("Les faits sont sacrés : rien que ceux de la source, et tous.")
    assert not repeats_prompt("Les faits sont têtus, a rappelé la présidente de la régie.")


def test_forbidden_words_count_outside_quotations():
    assert forbidden_in("Le site ferme.", ("site",)) == ["site"]
    assert forbidden_in("« Le site ferme », dit-elle.", ("site",)) == []
    assert forbidden_in("Les sites ferment.", ("site",)) == []


def test_two_sources_tell_the_same_only_with_the_same_figures(parser):
    one = passage_of("Les travaux du pont coûteront 14 millions d’euros.", "fr", parser)
    assert same(one, passage_of("Les travaux du pont coûteront 14 millions d’euros.", "fr", parser))
    assert not same(one, passage_of("Les travaux du pont coûteront 15 millions d’euros.", "fr", parser))


@pytest.mark.parametrize(("what", "fewest"), [("kind", 25), ("article", 3)])
def test_many_kinds_of_faults_are_scripted(what, fewest):
    faults = json.loads((Path(__file__).parents[2] / "data" / "writer" / "faults.json").read_text("utf-8"))
    assert len(faults) >= 60
    assert len({f[what] for f in faults}) >= fewest


def test_a_denial_that_the_source_has_not_is_found(parser):
    origin = [passage_of("La régie conteste ce chiffre, sans en donner un autre.", "fr", parser)]
    assert deed_denied(passage_of("La régie ne conteste pas ce chiffre.", "fr", parser), origin)
    assert not deed_denied(passage_of("La régie conteste ce chiffre et n’en donne pas d’autre.", "fr", parser), origin)
    refusal = [passage_of("La ville refuse de payer la route.", "fr", parser)]
    assert not deed_denied(passage_of("La ville ne paiera pas la route.", "fr", parser), refusal)


def test_a_cause_that_no_source_gives_is_found(parser):
    known = [k for n in FRENCH for k in passage_of(n.text, "fr", parser).concepts.values()]
    invented = passage_of("À cause d’une grève des ouvriers, le pont pourrait rouvrir en mars.", "fr", parser)
    assert list(new_causes(invented, known)) == ["À cause d’une grève des ouvriers"]
    assert not list(new_causes(passage_of("Le retard est dû au pont.", "fr", parser), known))


def test_a_claim_told_without_its_speaker_is_found(parser):
    origin = passage_of(
        "Leur association estime qu’ils ont perdu près de 30 % de leur clientèle en deux ans.", "fr", parser
    )
    bare = passage_of("Près de 30 % de leur clientèle a disparu en deux ans.", "fr", parser)
    speaker = passage_of("Leur association a fait ses comptes, dit-elle.", "fr", parser)
    assert speaker_lost(bare, None, origin)
    assert not speaker_lost(bare, speaker, origin)
    told = passage_of("D’après leur association, près de 30 % de leur clientèle a disparu en deux ans.", "fr", parser)
    assert not speaker_lost(told, None, origin)
