"""Titles: the hedge stays, the given title does not."""

import pytest

from marbre.language.pixels import title_pixels
from marbre.plan.hedged_clause import into_conditional, is_hedged
from marbre.plan.news import tell
from marbre.plan.title import TitleLimits, title_candidates
from marbre.plan.titles.clause import read_clause
from marbre.plan.titles.forms import before_colon, topic_from_end, without_quoted_epithet
from marbre.plan.titles.supposition import as_question
from marbre.plan.titles.topic_first import topic_possessed

BODY = ["Le maire de Lorient a renoncé lundi à vendre le stade municipal, parce que les habitants le refusaient."]


@pytest.mark.parametrize(
    ("given", "clause"),
    [
        ("On dirait qu’Elon Musk voulait reprendre OpenAI", "Elon Musk aurait voulu reprendre OpenAI"),
        ("Il semble que le club prépare une vente", "Le club préparerait une vente"),
        ("Apparemment, la région va rouvrir la ligne", "La région rouvrirait la ligne"),
        ("Il paraît que le laboratoire a caché une pénurie", "Le laboratoire aurait caché une pénurie"),
        ("On dirait bien que le train va revenir en 2027", "Le train reviendrait en 2027"),
        ("Il semble que les élus vendront le stade", "Les élus vendraient le stade"),
    ],
)
def test_a_hedging_opening_goes_into_the_verb(parser, given: str, clause: str) -> None:
    assert into_conditional(given, parser) == clause
    assert is_hedged(clause)


def candidates(given: str, body: list[str], parser, keyphrase: str, limits: TitleLimits | None = None):
    told = tell(body, parser, title=given, keyphrase=keyphrase)
    return title_candidates(given, told, parser, keyphrase=keyphrase, limits=limits)


@pytest.mark.parametrize(
    "given",
    [
        "On dirait qu’Elon Musk voulait reprendre OpenAI pour aider à sauver Tesla",
        "Il semble que la région de Valombre voulait interdire les boissons énergisantes pour aider à réduire les admissions",
        "Le maire renonce à vendre le stade municipal",
        "Incroyable : le maire a vendu le stade",
    ],
)
def test_every_candidate_fits_and_hedges_as_much_as_the_given_title(parser, given: str) -> None:
    for candidate in candidates(given, BODY, parser, "stade municipal"):
        assert candidate.text != given
        assert title_pixels(candidate.text) <= 600
        of_the_given = candidate.way not in {"copie", "document", "ce que l’on sait"}
        assert is_hedged(candidate.text) or not is_hedged(given) or not of_the_given


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("Le gouvernement semble avoir renoncé à sa réforme", "Le gouvernement aurait renoncé à sa réforme"),
        ("Le PDG de Lumicar pourrait quitter l’entreprise", "Lumicar\u00a0: le PDG pourrait quitter l’entreprise"),
        ("Et si le café du matin devenait un luxe ?", "Le café du matin deviendrait-il un luxe\u202f?"),
        ("Selon une étude, les écrans nuisent au sommeil", "Les écrans nuisent au sommeil, selon une étude"),
        ("5 choses à savoir sur la nouvelle taxe carbone", "Nouvelle taxe carbone\u00a0: 5 choses à savoir"),
        (
            "Sous la pression de Bruxelles, l’Italie met un genou à terre",
            "L’Italie met un genou à terre sous la pression de Bruxelles",
        ),
        (
            "Fiscalité. Prélèvement à la source : la crainte d’une usine à gaz",
            "Prélèvement à la source\u00a0: la crainte d’une usine à gaz",
        ),
        (
            "C’est ce lundi que sera adopté le pacte sur les migrations",
            "Le pacte sur les migrations sera adopté ce lundi",
        ),
        ("« Nous avons eu peur » : le récit d’un naufrage", "Le récit d’un naufrage\u00a0: « Nous avons eu peur »"),
        ("Le laboratoire a suspendu ses essais cliniques", "Le laboratoire suspend ses essais cliniques"),
        ("La sonde se serait posée sur la planète, peut-être", "La sonde se serait posée sur la planète"),
        ("Comment la ville est devenue la capitale du vélo", "La ville est devenue la capitale du vélo"),
    ],
)
def test_a_title_is_customised_and_says_as_much(parser, given: str, made: str) -> None:
    assert made in [c.text for c in candidates(given, BODY, parser, "")]


