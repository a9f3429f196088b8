import sys

import pytest

from marbre.publish.model import PublishError
from marbre.publish.passwords import password, variable


def keyring(monkeypatch: pytest.MonkeyPatch, held: dict[str, str] | Exception) -> None:
    import keyring as real

    def get(service: str, name: str) -> str | None:
        if isinstance(held, Exception):
            raise held
        return held.get(f"{service}/{name}")

    monkeypatch.setattr(real, "get_password", get)


def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring(monkeypatch, {"marbre/wordpress:redaction": "du trousseau"})
    assert password("wordpress", "redaction", {"MARBRE_WORDPRESS_PASSWORD": " abcd efgh\n"}) == "abcd efgh"
    assert password("wordpress", "redaction", {}) == "du trousseau"


def test_the_keyring_of_a_destination_without_user(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring(monkeypatch, {"marbre/ghost": "1:ab"})
    assert password("ghost", "", {}) == "1:ab"


@pytest.mark.parametrize("name", ["mon-journal", "l’été", "a.b c"])
def test_a_variable_is_one_that_shells_take(name: str) -> None:
    assert variable(name).replace("_", "A").isascii()
    assert variable(name).replace("_", "A").isalnum()


@pytest.mark.parametrize("wrong", ["none", "error", "runtime", "absent"])
def test_without_a_password_both_ways_are_told(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    from keyring.errors import NoKeyringError

    if wrong == "absent":
        monkeypatch.setitem(sys.modules, "keyring", None)
    else:
        keyring(monkeypatch, {"none": {}, "error": NoKeyringError(), "runtime": RuntimeError("dbus")}[wrong])
    with pytest.raises(PublishError, match=r"MARBRE_WORDPRESS_PASSWORD.*keyring set marbre wordpress:redaction"):
        password("wordpress", "redaction", {})
