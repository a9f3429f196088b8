"""How many of the listed defects of an article does `marbre write` repair or flag, and does any fact change?

    python benchmarks/defects.py [--list] [COPY.txt DEFECTS.json]…

Without arguments: the example and the three articles in tests/data/dev. A defect is *repaired* when its exact quote
(for words: its letters and digits) no longer stands in the page; *flagged* when something in the report's `left`
touches it. Long sentences are counted apart: most are reported, not cut. Facts are compared both ways.
"""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marbre.facts.compare import compare
from marbre.facts.support import page_text, source_text
from marbre.intake import take_in
from marbre.language.fold import fold
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.pipeline import Job, Written, write
from marbre.source.files import read_file

ROOT = Path(__file__).parent.parent
DEFAULT = [
    (ROOT / "examples/tesla-openai.txt", ROOT / "tests/data/seed-defects.json"),
    *((p, p.with_suffix(".json")) for p in sorted((ROOT / "tests/data/dev").glob("*.txt"))),
]
EXACT = {"typography", "punctuation"}


@dataclass(frozen=True)
class Judged:
    """A defect and what became of it: repaired, flagged or missed."""

    defect: dict[str, Any]
    state: str


def judge(job: Job, written: Written, defects: list[dict[str, Any]]) -> list[Judged]:
    text = page_text(written.page)
    folded, flagged = fold(text), [fold(item.text) for item in written.report.left if item.text]
    sentences = [fold(s.text) for s in split_sentences(text)]
    return [Judged(d, _state(d, written, text, folded, flagged, sentences)) for d in defects]


def _state(
    defect: dict[str, Any], written: Written, text: str, folded: str, flagged: list[str], sentences: list[str]
) -> str:
    quote, kind = defect["quote"], defect["kind"]
    words = fold(quote)
    if quote.startswith("<"):
        done = {
            "<no-subheads>": bool(written.report.headings),
            "<no-lead>": written.page.body.startswith("**"),
            "<no-break-spaces>": re.search(r"« |[\w»)] [:;?!»%]", written.page.body) is None,
            "<wall>": not any(i.rule == "structure/long-paragraph" for i in written.report.left),
        }
        return "repaired" if done.get(quote, False) else "missed"
    if kind == "duplicate":
        return "repaired" if folded.count(words) <= 1 else "missed"
    if defect.get("subkind") == "long-sentence":
        if not any(words in s for s in sentences):
            return "repaired"
        return "flagged" if any(words in f or f in words for f in flagged if len(f) > 30) else "missed"
    if str(defect["fix"]).startswith("['one term"):
        return "repaired" if folded.count(words) else "missed"
    stands = re.search(rf"{re.escape(quote)}(?![\w-])", text) is not None
    if kind in EXACT and not stands:
        return "repaired"
    if kind == "structure" and words in {fold(h) for h in re.findall(r"^## (.+)", written.page.body, re.MULTILINE)}:
        return "repaired"
    if kind not in EXACT and words not in folded:
        return "repaired"
    if kind in {"spelling", "terminology", "grammar"} and not stands:
        return "repaired"
    near = [f for f in flagged if f in words or (words in f and len(f) < len(words) + 40)]
    return "flagged" if near else "missed"


def main(arguments: list[str]) -> int:
    listed = "--list" in arguments
    paths = [Path(a) for a in arguments if not a.startswith("-")]
    pairs = list(zip(paths[::2], paths[1::2], strict=True)) or DEFAULT
    parser = Parser()
    for copy, defects_file in pairs:
        defects = json.loads(defects_file.read_text("utf-8"))["defects"]
        job = take_in(read_file(copy))
        written = write(job, parser)
        judged = judge(job, written, defects)
        print(f"\n# {copy.name} : {len(defects)} défauts")
        for name, chosen in _groups(judged).items():
            counts = Counter(j.state for j in chosen)
            total = len(chosen)
            print(
                f"  {name:32} {counts['repaired']:3} réparés, {counts['flagged']:3} signalés, "
                f"{counts['missed']:3} manqués / {total:3}  ({counts['repaired'] / total:.0%} réparés, "
                f"{1 - counts['missed'] / total:.0%} réparés ou signalés)"
            )
        faults = compare(source_text(job.source), page_text(written.page))
        print(f"  faits changés, ajoutés ou perdus : {len(faults)} {[(f.kind, f.text) for f in faults]}")
        if listed:
            for j in judged:
                if j.state != "repaired":
                    print(
                        f"    {j.state:8} {j.defect['id']} {j.defect['kind']} "
                        f"{j.defect.get('auto', '')} | {j.defect['quote'][:90]!r} → {str(j.defect['fix'])[:90]}"
                    )
    return 0


def _groups(judged: list[Judged]) -> dict[str, list[Judged]]:
    long = [j for j in judged if j.defect.get("subkind") == "long-sentence"]
    rest = [j for j in judged if j not in long]
    groups = {f"auto: {a}": [j for j in rest if j.defect.get("auto") == a] for a in ("yes", "maybe", "no")}
    groups |= {k: [j for j in rest if j.defect["kind"] == k] for k in dict.fromkeys(j.defect["kind"] for j in rest)}
    groups["phrases longues"] = long
    return {name: chosen for name, chosen in groups.items() if chosen}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
