"""Whose words a sentence is: a claim that lost its author is worse than no point at all."""

import pytest

from marbre.language.sentences import split_sentences
from marbre.plan.news import tell
from marbre.plan.voice import own_voice


def test_no_sentence_that_a_quotation_holds_is_cut_out_of_it() -> None:
    text = (
        "Le maire a fermé la piscine. « Nous avons attendu. Cette fermeture est une absurdité. Tout se paie », dit-il."
    )
    sentences = [s.text for s in split_sentences(text)]
    kept = [s for s, own in zip(sentences, own_voice([text])[0], strict=True) if own and s.startswith("Cette")]
    assert not kept


def test_a_quotation_may_go_on_over_paragraphs() -> None:
    first = "« La réforme est une absurdité, dit l’économiste."
    second = "« Le taux de chômage ne baissera pas. Les prix monteront »."
    assert own_voice([first, second, "Le ministre n’a pas répondu."]) == [[False], [False, False], [True]]


def test_a_mark_that_was_never_closed_does_not_silence_the_rest() -> None:
    paragraphs = ["Il parle d’une « absurdité.", "Le plan entre en vigueur lundi.", "Les élus votent mardi."]
    assert own_voice(paragraphs)[1:] == [[True], [True]]


INTERVIEW = [
    "Le politologue publie un essai sur le pouvoir.",
    "Que pensez-vous de la réforme ?",
    "La réforme est une absurdité. Je le dis depuis un an.",
    "Faut-il la retirer ?",
    "Le gouvernement n’a pas d’autre choix. Nous l’avons vu en 1995.",
]


def test_the_answers_of_an_interview_are_the_interviewee_s() -> None:
    assert own_voice(INTERVIEW) == [[True], [True], [False, False], [True], [False, False]]


def test_an_article_that_asks_and_answers_itself_keeps_its_voice() -> None:
    faq = ["Qui est concerné ?", "La mesure touche 37 millions de foyers.", "Quand ?", "Elle s’applique en janvier."]
    assert all(all(own) for own in own_voice(faq))


def test_no_point_is_made_of_what_an_interviewee_says(parser) -> None:
    told = tell(INTERVIEW, parser, title="La réforme du pouvoir", keyphrase="réforme")
    assert [t.text for t in told if t.alone] == ["Le politologue publie un essai sur le pouvoir."]


@pytest.mark.parametrize(
    "fragment",
    [
        "Gérald Darmanin assurant que le taux a été testé sur 8 millions de bulletins de salaire.",
        "Pas plus que les économies de 1,5 milliard d’euros promises sur l’État.",
        "D’abord, le gouvernement doit trouver 3,7 milliards d’euros.",
        "Notons que le service aux personnes accueille le plus d’élèves.",
    ],
)
def test_a_fragment_or_a_leaning_sentence_is_not_read_alone(parser, fragment: str) -> None:
    told = tell([fragment, "Le taux est connu."], parser, title="Taux", keyphrase="taux")
    assert not told[0].alone
