"""The example before and after, judged by the referee."""

import sys
from pathlib import Path

import pytest

from marbre.export.html import article_html
from marbre.intake import take_in
from marbre.page import Meta, Page
from marbre.pipeline import write
from marbre.source.files import read_file

sys.path.insert(0, str(Path(__file__).parents[1] / "referee"))
from referee import ask, paper, require_referee

ROOT = Path(__file__).parents[2]


def body_html(html: str) -> str:
    start, end = html.index("<article"), html.index("</article>")
    inner = html[html.index(">", start) + 1 : end]
    cut = inner.index("</h1>") + len("</h1>")
    return inner[cut:]


@pytest.mark.slow
def test_the_example_passes_the_referee(parser) -> None:
    require_referee()
    job = take_in(read_file(ROOT / "examples/tesla-openai.txt"))
    page = write(job, parser).page
    before = Page(Meta(title=job.source.title, keyphrase=page.meta.keyphrase), job.source.text)
    raw = "".join(f"<p>{p.text}</p>" for p in job.source.paragraphs)
    old, new = ask([paper(before, raw), paper(page, body_html(article_html(page)))])
    print(
        f"SEO {old['seo']['score']} → {new['seo']['score']}, "
        f"lisibilité {old['readability']['score']} → {new['readability']['score']}"
    )
    for row in [*new["seo"]["assessments"], *new["readability"]["assessments"]]:
        if (row["score"] or 9) < 8:
            print("  reste :", row["id"], row["score"], row["text"])
    assert new["readability"]["score"] == 90
    assert new["seo"]["score"] >= 80
