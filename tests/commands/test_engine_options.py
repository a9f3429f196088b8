"""Which engine writes: the user before the house, and every contradiction told in one sentence."""

from pathlib import Path

import pytest

from marbre.commands.engine_options import EngineOptions, settled
from marbre.config.model import WriterChoice
from marbre.config.read import read_config
from marbre.errors import UsageError

NONE = WriterChoice()
HOUSE = WriterChoice("writer", "mistral:mistral-large-latest", budget=0.5, concurrency=4)


def test_without_a_word_the_editor_writes() -> None:
    assert settled(EngineOptions(), NONE).engine == "editor"


def test_the_user_goes_before_the_house() -> None:
    found = settled(EngineOptions(model="openai:qwen3", base_url="http://127.0.0.1:11434/v1", budget=2), HOUSE)
    assert (found.engine, found.model, found.budget, found.concurrency) == ("writer", "openai:qwen3", 2, 4)
    assert settled(EngineOptions(engine="editor"), HOUSE).model is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (EngineOptions(engine="writter"), "Vouliez-vous dire : writer ?"),
        (EngineOptions(engine="x"), "Il y a : editor, writer, chat"),
        (EngineOptions(engine="writer"), "--engine chat pour vous servir de votre fenêtre"),
        (EngineOptions(model="mistral:m"), "--model ne sert qu’au moteur writer : ajoutez --engine writer"),
        (EngineOptions(engine="chat", model="mistral:m"), "--model ne sert qu’au moteur writer"),
        (EngineOptions(engine="chat", no_cache=True), "--no-cache ne sert qu’au moteur writer"),
        (EngineOptions(reply="-"), "--reply ne sert qu’au moteur chat"),
        (EngineOptions(engine="writer", model="a:b", session=Path("s")), "--session ne sert qu’au moteur chat"),
        (EngineOptions(engine="writer", model="a:b", budget=0.0), "--budget doit être plus grand que zéro"),
        (EngineOptions(engine="writer", model="a:b", concurrency=-1), "--concurrency doit être plus grand que zéro"),
        (EngineOptions(engine="chat", per_prompt=0), "--per-prompt doit être plus grand que zéro"),
        (EngineOptions(engine="writer", model="a:b", no_cache=True, cache=Path("c")), "se contredisent"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(given: EngineOptions, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        settled(given, NONE)
    told = str(caught.value).replace("\u00a0", " ")
    assert said in told
    assert "\n" not in told


def test_sources_and_replies_belong_to_one_copy() -> None:
    for given in (EngineOptions(engine="chat", sources=("b.txt",)), EngineOptions(engine="chat", reply="-")):
        with pytest.raises(UsageError, match="une seule copie"):
            settled(given, NONE, inputs=2)


def test_the_house_says_it_in_marbre_toml_and_never_a_key() -> None:
    text = '[writer]\nengine = "writer"\nmodel = "mistral:m"\nbudget = 1\ntimeout = 30.5\n'
    assert read_config(text, Path("marbre.toml")).writer == WriterChoice("writer", "mistral:m", budget=1, timeout=30.5)
    for secret in ("api_key", "clé_api", "token", "password"):
        with pytest.raises(UsageError, match="ne s’écrit pas dans un fichier"):
            read_config(f'[writer]\n"{secret}" = "x"\n', Path("marbre.toml"))
    with pytest.raises(UsageError, match="clé inconnue"):
        read_config('[writer]\nmodele = "x"\n', Path("marbre.toml"))
