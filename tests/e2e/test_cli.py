"""The command line as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples/tesla-openai.txt"


def marbre(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "marbre", *args], input=stdin, capture_output=True, check=False)


def test_help_imports_no_model() -> None:
    code = "import sys, marbre.cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert "marbre write" in marbre("--help").stdout.decode()


def test_brief_alone_loads_no_model() -> None:
    code = (
        "import sys\nfrom marbre.cli import cli\n"
        f"try:\n    cli(['brief', {str(EXAMPLE)!r}, '--json'], standalone_mode=True)\n"
        "except SystemExit:\n    pass\nsys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "vide.txt"),
        (b"   \n\n  ", "blanc.txt"),
        (bytes(range(256)) * 40, "binaire.txt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "image.png"),
        (b"<html><head><title>x</title></head><body><nav>Menu</nav></body></html>", "page.html"),
        ("Rends cet article SEO, en français, 700 mots au moins.".encode(), "brief-seul.txt"),
        (b"Une phrase ordinaire du texte. " * 200_000, "enorme.txt"),
        (b"PK\x03\x04 pas un docx", "faux.docx"),
    ],
)
def test_bad_input_gets_one_clear_sentence(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    run = marbre("write", str(path), "-o", str(tmp_path / "out"))
    assert run.returncode == 2, run.stdout.decode() + run.stderr.decode()
    said = run.stderr.decode().strip().splitlines()
    assert len(said) == 1, said
    assert said[0].startswith("marbre : ")
    assert b"Traceback" not in run.stderr
    assert not list((tmp_path / "out").glob("*")) if (tmp_path / "out").exists() else True


@pytest.mark.parametrize(
    "args",
    [
        ("write", "absent.txt"),
        ("write", "."),
        ("write", str(EXAMPLE), "--engine", "inconnu"),
        ("write", str(EXAMPLE), "--min-words", "900", "--max-words", "300"),
        ("write", str(EXAMPLE), "-o", str(EXAMPLE)),
        ("write", str(EXAMPLE), "--image", "absente.jpg"),
    ],
)
def test_bad_demands_get_one_clear_sentence(args: tuple[str, ...]) -> None:
    run = marbre(*args)
    assert run.returncode == 2
    assert len(run.stderr.decode().strip().splitlines()) == 1
    assert b"Traceback" not in run.stderr


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[bytes]]:
    out = tmp_path_factory.mktemp("out")
    run = marbre("write", str(EXAMPLE), "-o", str(out))
    return next(out.iterdir()), run


def test_the_example_is_written_whole(written) -> None:
    folder, run = written
    assert {p.name for p in folder.iterdir()} == {
        "article.md",
        "article.html",
        "article.json",
        "report.json",
        "changes.html",
        "card.png",
    }
    assert run.returncode in {0, 1}
    report = json.loads((folder / "report.json").read_text("utf-8"))
    assert report["words"]["asked"] == 700
    assert report["words"]["got"] >= 700
    assert 5 <= len(report["headings"]) <= 8
    assert "reprendre" not in report["title"] or "aurait" in report["title"] or "?" in report["title"]
    assert {d["name"] for d in report["demands"]} >= {"title", "language", "words", "headings", "seo"}


def test_an_existing_folder_is_not_overwritten(written) -> None:
    folder, _ = written
    run = marbre("write", str(EXAMPLE), "-o", str(folder.parent))
    assert run.returncode == 2
    assert "--force" in run.stderr.decode()


def test_a_second_run_on_its_own_output_changes_nothing(written, tmp_path: Path) -> None:
    folder, _ = written
    marbre("write", str(folder / "article.md"), "-o", str(tmp_path))
    again = tmp_path / folder.name / "article.md"
    assert again.read_text("utf-8") == (folder / "article.md").read_text("utf-8")


def test_json_prints_the_report_alone(tmp_path: Path) -> None:
    run = marbre("write", "-", "--json", "-o", str(tmp_path), stdin=EXAMPLE.read_bytes())
    assert json.loads(run.stdout)["slug"]
