from marbre.batch.signature import signature, twins

TEXT = (
    "La criée de Lorient a vendu dix-huit mille tonnes de poisson l’an dernier, un peu moins que l’année précédente. "
    "Les mareyeurs disent manquer de bras, les armateurs de bateaux. Le port, lui, compte sur la langoustine et sur "
    "une nouvelle chambre froide pour garder ses acheteurs, qui regardent vers Boulogne et vers l’Espagne."
)
OTHER = (
    "Le conseil municipal de Digne a voté lundi la rénovation de la halle couverte, qui fermera dix-huit mois. Les "
    "commerçants craignent de perdre leurs habitués, la mairie promet un marché provisoire sur l’esplanade, et "
    "l’opposition demande combien coûtera le parking que personne n’avait prévu dans le premier devis."
)


def test_a_page_with_a_few_words_changed_is_a_twin_of_the_first() -> None:
    near = TEXT.replace("dix-huit mille", "dix-neuf mille")
    found = twins([("a", signature(TEXT)), ("b", signature(OTHER)), ("c", signature(near))])
    assert [(t.one, t.other) for t in found] == [("a", "c")]
    assert found[0].share > 0.7


def test_two_texts_of_their_own_are_no_twins() -> None:
    assert twins([("a", signature(TEXT)), ("b", signature(OTHER))]) == []


def test_a_text_of_a_few_words_has_no_signature() -> None:
    assert signature("Trop court.") == b""
    assert twins([("a", b""), ("b", b"")]) == []
