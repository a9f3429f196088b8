"""marbre ledger: an article with its source, and pairs."""

import json
from pathlib import Path

from click.testing import CliRunner

from marbre.commands.ledger import ledger_command

SOURCE = "La ville paie 12 500 euros pour le stade, a dit mardi Anne Petit."


def run(*arguments: str):
    return CliRunner().invoke(ledger_command, list(arguments))


def test_pairs_get_their_faults(tmp_path: Path) -> None:
    pairs = [
        {"id": 1, "source": SOURCE, "page": "Mardi, Anne Petit a dit que la ville payait 12 500 euros pour le stade."},
        {
            "id": "b",
            "source": SOURCE,
            "page": "Mardi, Anne Petit a dit que la ville payait 12 600 euros pour le stade.",
        },
    ]
    (tmp_path / "p.json").write_text(json.dumps(pairs), "utf-8")
    result = run("--pairs", str(tmp_path / "p.json"), "--json", "--no-parser")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert [p["id"] for p in found] == [1, "b"]
    assert found[0]["faults"] == []
    assert found[1]["faults"][0]["kind"] == "number"


def test_an_article_is_set_beside_its_source(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "a.md").write_text("La ville paie 12 600 euros pour le stade.", "utf-8")
    html = tmp_path / "o.html"
    result = run(str(tmp_path / "a.md"), "--source", str(tmp_path / "s.txt"), "--no-parser", "--html", str(html))
    assert result.exit_code == 1
    assert "12 600 euros" in result.output
    assert "Registre de fidélité" in html.read_text("utf-8")


def test_bad_pairs_are_told_in_one_sentence(tmp_path: Path) -> None:
    for bad in ("[{", '{"id": 1}', '[{"id": 1}]'):
        (tmp_path / "p.json").write_text(bad, "utf-8")
        assert run("--pairs", str(tmp_path / "p.json")).exit_code == 2
    assert run().exit_code == 2
