"""Institutions in full."""

from marbre.plan.institutions import in_full, institutions


def test_an_institution_is_named_in_full_and_an_adjective_is_none() -> None:
    body = "La Nouvelle Zélande fête la nouvelle année. Le Conseil national des centres se réunit ; le conseil a voté."
    known = institutions(body)
    assert in_full("Londres entre dans la nouvelle année.", known) == "Londres entre dans la nouvelle année."
