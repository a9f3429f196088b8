"""The intertitres of articles, for a reader to judge: each section's opening with its heading and the runners-up.

    python benchmarks/intertitres.py [--whole] [--strip] [--questions] COPY…     (default: the example and tests/data/dev)

`--whole` prints each section in full (judge by it, not by the opening); `--strip` takes the copy's own « ## » headings
off first and says where they stood (§); `--questions` asks for questions. Judge strictly, section by section: would a French sub-editor print it, seeing
only the section?
"""

import sys
from dataclasses import replace
from pathlib import Path

from marbre.engines.body import paragraphs_of
from marbre.engines.editor import mended_copy
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.plan.intertitres import Choice, intertitres
from marbre.plan.keyphrase import choose_keyphrase
from marbre.source.files import RawInput, read_file
from marbre.source.model import Paragraph

ROOT = Path(__file__).parent.parent
DEFAULT = [ROOT / "examples/tesla-openai.txt", *sorted((ROOT / "tests/data/dev").glob("*.txt"))]


def stripped(raw: RawInput) -> tuple[RawInput, list[str]]:
    """Return the input without its marked headings, and the beginnings of the paragraphs that stood under them."""
    lines = raw.text.split("\n")
    under = [
        next((text for text in lines[i + 1 :] if text.strip()), "")[:40]
        for i, line in enumerate(lines)
        if line.startswith("## ")
    ]
    return replace(raw, text="\n".join(line for line in lines if not line.startswith("## "))), under


def show(choice: Choice, body: list[Paragraph], *, whole: bool, mark: str) -> None:
    size = sum(count_words(p.text) for p in body)
    score = next((f"{c.score:.1f}" for c in choice.candidates if c.text == choice.heading), "–")
    print(f"\n  {mark} {choice.heading or '—'}   ({choice.way} {score}, {size} mots)")
    for paragraph in body if whole else body[:1]:
        print(f"      | {paragraph.text if whole else paragraph.text[:110] + '…'}")
    for other in [c for c in choice.candidates if c.text != choice.heading][:4]:
        print(f"      {other.score:6.2f} {other.text} ({other.way})")


def main(arguments: list[str]) -> int:
    whole, strip, ask = (option in arguments for option in ("--whole", "--strip", "--questions"))
    paths = [Path(a) for a in arguments if not a.startswith("--")] or DEFAULT
    parser = Parser()
    count = empty = cuts = hits = 0
    for path in paths:
        raw, under = stripped(read_file(path)) if strip else (read_file(path), [])
        job = take_in(raw)
        page = mended_copy(job.source, job.brief, parser, job.standard).page
        paragraphs = paragraphs_of(page)
        texts = [p.text for p in paragraphs if p.kind != "heading"]
        keyphrase = job.brief.keyphrase or choose_keyphrase(page.meta.title, texts, parser)
        headed = intertitres(
            paragraphs,
            parser,
            keyphrase=keyphrase,
            title=page.meta.title,
            questions=ask or job.brief.headings_as_questions,
            minimum=job.brief.min_headings,
            maximum=job.brief.max_headings,
        )
        print(f"\n# {path.name} [{keyphrase}]")
        cuts += len(under)
        for section, choice in headed:
            if not section.first and not choice.heading:
                words = sum(count_words(p.text) for p in paragraphs[: section.last])
                print(f"\n  (ouverture, {words} mots)")
                continue
            count, empty = count + 1, empty + (not choice.heading)
            body = [p for p in paragraphs[section.first : section.last] if p.kind != "heading"]
            own = any(body and body[0].text[:20] == start[:20] for start in under)
            hits += own
            show(choice, body, whole=whole, mark="§" if own else ">")
    print(f"\n{count} parties, {empty} sans intertitre ; {hits} coupes sur {cuts} intertitres de la copie")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
