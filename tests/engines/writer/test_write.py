"""The writer from copy to page, with hand-written replies."""

import dataclasses

import pytest

from marbre.engines.steps import silent
from marbre.engines.writer.copied import copied_runs, share_copied
from marbre.engines.writer.material import combined
from marbre.engines.writer.write import write_page
from marbre.errors import InputError, UsageError
from marbre.language.words import count_words
from marbre.models.request import AnswerNeededError, Failure
from marbre.page_parts import parts
from marbre.rules.context import Context
from marbre.rules.linter import lint
from marbre.rules.standard import Standard


@pytest.fixture(scope="module")
def tesla(article, replies, scripted, write):
    script = scripted(replies("tesla"))
    job = article("tesla")
    return job, script, write(job, script)


def test_the_example_becomes_a_page_of_the_models_words(tesla):
    draft = tesla[2]
    assert draft.page.meta.title == "Elon Musk aurait voulu reprendre OpenAI pour sauver Tesla"
    assert 121 <= len(draft.page.meta.description) <= 156
    assert parts(draft.page).lead is not None
    headings = [b.text for b in draft.page.blocks if b.kind == "heading"]
    assert "Ce que révèlent les courriels d’OpenAI" in headings
    assert len(headings) >= 5
    assert draft.length.asked == 700
    assert draft.length.got >= 700
    assert draft.left_out == ()


def test_the_example_is_rewritten_and_says_how_much(tesla):
    assert tesla[2].originality >= 0.85


def test_the_example_passes_the_gate_of_facts(tesla, parser):
    job, _, draft = tesla
    found = lint(Context(draft.page, parser, job.source, job.brief), Standard().rules)
    kept = set(job.source.text.split("\n"))
    faults = [d for d in found if d.rule.startswith("fidelity/") and d.severity == "error"]
    assert [d.message.text() for d in faults if draft.page.body[d.start : d.end] not in kept] == []


def test_sections_are_asked_side_by_side_and_repairs_at_most_twice(tesla):
    _, script, draft = tesla
    assert all(step.startswith("section-") for step in script.batches[0])
    assert len(script.batches[0]) >= 5
    assert script.batches[-1] == ["front"]
    assert draft.rounds <= 2
    assert len(script.batches) <= 4


def test_a_page_takes_at_most_three_times_the_least_tokens(tesla):
    job, script, draft = tesla
    asked = sum(len(r.system) + len(r.prompt) for r in script.asked)
    answered = sum(len(str(script.replies.get(r.step, ""))) for r in script.asked)
    assert asked + answered <= 3 * (len(job.source.text) + len(draft.page.body))


def test_asked_again_it_asks_the_same(article, replies, scripted, write):
    one, two = scripted(replies("funiculaire")), scripted(replies("funiculaire"))
    first, second = write(article("funiculaire"), one), write(article("funiculaire"), two)
    assert one.asked == two.asked
    assert first.page == second.page


def test_a_translation_keeps_figures_and_names_and_says_that_quotations_are_translated(
    article, replies, scripted, write
):
    draft = write(article("turbine"), scripted(replies("turbine")))
    body = draft.page.body.replace("\u202f", " ").replace("\u00a0", " ")
    for words in ("9 000 foyers", "340 tonnes", "62 millions de livres", "Tom Reid", "11 voix contre 4", "9 septembre"):
        assert words in body
    assert body.endswith("*Citations traduites de l’anglais.*")
    assert body.count("traduites de l’anglais") == 1
    assert draft.page.meta.keyphrase == "hydrolienne Northwick"


def test_what_a_translation_leaves_out_is_listed_with_its_reason(article, replies, scripted, write):
    spoiled = {**replies("turbine"), "section-02": Failure("Le modèle a refusé.")}
    draft = write(article("turbine"), scripted(spoiled))
    left = {n.text: n.reason for n in draft.left_out}
    assert left['"Nobody has asked us anything," said Tom Reid, its chairman.'] == "Le modèle a refusé."
    assert "Nobody" not in draft.page.body
    assert any("Le modèle a refusé." in line for line in draft.advice)


def test_a_fatal_failure_is_said_in_its_own_words(article, scripted, write):
    with pytest.raises(UsageError, match="Clé refusée"):
        write(article("funiculaire"), scripted({}, Failure("Clé refusée.", fatal=True)))


def test_a_person_who_must_answer_first_stops_the_writing(article, write):
    def wait(requests):
        raise AnswerNeededError(requests)

    with pytest.raises(AnswerNeededError):
        write(article("funiculaire"), wait)


