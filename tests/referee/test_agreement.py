"""Our rules beside the real yoastseo on French copy: what is a plain measure must agree; the rest is in docs/referee.md."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

SAME = {
    "metaDescriptionLength",
    "textCompetingLinks",
    "images",
    "textLength",
    "externalLinks",
    "internalLinks",
    "titleWidth",
    "singleH1",
    "subheadingsTooLong",
    "keyphraseLength",
}
"""Assessments in which French has no say: a disagreement is a bug of ours."""
LEAST = 0.85
"""Share of all assessments that must agree."""


@pytest.mark.slow
def test_plain_measures_agree_and_so_does_most_of_the_rest(parser) -> None:
    from agreement import as_paper, compare, dressed, text_paper
    from ask_referee import ask, driver

    driver().require_referee()

    plain = [text_paper(path, parser) for path in sorted((ROOT / "tests/data/dev").glob("*.txt"))]
    papers = [*plain, *map(dressed, plain)]
    verdicts = ask([as_paper(p) for p in papers])
    rows = [
        (paper.name, name, *row)
        for paper, verdict in zip(papers, verdicts, strict=True)
        for name, row in compare(paper, verdict, parser).items()
    ]
    apart = [row for row in rows if row[2] != row[3]]
    assert not [row for row in apart if row[1] in SAME]
    assert 1 - len(apart) / len(rows) >= LEAST, apart