def test_an_english_title_is_not_translated_but_read_from_the_copy(parser) -> None:
    made = candidates("Why Nobody Wants To Buy The Old Stadium", BODY, parser, "stade municipal")
    assert made
    assert all("Stadium" not in c.text for c in made)


def test_a_limit_in_characters_is_kept(parser) -> None:
    made = candidates(
        "On dirait bien que le train des Combes va revenir en 2027 après 31 ans d’absence",
        BODY,
        parser,
        "train des Combes",
        TitleLimits(chars=60),
    )
    assert made
    assert all(len(c.text) <= 60 for c in made)


def test_a_title_asks_where_the_brief_wants_a_question(parser) -> None:
    made = candidates("Le maire renonce", BODY, parser, "stade municipal", TitleLimits(question=True))
    assert made
    assert all(c.text.endswith("?") for c in made)


def test_a_keyphrase_that_reads_as_no_phrase_is_no_rubric(parser) -> None:
    made = candidates("Le maire renonce à vendre", BODY, parser, "stade Lorient")
    assert all(not c.text.startswith("Stade Lorient\u00a0: le") for c in made)


def test_a_span_goes_with_what_it_measures(parser) -> None:
    given = "Prix d’Amérique : victoire de la jument Bélina Josselyn, 20 ans après Moni Maker"
    made = [c.text for c in candidates(given, BODY, parser, "Prix d’Amérique")]
    assert made
    assert not any("20 ans" in t and "après" not in t for t in made)


def test_a_cut_title_keeps_its_main_word(parser) -> None:
    given = "Droite. Et pendant ce temps, à droite, Wauquiez en mode giratoire"
    assert all("Wauquiez" in c.text for c in candidates(given, BODY, parser, "droite Wauquiez"))


def test_the_subject_s_own_article_gives_the_pronoun_of_a_question(parser) -> None:
    given = "Le funiculaire de la ville haute pourrait rouvrir au printemps"
    assert not any("-elle" in c.text for c in candidates(given, BODY, parser, "funiculaire"))


def test_the_keyphrase_s_own_noun_comes_behind_it(parser) -> None:
    made = topic_possessed("Le retour de la taxe carbone défendu au gouvernement", "taxe carbone")
    assert made == "Taxe carbone\u00a0: son retour défendu au gouvernement"
    assert topic_possessed("La crainte de la taxe carbone de Bercy", "taxe carbone") == ""


def test_a_quoted_adjective_goes_only_where_nobody_is_said_to_call_it_so() -> None:
    assert (
        without_quoted_epithet("Le maire juge l’état « préoccupant » des finances")
        == "Le maire juge l’état des finances"
    )
    assert without_quoted_epithet("Un budget jugé « insincère » par la Cour") == ""


def test_a_topic_at_the_end_may_lead() -> None:
    asked = topic_from_end("Qui sont les victimes de l’attentat de Strasbourg ?", "attentat de Strasbourg")
    assert asked == "Attentat de Strasbourg\u00a0: qui sont les victimes\u202f?"
    assert topic_from_end("La Cour s’inquiète de l’état des finances", "finances") == ""


@pytest.mark.parametrize("title", ["Michel Houellebecq, un écrivain souvent prophète : il avait prédit 2001"])
def test_what_goes_on_behind_a_colon_may_go(title: str) -> None:
    assert before_colon(title) == "Michel Houellebecq, un écrivain souvent prophète"


def test_the_pronoun_of_a_question_goes_with_the_article(parser):
    clause = read_clause("Le funiculaire de Montreval pourrait rouvrir en septembre", parser)
    assert as_question(clause) == "Le funiculaire de Montreval pourrait-il rouvrir en septembre\u202f?"