def test_without_any_answer_a_french_copy_is_mended_and_a_foreign_one_is_refused(article, scripted, write):
    draft = write(article("funiculaire"), scripted({}, Failure("Pas de réponse.")))
    assert "L’incendie avait détruit la gare basse" in draft.page.body
    assert draft.originality < 0.5
    assert any("suites de huit mots" in line for line in draft.advice)
    with pytest.raises(InputError, match="Pas de réponse"):
        write(article("turbine"), scripted({}, Failure("Pas de réponse.")))


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"paragraphes": []},
        {"paragraphes": [1, None]},
        {"paragraphes": {"a": "b"}},
        {"paragraphes": ["", "***"]},
        {"x": 1},
    ],
)
def test_an_answer_without_its_form_is_asked_for_once_more(value, article, replies, scripted, write):
    good = replies("funiculaire")
    script = scripted({**good, "section-02": value})
    draft = write(article("funiculaire"), script)
    assert ["section-02-again"] in script.batches
    assert "Dans la ville haute" in draft.page.body


def test_a_part_that_is_too_short_gets_back_what_it_left_out(article, replies, scripted, write):
    good = {k: v for k, v in replies("funiculaire").items() if not k.startswith("repair")}
    short = {
        "intertitre": "",
        "paragraphes": ["Dans la ville haute, les commerçants attendent la réouverture avec impatience."],
    }
    script = scripted({**good, "section-02": short})
    draft = write(article("funiculaire"), script)
    request = next(r for r in script.asked if r.step == "repair-02-1")
    assert "non encore utilisés" in request.prompt
    for words in ("14,6", "Nous n’augmenterons pas le prix du billet cette année", "Marc Delorme"):
        assert words in draft.page.body


def test_a_shorter_page_drops_the_least_central_sentences_and_lists_them(article, scripted, write):
    job = article("funiculaire", "En français, 150 mots au plus.")
    draft = write(job, scripted({}, Failure("Pas de réponse.")))
    dropped = [n for n in draft.left_out if "plus court" in n.reason]
    assert dropped
    assert draft.length.got <= 150


def test_two_sources_make_one_article_and_tell_nothing_twice(article, article_from, scripted, parser):
    one = article("funiculaire")
    other = article_from(
        "Montreval",
        "Les travaux du funiculaire coûteront 14,6 millions d’euros, soit 2,1 millions de plus que prévu. "
        "Le billet de funiculaire sera gratuit pour les enfants de moins de 6 ans.",
    )
    draft = write_page(
        [one.source, other.source], one.brief, parser, scripted({}, Failure("Pas de réponse.")), silent, Standard()
    )
    assert draft.page.body.count("2,1") == 1
    assert "gratuit pour les enfants" in draft.page.body
    assert any("autre source" in n.reason for n in draft.left_out)
    assert len(combined([one.source, other.source]).paragraphs) > len(one.source.paragraphs)


def test_a_source_in_a_language_that_the_ledger_does_not_read_is_refused(article, scripted, write):
    job = article("funiculaire")
    with pytest.raises(InputError, match="de"):
        write(dataclasses.replace(job, source=dataclasses.replace(job.source, lang="de")), scripted({}))


def test_words_are_never_padded(article, replies, scripted, write):
    draft = write(article("funiculaire", "En français, au moins 900 mots."), scripted(replies("funiculaire")))
    assert draft.length.asked == 900
    assert draft.length.got < 400
    assert any("rien n’est délayé" in line for line in draft.advice)
    assert count_words(draft.page.body) < 450


def test_copied_runs_are_named_as_they_stand_and_quotations_are_none():
    source = "La ville paie la route, le pont et les arbres que la région a promis. « Nous paierons tout ce qui reste à payer », dit-elle."
    texts = [
        "Selon elle, la ville paie la route, le pont et les arbres.",
        "« Nous paierons tout ce qui reste à payer », dit-elle.",
    ]
    assert copied_runs(source, texts) == [(0, "la ville paie la route, le pont et les arbres")]
    assert share_copied(source, "Rien de tout cela ne vient de la copie de départ, pas un seul mot.") == 0.0


def test_a_foreign_page_whose_headings_are_refused_gets_them_from_its_own_french(article, replies, scripted, write):
    good = replies("turbine")
    for paragraph in good["paragraphs"]:
        paragraph["intertitre"] = "The Turbine That Changes Everything"
    draft = write(article("turbine"), scripted(good))
    headings = [b.text for b in draft.page.blocks if b.kind == "heading"]
    assert headings
    assert not any("Turbine That" in h for h in headings)
