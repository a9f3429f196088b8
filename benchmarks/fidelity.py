"""How many planted faults does the ledger find, and how many true paraphrases does it accuse?

    python benchmarks/fidelity.py [--list] [--no-parser] [PAIRS.json]…

A pair is {id, source, page, fault}: `fault` is the kind that was planted, null for a true paraphrase. A plant is found
when the page has any fault at all; « of that kind » counts those that were also called by their name.
"""

import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from marbre.facts.compare import compare
from marbre.language.parser import Parser

DEFAULT = Path(__file__).parent.parent / "tests/data/fidelity/pairs.json"


def main(arguments: list[str]) -> int:
    paths = [Path(a) for a in arguments if not a.startswith("-")] or [DEFAULT]
    pairs = [p for path in paths for p in json.loads(path.read_text("utf-8"))]
    parser = None if "--no-parser" in arguments else Parser()
    if parser:
        parser.parse(["Un essai."])
    started = time.perf_counter()
    judged = [(p, [f for f in compare(p["source"], p["page"], parser) if f.grade == "error"]) for p in pairs]
    spent = time.perf_counter() - started
    rows: dict[str, list[tuple[dict[str, Any], list[str]]]] = defaultdict(list)
    for p, faults in judged:
        rows[p["fault"] or "paraphrase"].append((p, [f.kind for f in faults]))
    print(f"{'kind':24}{'pairs':>6}{'found':>7}{'of that kind':>14}")
    for kind in sorted(k for k in rows if k != "paraphrase"):
        found = rows[kind]
        print(f"{kind:24}{len(found):6}{sum(bool(k) for _, k in found):7}{sum(kind in k for _, k in found):14}")
    planted = [r for kind, rs in rows.items() if kind != "paraphrase" for r in rs]
    clean = rows["paraphrase"]
    caught, alarms = sum(bool(k) for _, k in planted), sum(bool(k) for _, k in clean)
    print(f"{'all plants':24}{len(planted):6}{caught:7}{caught / max(1, len(planted)):14.1%}")
    print(f"{'true paraphrases':24}{len(clean):6}{alarms:7}{alarms / max(1, len(clean)):14.1%}  (false alarms)")
    print(f"{spent * 1000 / max(1, len(pairs)):.0f} ms a pair, the parse included")
    if "--list" in arguments:
        for p, faults in judged:
            if bool(faults) != bool(p["fault"]):
                print(
                    f"\n{p['id']} {p['fault']} → {[(f.kind, f.text[:60]) for f in faults]}\n  S: {p['source']}\n  P: {p['page']}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
