import json
from pathlib import Path

import pytest

from marbre.batch import work
from marbre.batch.model import BatchJob
from marbre.batch.work import RECEIPT, Place, do
from marbre.language.parser import Parser

COPY = (
    "La criée de Lorient change de mains\n\n"
    "La criée de Lorient a été reprise lundi par la région, qui promet 38 millions d’euros de travaux. "
    "Les mareyeurs attendaient cette décision depuis deux ans.\n\n"
    "Selon le président du port, la vente n’a rien changé aux emplois. « Personne ne partira », a-t-il assuré."
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def test_a_job_leaves_its_page_in_a_folder_of_its_name(tmp_path: Path, parser: Parser) -> None:
    job = BatchJob("Page_1.a", copy=COPY, brief="intertitres, SEO")
    outcome = do(job, Place(tmp_path), parser)
    assert (outcome.state, outcome.reason) == ("done", "")
    names = {f.name for f in (tmp_path / "Page_1.a").iterdir()}
    assert {"article.md", "article.html", "report.json", RECEIPT} <= names
    assert json.loads((tmp_path / "Page_1.a" / "report.json").read_text("utf-8"))["title"] == outcome.title


def test_a_page_that_stands_there_already_is_not_written_again(
    tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leader died between the folder and the line in the journal."""
    job = BatchJob("a", copy=COPY)
    first = do(job, Place(tmp_path), parser)
    monkeypatch.setattr(work, "write", None)
    again = do(job, Place(tmp_path), parser)
    assert {**vars(again), "seconds": 0} == {**vars(first), "seconds": 0}
    assert do(BatchJob("a", copy=COPY + " Fin."), Place(tmp_path), parser).state == "failed", "another job is done anew"


@pytest.mark.parametrize(
    ("job", "said"),
    [
        (BatchJob("a", copy="   "), "vide"),
        (BatchJob("a", file="/nulle/part.txt"), "n’existe pas"),
        (BatchJob("a", url="http://127.0.0.1/"), "privée"),
        (
            BatchJob("a", copy="This is an English text, and the editor does not translate. It is said so, plainly."),
            "français",
        ),
        (BatchJob("a", copy=COPY, options={"min_words": 900, "max_words": 300}), "contradictoires"),
    ],
)
def test_what_cannot_be_done_is_an_outcome_with_its_reason(
    tmp_path: Path, parser: Parser, job: BatchJob, said: str
) -> None:
    outcome = do(job, Place(tmp_path), parser)
    assert outcome.state == "failed"
    assert said in outcome.reason
    assert not (tmp_path / "a").exists()


def test_a_bug_of_ours_fails_one_job_and_is_noted(
    tmp_path: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(work, "write", broken)
    outcome = do(BatchJob("a", copy=COPY), Place(tmp_path), parser)
    assert "ZeroDivisionError" in outcome.reason
    assert "ZeroDivisionError" in (tmp_path / "errors.log").read_text("utf-8")
