import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.batch.jobs import read_jobs
from marbre.batch.model import BatchJob
from marbre.errors import InputError


def jobs(path: Path, *lines: object) -> list[BatchJob]:
    path.write_text("\n".join(x if isinstance(x, str) else json.dumps(x) for x in lines), "utf-8")
    return list(read_jobs(path))


def test_a_line_is_a_job(tmp_path: Path) -> None:
    record = {
        "id": "a-1",
        "copy": "Un texte.",
        "brief": "700 mots",
        "options": {"min_words": "700", "headings": True, "forbidden": "je; nous"},
    }
    (job,) = jobs(tmp_path / "j.jsonl", record, "")
    assert (job.id, job.copy, job.brief, job.fault) == ("a-1", "Un texte.", "700 mots", "")
    assert job.options == {"min_words": 700, "headings": True, "forbidden": ("je", "nous")}


def test_a_file_stands_from_the_folder_of_the_jobs(tmp_path: Path) -> None:
    (job,) = jobs(tmp_path / "j.jsonl", {"id": "a", "file": "copies/a.txt"})
    assert job.file == str(tmp_path / "copies/a.txt")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pas du json", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[1]", "JSON"),
        ({"copy": "x"}, "id"),
        ({"id": "../a", "copy": "x"}, "id"),
        ({"id": ".", "copy": "x"}, "id"),
        ({"id": "é", "copy": "x"}, "id"),
        ({"id": "a"}, "soit"),
        ({"id": "a", "copy": "x", "url": "https://x.example"}, "soit"),
        ({"id": "a", "copy": "x", "couleur": "bleu"}, "couleur"),
        ({"id": "a", "copy": "x", "options": {"couleur": "bleu"}}, "couleur"),
        ({"id": "a", "copy": "x", "options": {"min_words": "beaucoup"}}, "min_words"),
        ({"id": "a", "copy": "x", "options": {"min_words": -3}}, "min_words"),
        ({"id": "a", "copy": "x", "options": {"headings": "peut-être"}}, "headings"),
        ({"id": "a", "copy": "x", "options": [1]}, "options"),
    ],
)
def test_a_wrong_line_is_a_failed_job_and_the_others_go_on(tmp_path: Path, line: object, said: str) -> None:
    found = jobs(tmp_path / "j.jsonl", line, {"id": "bon", "copy": "x"})
    assert said in found[0].fault
    assert (found[1].id, found[1].fault) == ("bon", "")


def test_two_jobs_of_one_name_are_told_apart(tmp_path: Path) -> None:
    found = jobs(tmp_path / "j.jsonl", {"id": "a", "copy": "x"}, {"id": "A", "copy": "y"})
    assert found[0].fault == ""
    assert "même id" in found[1].fault
    assert found[0].id.casefold() != found[1].id.casefold()


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_has_its_options_as_columns(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "j.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, delimiter=delimiter)
        rows.writerow(["id", "copy", "min_words", "keyphrase"])
        rows.writerow(["a", "Un texte\nsur deux lignes, avec virgule ; et point-virgule.", "300", "criée de Lorient"])
        rows.writerow(["b", "Autre.", "", ""])
    one, other = read_jobs(path)
    assert one.options == {"min_words": 300, "keyphrase": "criée de Lorient"}
    assert "sur deux lignes" in one.copy
    assert (other.options, other.fault) == ({}, "")


def test_a_parquet_file_is_read(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table({"id": ["a", "b"], "copy": ["Un.", "Deux."], "min_words": [300, None]})
    pyarrow.parquet.write_table(table, tmp_path / "j.parquet")
    one, other = read_jobs(tmp_path / "j.parquet")
    assert (one.options, other.options) == ({"min_words": 300}, {})


def test_a_folder_is_a_job_a_copy(tmp_path: Path) -> None:
    for name in ("b.txt", "Été à Lorient.md", ".caché.txt", "image.png"):
        (tmp_path / name).write_text("Un texte.", "utf-8")
    assert [j.id for j in read_jobs(tmp_path)] == ["b", "t-Lorient"] or [j.id for j in read_jobs(tmp_path)] == [
        "t-Lorient",
        "b",
    ]


def test_what_cannot_be_read_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "j.txt").write_text("x")
    (tmp_path / "j.parquet").write_bytes(b"pas du parquet")
    (tmp_path / "j.jsonl").write_bytes(b'{"id": "\xe9"}')
    for name in ("j.txt", "j.parquet", "j.jsonl", "absent.jsonl"):
        with pytest.raises(InputError):
            list(read_jobs(tmp_path / name))


@given(
    st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=8),
            lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=5), x, max_size=3),
            max_leaves=6,
        ),
        max_size=5,
    )
)
def test_no_line_breaks_the_reading(tmp_path_factory: pytest.TempPathFactory, record: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("jobs") / "j.jsonl"
    path.write_text(json.dumps(record) + "\n" + json.dumps({"id": "bon-2", "copy": "x"}), "utf-8")
    first, second = read_jobs(path)
    assert first.id
    assert second.id == "bon-2"


@given(st.text(min_size=1), st.integers(1, 9999))
def test_a_record_read_back_is_the_same_job(tmp_path_factory: pytest.TempPathFactory, copy: str, words: int) -> None:
    job = BatchJob("a", copy=copy, options={"min_words": words})
    path = tmp_path_factory.mktemp("jobs") / "j.jsonl"
    path.write_text(json.dumps(job.record), "utf-8")
    assert next(iter(read_jobs(path))).digest == job.digest
