from marbre.gate.selection import graded, selected
from marbre.rules.catalogue import all_rules


def ids(select: tuple[str, ...], ignore: tuple[str, ...]) -> set[str]:
    return {r.id for r in selected(all_rules(), select, ignore)}


def test_a_group_or_a_rule() -> None:
    assert ids((), ()) == {r.id for r in all_rules()}
    assert ids(("seo",), ()) == {r.id for r in all_rules() if r.id.startswith("seo/")}
    assert ids(("seo/no-image",), ()) == {"seo/no-image"}
    assert "seo/no-image" not in ids((), ("seo",))
    assert ids(("seo",), ("seo/no-image",)) == ids(("seo",), ()) - {"seo/no-image"}


def test_a_rules_own_name_wins_over_its_group() -> None:
    assert ids(("seo/no-image",), ("seo",)) == {"seo/no-image"}


def test_a_rules_own_severity_wins_over_its_groups() -> None:
    rules = {r.id: r for r in graded(all_rules(), {"seo": "error", "seo/no-image": "info"})}
    assert rules["seo/no-image"].severity == "info"
    assert rules["seo/title-too-wide"].severity == "error"
