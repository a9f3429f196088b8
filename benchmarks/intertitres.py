"""The intertitres of articles, for a reader to judge: each section's opening with its heading and the runners-up.

    python benchmarks/intertitres.py COPY…        (default: the example and tests/data/dev)

Judge strictly, section by section: would a French sub-editor print it, seeing only the section?
"""

import sys
from pathlib import Path

from marbre.engines.body import paragraphs_of
from marbre.engines.editor import mended_copy
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.plan.intertitres import intertitres
from marbre.plan.keyphrase import choose_keyphrase
from marbre.plan.sections import plan_sections
from marbre.source.files import read_file

ROOT = Path(__file__).parent.parent
DEFAULT = [ROOT / "examples/tesla-openai.txt", *sorted((ROOT / "tests/data/dev").glob("*.txt"))]


def main(arguments: list[str]) -> int:
    parser = Parser()
    count = empty = 0
    for path in [Path(a) for a in arguments] or DEFAULT:
        job = take_in(read_file(path))
        page = mended_copy(job.source, job.brief, parser).page
        paragraphs = paragraphs_of(page)
        texts = [p.text for p in paragraphs if p.kind != "heading"]
        keyphrase = job.brief.keyphrase or choose_keyphrase(page.meta.title, texts, parser)
        sections = plan_sections(paragraphs)[1:]
        choices = intertitres(
            [paragraphs[s.first : s.last] for s in sections],
            parser,
            keyphrase=keyphrase,
            questions=job.brief.headings_as_questions,
            given=[s.heading for s in sections],
        )
        print(f"\n# {path.name} [{keyphrase}]")
        for section, choice in zip(sections, choices, strict=True):
            count, empty = count + 1, empty + (not choice.heading)
            opening = next(p.text for p in paragraphs[section.first : section.last] if p.kind != "heading")
            print(f"  {choice.heading or '—':60} ({choice.way}) < {opening[:110]}…")
            for other in choice.candidates[1:4]:
                print(f"      {other.score:6.2f} {other.text}")
    print(f"\n{count} parties, {empty} sans intertitre imprimable")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
