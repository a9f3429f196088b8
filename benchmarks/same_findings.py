"""Does a change that should change nothing change a finding? Keep what all rules find, then compare.

    python benchmarks/same_findings.py keep FOUND.json ARTICLE.md… [--sources FOLDER] [--pairs PAIRS.json]
    python benchmarks/same_findings.py compare FOUND.json

An article whose name stands in FOLDER with .txt behind it is judged against that copy too. Pairs are those of
benchmarks/fidelity.py. `compare` judges the same files again, prints what differs, and ends with 1 where anything does.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from marbre.facts.compare import compare
from marbre.gate.check import check
from marbre.gate.judge import Judge
from marbre.gate.markdown import read_markdown
from marbre.language.parser import Parser
from marbre.rules.catalogue import all_rules
from marbre.source.files import read_file
from marbre.source.read import read_source


def found(articles: list[str], sources: str, pairs: list[str]) -> dict[str, list[str]]:
    """Return article or pair → its findings, each as one line."""
    parser = Parser(without=("ner",))
    rules = all_rules()
    told: dict[str, list[str]] = {}
    for article in map(Path, articles):
        copy = Path(sources) / f"{article.stem}.txt"
        source = read_source(read_file(copy)) if sources and copy.exists() else None
        judged = check(read_markdown(article.read_text("utf-8"), article.name), Judge(rules, parser, source))
        told[str(article)] = [
            f"{d.rule} {d.severity} {d.field} {d.start}-{d.end} {d.message.text()} {d.fixes}"
            for d in (p.diagnostic for p in judged.problems)
        ]
    for path in pairs:
        for pair in json.loads(Path(path).read_text("utf-8")):
            told[f"{path} {pair['id']}"] = [repr(f) for f in compare(pair["source"], pair["page"], parser)]
    return told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["keep", "compare"])
    parser.add_argument("kept")
    parser.add_argument("articles", nargs="*")
    parser.add_argument("--sources", default="")
    parser.add_argument("--pairs", action="append", default=[])
    asked = parser.parse_args()
    if asked.what == "keep":
        given = {"articles": asked.articles, "sources": asked.sources, "pairs": asked.pairs}
        kept: dict[str, Any] = {"given": given, "found": found(**given)}
        Path(asked.kept).write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        return 0
    kept = json.loads(Path(asked.kept).read_text("utf-8"))
    now = found(**kept["given"])
    differing = 0
    for name, before in kept["found"].items():
        for sign, lines in (
            ("-", [x for x in before if x not in now[name]]),
            ("+", [x for x in now[name] if x not in before]),
        ):
            differing += len(lines)
            for line in lines:
                print(f"{name}\n  {sign} {line}")
    print(f"{sum(map(len, now.values()))} findings in {len(now)} texts, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
