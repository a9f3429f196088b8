"""Every change of words that the safe fixes make to well-edited French: for a person to read, each must be right.

    python benchmarks/changes.py [--all] TEXT…

Mere spaces, apostrophes, dashes and quotation marks are left out without --all. Prints texts, words and changes by rule.
"""

import sys
from collections import Counter
from pathlib import Path

from marbre.language.fold import words
from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import mend


def main(arguments: list[str]) -> int:
    parser = Parser()
    rules = [rule for rule in all_rules() if not rule.id.startswith(("demands/", "fidelity/"))]
    counts: Counter[str] = Counter()
    read = 0
    paths = [Path(a) for a in arguments if not a.startswith("-")]
    for path in paths:
        text = path.read_text("utf-8")
        read += len(text.split())
        for change in mend(Context(Page(Meta(), text), parser), rules).changes:
            counts[change.rule] += 1
            if "--all" in arguments or words(change.before) != words(change.after):
                print(f"{path.name}  {change.rule}  « {change.before[:80]} » → « {change.after[:80]} »")
    print(f"{len(paths)} textes, {read} mots ; changements par règle : {dict(counts.most_common())}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
