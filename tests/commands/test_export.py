"""`marbre export`."""

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from marbre.cli import cli
from marbre.page import Meta, Page, write_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    page = Page(
        Meta(title="Un titre", extra={"sent": {"mark": "marbre0123456789abcdef"}}), "**Chapô.**\n\nDu\u00a0texte.\n"
    )
    (tmp_path / "article.md").write_text(write_page(page), "utf-8")
    return tmp_path


def export(*arguments: str) -> Result:
    return CliRunner(env={"MARBRE_LANG": "fr"}).invoke(cli, ["export", *arguments])


def test_each_form_is_given(folder: Path) -> None:
    assert export(str(folder)).stdout == '<p class="chapo">Chapô.</p>\n<p>Du\u00a0texte.</p>\n'
    assert export(str(folder / "article.md"), "--format", "md").stdout == "**Chapô.**\n\nDu\u00a0texte.\n"
    assert export(str(folder), "--format", "blocks").stdout.startswith('<!-- wp:paragraph {"className":"chapo"} -->')
    assert json.loads(export(str(folder), "--format", "jsonld").stdout)["headline"] == "Un titre"


def test_no_form_holds_what_the_page_remembers(folder: Path) -> None:
    for form in ("html", "md", "blocks", "jsonld"):
        assert "marbre0123" not in export(str(folder), "--format", form).stdout


def test_a_word_document_goes_to_a_file(folder: Path) -> None:
    refused = export(str(folder), "--format", "docx")
    assert (refused.exit_code, "donnez son fichier" in refused.stderr) == (2, True)
    made = folder / "page.docx"
    assert export(str(folder), "--format", "docx", "-o", str(made)).exit_code == 0
    assert docx.Document(str(made)).paragraphs[0].text == "Un titre"


def test_a_file_that_cannot_be_written_is_told(folder: Path) -> None:
    result = export(str(folder), "-o", str(folder / "absent" / "x.html"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
