"""`marbre check`, `fix` and `rule` as a user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = "---\ntitle: Le stade rouvre\nimage: a.jpg\nimage_alt: Le stade\n---\n\nLa ville paie le stade.\n"


def marbre(
    *args: str, stdin: bytes = b"", cwd: Path | None = None, lang: str = "fr"
) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-m", "marbre", *args],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "MARBRE_LANG": lang, "COLUMNS": "100"},
    )
    return subprocess.CompletedProcess(run.args, run.returncode, run.stdout.decode(), run.stderr.decode())


def refused(run: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence of a run that could not be."""
    assert run.returncode == 2, run.stdout + run.stderr
    assert "Traceback" not in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    return run.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bon.md").write_text(CLEAN)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "autre.html").write_text("<article><h1>Le stade</h1><p>L'eau: 9%.</p></article>\n")
    return tmp_path


def test_clean_is_0_and_errors_are_1(folder: Path) -> None:
    assert marbre("check", "bon.md", "--no-parse", cwd=folder).returncode == 0
    (folder / "bon.md").write_text(CLEAN.replace("La ville", "# Deux\n\nLa ville"))
    assert marbre("check", "bon.md", "--no-parse", cwd=folder).returncode == 1


def test_a_folder_and_standard_input(folder: Path) -> None:
    run = marbre("check", ".", "--no-parse", "--format", "json", cwd=folder)
    assert [f["path"] for f in json.loads(run.stdout)["files"]] == ["bon.md", "sub/autre.html"]
    piped = marbre("check", "-", "--no-parse", "--format", "json", stdin=b"L'eau.\n")
    assert json.loads(piped.stdout)["files"][0]["path"] == "-"


def test_select_and_ignore(folder: Path) -> None:
    run = marbre(
        "check", "sub", "--select", "typography", "--ignore", "typography/symbol-space", "--format", "json", cwd=folder
    )
    rules = {d["rule"] for d in json.loads(run.stdout)["files"][0]["diagnostics"]}
    assert rules
    assert all(r.startswith("typography/") for r in rules)
    assert "typography/symbol-space" not in rules


def test_without_a_source_the_facts_are_said_to_be_unchecked(folder: Path) -> None:
    assert "Non vérifié\u00a0: pas de source (--source)" in marbre("check", "bon.md", "--no-parse", cwd=folder).stdout


def test_a_source_is_compared(folder: Path) -> None:
    (folder / "source.txt").write_text("La ville paie 12 500 euros pour le stade, a dit le maire lundi soir.")
    (folder / "bon.md").write_text(CLEAN.replace("La ville paie", "La ville paie 99 600 euros pour"))
    run = marbre("check", "bon.md", "--source", "source.txt", "--select", "fidelity", cwd=folder)
    assert run.returncode == 1
    assert "99" in run.stdout


def test_diff_writes_nothing_and_fix_is_done_once(folder: Path) -> None:
    page = folder / "sub" / "autre.html"
    before = page.read_bytes()
    run = marbre("fix", "sub", "--diff", "--no-parse", cwd=folder)
    assert page.read_bytes() == before
    assert "+<article><h1>Le stade</h1><p>L’eau\u00a0: 9\u00a0%.</p></article>\n" in run.stdout
    assert marbre("fix", "sub", "--no-parse", cwd=folder).returncode == 0
    assert page.read_text() == "<article><h1>Le stade</h1><p>L’eau\u00a0: 9\u00a0%.</p></article>\n"
    assert marbre("fix", "sub", "--diff", "--no-parse", cwd=folder).stdout == ""


def test_fix_keeps_rights_links_and_bytes(folder: Path) -> None:
    page = folder / "droits.md"
    page.write_bytes(b"\xef\xbb\xbf" + b"Un: mot.\r\n\r\n`a: b`\r\n")
    page.chmod(0o640)
    (folder / "lien.md").symlink_to("droits.md")
    marbre("fix", "lien.md", "--no-parse", cwd=folder)
    assert page.read_bytes() == b"\xef\xbb\xbf" + "Un\u00a0: mot.\r\n\r\n`a: b`\r\n".encode()
    assert page.stat().st_mode & 0o777 == 0o640
    assert (folder / "lien.md").is_symlink()
    assert {p.name for p in folder.iterdir()} == {"bon.md", "sub", "droits.md", "lien.md"}


def test_a_latin_1_page_stays_latin_1(folder: Path) -> None:
    page = folder / "vieux.html"
    page.write_bytes('<meta charset="iso-8859-1"><p>L’été: 12500 euros</p>'.replace("’", "'").encode("latin-1"))
    marbre("fix", "vieux.html", "--no-parse", cwd=folder)
    assert page.read_bytes() == '<meta charset="iso-8859-1"><p>L’été\u00a0: 12&#8239;500\u00a0euros</p>'.encode(
        "cp1252"
    )


def test_suggestions_are_made_when_asked(folder: Path) -> None:
    text = CLEAN + "\nVoire même plus, dit le maire.\n"
    (folder / "bon.md").write_text(text)
    marbre("fix", "bon.md", "--no-parse", cwd=folder)
    assert "Voire même plus" in (folder / "bon.md").read_text()
    marbre("fix", "bon.md", "--no-parse", "--suggestions", cwd=folder)
    assert "Voire plus" in (folder / "bon.md").read_text()


