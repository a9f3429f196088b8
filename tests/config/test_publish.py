"""The tables [publish.…] and what of them a message may repeat."""

from pathlib import Path

import pytest

from marbre.config.read import read_config
from marbre.errors import MarbreError

WHOLE = """
[site]
name = "Le Courrier"
republish = "noindex"

[publish.wordpress]
url = "https://courrier.example"
user = "redaction"
categories = ["Économie"]
create_terms = true

[publish.blog]
kind = "hugo"
path = "../blog"
"""


def refused(text: str) -> str:
    with pytest.raises(MarbreError) as caught:
        read_config(text, Path("marbre.toml"))
    return str(caught.value)


def test_destinations_are_read() -> None:
    config = read_config(WHOLE, Path("marbre.toml"))
    assert config.publish["wordpress"]["categories"] == ["Économie"]
    assert config.publish["blog"] == {"kind": "hugo", "path": "../blog"}
    assert config.house.republish == "noindex"
    assert read_config("", Path("marbre.toml")).house.republish == "credit"


@pytest.mark.parametrize(
    "key",
    ["password", "Password", "app-password", "mot_de_passe", "key", "api_key", "token", "client_secret", "PASSWD"],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(key: str) -> None:
    said = refused(f'[publish.mon-journal]\nurl = "https://x.example"\n"{key}" = "abcd EFGH"\n')
    assert "ligne 3" in said
    assert "MARBRE_MON_JOURNAL_PASSWORD" in said
    assert "EFGH" not in said


@pytest.mark.parametrize(
    "line", ['password = "abcd EFGH', "app-password = abcd EFGH", 'url = "https://moi:EFGH@x.example']
)
def test_a_secret_on_a_malformed_line_is_not_repeated(line: str) -> None:
    said = refused(f"[publish.wordpress]\n{line}\n")
    assert "ligne 2" in said
    assert "EFGH" not in said


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    said = refused('[publish.wordpress]\nurl = "https://moi:EFGH@x.example"\n')
    assert "ligne 2" in said
    assert "EFGH" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("publish = 5\n", "[publish.nom]"),
        ("[publish]\nurl = 'x'\n", "[publish.nom]"),
        ("[[publish]]\nurl = 'x'\n", "[publish.nom]"),
        ("[publish.x]\nurl = 5\n", "un texte"),
        ("[publish.x]\nurll = 'x'\n", "Vouliez-vous dire\u00a0: url"),
        ("[publish.x]\ncreate_terms = 'oui'\n", "true ou false"),
        ("[publish.x]\ncreate_terms = 1\n", "true ou false"),
        ("[publish.x]\ntags = 'a'\n", "une liste de textes"),
        ("[site]\nrepublish = 'canonical'\n", "«\u00a0noindex\u00a0»"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(text: str, said: str) -> None:
    told = refused(text)
    assert said in told
    assert "\n" not in told
