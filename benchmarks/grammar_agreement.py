"""How many wrong agreements are found, and how many right sentences are left alone: precision and recall by family.

    python benchmarks/grammar_agreement.py [--show]

The sentences (tests/data/agreement.json, our own) come in pairs: a right one, and the same with one agreement broken.
A wrong sentence counts as found when a rule of the family speaks of it; a right one as a false alarm when any does.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule

DATA = Path(__file__).parent.parent / "tests" / "data" / "agreement.json"
RULES = frozenset(
    f"grammar/{name}"
    for name in (
        "subject-verb",
        "pronoun-verb",
        "participle-with-etre",
        "participle-after-avoir",
        "noun-adjective",
        "adjective-before-noun",
        "determiner-gender",
        "determiner-number",
        "missing-elision",
        "elision-before-aspirated-h",
        "missing-contraction",
        "tout-agreement",
    )
)


def alarms(sentence: str, parser: Parser) -> list[str]:
    """Return the ids of the agreement rules that find a fault in the sentence."""
    context = Context(Page(Meta(), sentence), parser)
    return [rule.id for rule in all_rules() if rule.id in RULES and run_rule(context, rule)]


def measure(parser: Parser) -> dict[str, Counter[str]]:
    """Return family → counts of found, missed and false."""
    counts: dict[str, Counter[str]] = {}
    for pair in json.loads(DATA.read_text("utf-8")):
        family = counts.setdefault(pair["family"], Counter())
        found, false = alarms(pair["wrong"], parser), alarms(pair["right"], parser)
        family["found" if found else "missed"] += 1
        family["false"] += bool(false)
        if "--show" in sys.argv and (false or not found):
            print(f"{'FALSE' if false else 'missed'}: {pair['right'] if false else pair['wrong']} {false or ''}")
    return counts


def main() -> None:
    """Print a line for each family."""
    for family, count in measure(Parser()).items():
        recall = count["found"] / (count["found"] + count["missed"])
        precision = count["found"] / max(1, count["found"] + count["false"])
        print(f"{family:12} precision {precision:.2f}  recall {recall:.2f}  {dict(count)}")


if __name__ == "__main__":
    main()