def test_the_house_decides(folder: Path) -> None:
    (folder / "marbre.toml").write_text('[rules]\nignore = ["typography"]\n[words]\nforbidden = ["stade"]\n')
    run = marbre("check", ".", "--no-parse", "--format", "json", cwd=folder)
    rules = {d["rule"] for f in json.loads(run.stdout)["files"] for d in f["diagnostics"]}
    assert "terminology/house-forbidden" in rules
    assert not any(r.startswith("typography/") for r in rules)
    assert run.returncode == 1


BAD = [
    (b"", "a.md", "vide"),
    (bytes(range(256)) * 10, "a.md", "UTF-8"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.md", "UTF-8"),
    ("Une ville à l’est.\n".encode("utf-16"), "a.md", "UTF-8"),
    ("Une ville.\nÀ l’est.\n".encode("cp1252"), "a.md", "ligne 2"),
    (b"---\ntitle: a: b\n---\nUn.\n", "a.md", "ligne 2, colonne 9"),
    (b"---\ntitle: a\nUn.\n", "a.md", "ferm"),
    (b"<html><body><nav>x</nav></body></html>", "a.html", "article"),
    (b"<p>Un.</p>\n<script>var x", "a.html", "ligne 2"),
    (b"Une phrase ordinaire du texte. " * 170_000, "a.md", "5\u00a0Mo"),
    (
        (
            "The town will pay for the stadium and for the road that leads to it, said the mayor on Monday. " * 5
        ).encode(),
        "a.md",
        "français",
    ),
]


@pytest.mark.parametrize(("content", "name", "said"), BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("command", ["check", "fix"])
def test_bad_files_get_one_clear_sentence(tmp_path: Path, command: str, content: bytes, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    run = marbre(command, name, "--no-parse", cwd=tmp_path)
    if command == "fix":
        run.stderr = run.stderr.replace("0 corrections faites\n", "")
    assert said in refused(run)
    assert (tmp_path / name).read_bytes() == content


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("check", "absent.md"), "n’existe pas"),
        (("check", "vide"), "aucun article"),
        (("check", "bon.md", "--select", "typografy"), "typography"),
        (("check", "bon.md", "--ignore", "seo/no-imag"), "seo/no-image"),
        (("check", "bon.md", "--source", "absent.txt"), "n’existe pas"),
        (("check", "bon.md", "--brief", "absent.txt"), "n’existe pas"),
        (("check", "bon.md", "--source", "es.txt"), "ni en français ni en anglais"),
        (("check", "bon.md", "--config", "mal.toml"), "ligne 2, colonne"),
        (("check", "bon.md", "--format", "json", "-o", "absent/x.json"), "absent/x.json"),
        (("rule", "seo/no-imag"), "seo/no-image"),
    ],
)
def test_bad_demands_get_one_clear_sentence(tmp_path: Path, args: tuple[str, ...], said: str) -> None:
    (tmp_path / "bon.md").write_text(CLEAN)
    (tmp_path / "vide").mkdir()
    (tmp_path / "es.txt").write_text(
        "El ayuntamiento de la ciudad pagará las obras del estadio, dijo ayer el alcalde. " * 4
    )
    (tmp_path / "mal.toml").write_text("[limits]\nsentence_words = \n")
    assert said in refused(marbre(*args, cwd=tmp_path))


def test_one_bad_file_does_not_hide_the_others(folder: Path) -> None:
    run = marbre("check", "absent.md", "bon.md", "--no-parse", cwd=folder)
    assert run.returncode == 2
    assert "1 article contrôlé" in run.stdout


def test_a_rule_has_its_page() -> None:
    page = marbre("rule", "typography/dash-spaces").stdout
    for part in (
        "Pourquoi",
        "De qui vient la convention",
        "Mauvais",
        "devient",
        "Bon",
        "Limites connues",
        "correction sûre",
    ):
        assert part in page
    listed = marbre("rule").stdout
    assert "typography/dash-spaces" in listed
    assert "fidelity" in listed


def test_english_by_option_environment_or_locale(folder: Path) -> None:
    assert "articles checked" in marbre("check", ".", "--no-parse", "--lang-ui", "en", cwd=folder).stdout
    assert "articles checked" in marbre("check", ".", "--no-parse", cwd=folder, lang="en").stdout
    assert "Checks each" in marbre("--lang-ui=en", "check", "--help").stdout
    assert "Contrôle chaque" in marbre("check", "--help").stdout


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    run = marbre("chek", "a.md")
    assert run.returncode == 2
    assert "check" in run.stderr


@pytest.mark.parametrize("command", ["check", "fix", "rule", "write", "brief"])
def test_help_loads_nothing_heavy(command: str) -> None:
    code = (
        "import sys\nfrom marbre.cli import cli\n"
        f"try:\n    cli(['{command}', '--help'])\nexcept SystemExit:\n    pass\n"
        "sys.exit(bool({'spacy', 'lxml', 'jinja2', 'yaml', 'PIL', 'markdown_it'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
