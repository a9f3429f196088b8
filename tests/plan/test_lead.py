"""Chapô, description, key points, timeline: the copy's own words."""

from pathlib import Path

import pytest

from marbre.facts.compare import compare
from marbre.intake import take_in
from marbre.pipeline import write
from marbre.source.files import read_file

ROOT = Path(__file__).parents[2]
COPIES = [ROOT / "examples/tesla-openai.txt", *sorted((ROOT / "tests/data/dev").glob("*.txt"))]


@pytest.fixture(scope="module", params=COPIES, ids=lambda p: p.stem)
def written(request, parser):
    job = take_in(read_file(request.param))
    return job, write(job, parser)


def test_nothing_is_invented_or_lost(written) -> None:
    _, page = written
    assert [i for i in page.report.left if i.rule.startswith("fidelity/")] == []


def test_the_description_is_whole_sentences_of_its_length(written) -> None:
    job, page = written
    text = page.page.meta.description
    assert text.endswith(".")
    assert 121 <= len(text) <= 162 if job.brief.description_chars else 121 <= len(text) <= 156
    known = f"{job.source.title}\n\n{job.source.text}\n\n{job.brief.text}"
    assert [f for f in compare(known, text) if f.kind in {"number", "name"} and f.grade == "error"] == []


def test_the_title_fits_and_is_ours(written) -> None:
    _, page = written
    title = next(v for v in page.report.demands if v.name == "title")
    assert title.met, title.got


def test_the_length_is_the_copy_s_own(written) -> None:
    _, page = written
    words = next(v for v in page.report.demands if v.name == "words")
    assert words.met, words.got


def test_the_chapo_stands_first(written) -> None:
    _, page = written
    assert page.page.body.startswith("**")


def test_every_intertitre_is_short_and_has_no_stop(written) -> None:
    _, page = written
    for heading in page.report.headings:
        assert 3 <= len(heading.split()) <= 12
        assert not heading.endswith(".")
