"""`marbre write --engine writer` over real HTTP: what it takes is shown, nothing is paid twice, all refusals come first."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marbre.cli import cli
from scripted_server import Answer, Asked, good, serve, server_error


def copying(asked: Asked) -> Answer:
    """Answer as a model that gives the source's own sentences back (written by hand: it proves the way, not the French)."""
    lines = re.findall(r"^\[\d+\] (.+)$", asked.prompt, re.MULTILINE)
    if "« paragraphes »" in asked.prompt:
        return good({"intertitre": "", "paragraphes": [" ".join(lines)]})
    if "« titres »" in asked.prompt:
        return good({"titres": [], "chapo": "", "descriptions": []})
    return good({"phrases": [], "ajouts": []})


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["write", "copie.txt", "--engine", "writer", *args])


def report_in(folder: Path) -> dict[str, object]:
    (path,) = folder.glob("*/report.json")
    found: dict[str, object] = json.loads(path.read_text("utf-8"))
    return found


def test_the_usage_is_shown_and_a_second_run_pays_nothing(desk: Path) -> None:
    with serve(copying) as server:
        model = ("--model", "openai:scripted", "--base-url", server.url, "--cache", "c.sqlite", "--price", "1/2")
        first = run(*model)
        assert first.exit_code in {0, 1}, first.output
        calls = len(server.asked)
        usage = report_in(desk / "out")["usage"]
        assert isinstance(usage, dict)
        assert usage["calls"] == calls
        assert usage["euros"] > 0
        assert f"Modèle\u00a0: {calls} appels" in first.stdout
        again = run(*model, "-o", "encore")
        assert len(server.asked) == calls
        assert "Modèle\u00a0: 0 appel," in again.stdout
        run(*model[:4], "--no-cache", "-o", "sans")
        assert len(server.asked) == 2 * calls
    pages = [next((desk / name).glob("*/article.md")).read_text("utf-8") for name in ("out", "encore", "sans")]
    assert pages[0] == pages[1] == pages[2]


def test_marbre_toml_says_the_same_as_the_options(desk: Path) -> None:
    with serve(copying) as server:
        (desk / "marbre.toml").write_text(
            f'[writer]\nengine = "writer"\nmodel = "openai:scripted"\nbase_url = "{server.url}"\nconcurrency = 1\n'
        )
        result = CliRunner().invoke(cli, ["write", "copie.txt", "--json"])
        assert server.most_at_once == 1
    assert json.loads(result.stdout)["engine"] == "writer"
    assert json.loads(result.stdout)["usage"]["euros"] is None


def test_a_server_that_fails_costs_no_page(desk: Path) -> None:
    """All parts fail: the copy's own sentences stay, and the report says why."""
    with serve(lambda asked: server_error()) as server:
        result = run("--model", "openai:scripted", "--base-url", server.url, "--no-cache", "--timeout", "5")
    assert result.exit_code in {1, 2}
    if result.exit_code == 2:
        assert len(result.stderr.strip().splitlines()[-1]) > 20
    else:
        assert "La dette du club" in next((desk / "out").glob("*/article.md")).read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--model", "mistrall:large"], "Vouliez-vous dire : mistral ?"),
        (["--model", "mistral:large"], "MISTRAL_API_KEY"),
        (["--model", "mistral"], "fournisseur"),
        (["--model", "openai:x", "--base-url", "ftp://x"], "http://"),
        (
            ["--model", "openai:x", "--base-url", "http://127.0.0.1:9/v1", "--budget", "1"],
            "prix de ce modèle est inconnu",
        ),
        (["--model", "openai:x", "--base-url", "http://127.0.0.1:9/v1", "--budget-tokens", "50"], "Budget trop petit"),
        (["--model", "openai:x", "--base-url", "http://127.0.0.1:9/v1", "--price", "cher"], "lu/écrit"),
        (["--model", "openai:x", "--base-url", "http://127.0.0.1:9/v1", "--cache", "."], "--no-cache"),
        (["--model", "gguf:absent.gguf"], "absent.gguf"),
        ([], "a besoin d’un modèle"),
    ],
)
def test_what_cannot_be_asked_is_said_before_anything_is_spent(desk: Path, args: list[str], said: str) -> None:
    result = run(*args)
    assert result.exit_code == 2, result.output
    told = [line for line in result.stderr.replace("\u00a0", " ").splitlines() if line.startswith("marbre : ")]
    assert len(told) == 1
    assert said in told[0]
    assert "Traceback" not in result.output
