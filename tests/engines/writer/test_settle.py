"""What becomes of sentences that fail: a repair's good ones stay, the copy's own stand in once, no pronoun is left alone."""

import pytest

from marbre.brief.model import Brief
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.model import Line, Objection, Part, Work, as_paragraphs
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.prose import flat
from marbre.engines.writer.sections import _after, judged
from marbre.engines.writer.settle import leans, settled, without
from marbre.language.fold import fold
from marbre.models.request import Reply
from marbre.rules.standard import Standard
from marbre.source.model import Source

SENTENCES = (
    "La région paie 40 % du pont, l’État 25 %.",
    "Le pont pourrait rouvrir en mars, selon la mairie.",
    "Il mesure 310 mètres et pèse 900 tonnes.",
    "Les habitants de la rive gauche attendent avec impatience la fin du chantier.",
)


def gate_of(parser, lang="fr"):
    lines = tuple(Line(i, text, 0, 0, lang) for i, text in enumerate(SENTENCES, 1))
    part = Part(1, lines, 60)
    source = Source("Le pont de Corvay", as_paragraphs(lines), lang="fr")
    verbatim = frozenset(fold(n.text) for n in lines)
    return part, Gate(source, Brief(), parser, Standard(), verbatim, lang != "fr", lines)


def test_the_good_sentences_of_a_repair_stay_when_one_of_them_is_bad(parser):
    part, gate = gate_of(parser)
    draft = (("La région règle 40 % du pont et l’État 25 %.", "Le pont rouvrira en mars.", "Il mesure 319 mètres."),)
    answer = {
        "phrases": [
            {"numero": 2, "texte": "D’après la mairie, le pont pourrait rouvrir en mars."},
            {"numero": 3, "texte": "Il est long de 410 mètres."},
        ],
        "ajouts": [],
    }
    after = _after(judged(Work(part, draft), gate), Reply(answer), gate)
    assert "D’après la mairie, le pont pourrait rouvrir en mars." in flat(after.prose)
    assert not any("410" in s for s in flat(after.prose))


def test_a_sentence_said_in_other_words_is_not_missing_and_does_not_come_back(parser):
    part, gate = gate_of(parser)
    reworded = "Sur la rive gauche, on est pressé de voir les travaux terminés par ceux qui y vivent."
    draft = (
        (
            "La région règle 40 % du pont et l’État 25 %.",
            "D’après la mairie, le pont pourrait rouvrir en mars.",
            "Il a une longueur de 310 mètres et un poids de 900 tonnes.",
            reworded,
        ),
    )
    assert Origins(part.lines, parser).missing(draft) == ()
    done, left = settled(judged(Work(part, draft), gate), gate)
    assert sum("rive gauche" in s for s in flat(done.prose)) == 1
    assert left == ()


def test_a_sentence_of_the_copy_takes_the_place_of_what_tells_a_part_of_it(parser):
    part, gate = gate_of(parser)
    draft = (
        (
            "La région règle 40 % du pont et l’État 25 %.",
            "D’après la mairie, le pont pourrait rouvrir en mars.",
            "Il mesure 310 mètres.",
            SENTENCES[3],
        ),
    )
    done, _ = settled(judged(Work(part, draft), gate), gate)
    assert sum("310" in s for s in flat(done.prose)) == 1
    assert any("900 tonnes" in s.replace("\u00a0", " ") for s in flat(done.prose))


def test_a_pronoun_does_not_outlive_its_noun(parser):
    part, gate = gate_of(parser, "en")
    draft = (("Le pont est fermé.", "La mairie se tait.", "Elle attend depuis mai.", "La région paie 40 % du pont."),)
    work = Work(part, draft, objections=(Objection(1, "Aucune origine.", True, "origine"),))
    assert flat(without(work, {1}, gate, {})) == [draft[0][0], draft[0][3]]


@pytest.mark.parametrize("opening", ["Il mesure 310 mètres.", "Celle-ci attend.", "Ces derniers refusent."])
def test_a_pronoun_leans_on_what_stands_before(opening):
    assert leans(opening)


@pytest.mark.parametrize("opening", ["Il faut attendre.", "Il s’agit d’un pont.", "Ilan attend.", "Le pont ferme."])
def test_an_impersonal_or_a_noun_leans_on_nothing(opening):
    assert not leans(opening)
