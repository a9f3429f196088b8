from pathlib import Path

import pytest

from marbre.config.read import config_for, read_config
from marbre.errors import MarbreError

WHOLE = """
[site]
name = "Le Courrier"
author = "La rédaction"

[rules]
ignore = ["seo", "typography/ellipsis-dots"]
severity = { "readability/long-sentence" = "warning" }

[limits]
sentence_words = 30
density_max = 2

[words]
email = "courriel"
preferred = { newsletter = "lettre d’information" }
forbidden = ["incontournable"]
"""


def test_every_choice_is_read() -> None:
    config = read_config(WHOLE, Path("marbre.toml"))
    assert config.house.limits.sentence_words == 30
    assert config.house.limits.paragraph_words == 120
    assert config.house.preferred == (("newsletter", "lettre d’information"),)
    assert config.house.choices == (("courriel", "courriel"),)
    assert config.house.site == "Le Courrier"
    assert config.ignore == ("seo", "typography/ellipsis-dots")
    assert config.severities == {"readability/long-sentence": "warning"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[limits]\nsentence_words = \n", "ligne 2, colonne 18"),
        ("[limits\n", "ligne 1, colonne 8"),
        ("a = 'x", "ligne 1"),
        ("[limit]\nsentence_words = 3\n", "Vouliez-vous dire\u00a0: limits"),
        ("# sentence_word\n[limits]\nsentence_word = 3\n", "ligne 3\u00a0: clé inconnue dans [limits]"),
        ("[limits]\nsentence_words = 'trois'\n", "un nombre entier"),
        ("[limits]\nsentence_words = true\n", "un nombre entier"),
        ("[limits]\nsentence_words = -3\n", "un nombre entier"),
        ("[rules]\nignore = ['typografy']\n", "Vouliez-vous dire\u00a0: typography"),
        ("[rules]\nignore = 'seo'\n", "une liste de textes"),
        ("[rules.severity]\n'seo/no-image' = 'grave'\n", "gravité inconnue"),
        ("[rules.severity]\n'seo/no-imag' = 'error'\n", "seo/no-image"),
        ("[words]\nemail = 'mèl'\n", "courriel"),
        ("site = 'x'\n", "est une section"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(MarbreError) as error:
        read_config(text, Path("marbre.toml"))
    assert said in str(error.value)
    assert str(error.value).startswith("marbre.toml")
    assert "\n" not in str(error.value)


def test_the_nearest_file_above_wins(tmp_path: Path) -> None:
    (tmp_path / "marbre.toml").write_text("[limits]\nsentence_words = 30\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert config_for(inner / "x.md").house.limits.sentence_words == 30
    other = tmp_path / "c"
    other.mkdir()
    (other / "marbre.toml").write_text("[limits]\nsentence_words = 10\n")
    assert config_for(other / "x.md").house.limits.sentence_words == 10
