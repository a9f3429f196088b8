"""Plants: one fact changed at a time."""

import pytest

from marbre.facts.compare import compare

SOURCE = (
    "En août 2018, Musk a faussement affirmé qu’il disposait de 12,500 euros. Il n’avait pas de réponse, dit "
    "Anne Petit. « Nous paierons la moitié », a-t-elle promis. Le duo voulait 100 millions de dollars."
)


def kinds(page: str) -> set[str]:
    return {fault.kind for fault in compare(SOURCE, page)}


def test_typography_changes_no_fact() -> None:
    assert (
        kinds(SOURCE.replace("12,500", "12\u202f500").replace("« ", "«\u00a0").replace("100 m", "100\u00a0m")) == set()
    )


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("2018", "2019", "date"),
        ("12,500", "12 600", "number"),
        ("faussement ", "", "hedge-lost"),
        ("n’avait pas", "avait", "negation"),
        ("dit Anne Petit", "dit Anne Legrand", "name"),
        ("la moitié", "la totalité", "quote-altered"),
        (" de 12,500 euros", "", "number-lost"),
        ("« Nous paierons la moitié », a-t-elle promis. ", "", "quotation-lost"),
    ],
)
def test_a_changed_fact_is_found(old: str, new: str, kind: str) -> None:
    assert kind in kinds(SOURCE.replace(old, new))


def test_a_small_number_may_be_written_in_letters() -> None:
    assert compare("Les 7 villes paient.", "Les sept villes paient.") == []


def test_a_sentence_cut_in_two_keeps_its_cues() -> None:
    source = "Le maire ne vendra pas le stade de la ville, mais le conseil ne le sait pas encore ce soir."
    page = "Le maire ne vendra pas le stade de la ville. Mais le conseil ne le sait pas encore ce soir."
    assert compare(source, page) == []


def test_a_title_that_claims_nothing_loses_no_denial() -> None:
    source = "La sonde ne s’est pas posée sur la Lune, selon l’agence. La sonde n’a pas répondu."
    for page in ("Alunissage de la sonde\u00a0: ce que l’on sait", "## Que sait-on de la sonde\u202f?"):
        kinds = {f.kind for f in compare(source, page)}
        assert not kinds & {"negation", "hedge-lost", "attribution-lost"}
    assert "negation" in {f.kind for f in compare(source, "La sonde s’est posée sur la Lune, selon l’agence.")}
