"""How often passives are told from states and tenses: our own cases, and the referee's, with the referee's own figure.

Usage: python benchmarks/passive.py [--spec getPassiveVoiceFrenchSpec.js] [--referee] [--show]
The spec is a file of the Yoast/wordpress-seo repository (GPL): given by path, never copied here.
"""

import argparse
import json
import re
from pathlib import Path

from ask_referee import ask
from marbre.language.parser import Parser
from marbre.language.passive import passives

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/data/passive.json"
_CASE = re.compile(r"new Paper\(\s*\"((?:[^\"\\]|\\.)+)\".*?toBe\(\s*(\d)", re.DOTALL)

Case = tuple[str, bool]


def own_cases() -> list[Case]:
    """Return our labelled sentences."""
    return [(c["text"], c["passive"]) for c in json.loads(CASES.read_text("utf-8"))]


def spec_cases(path: Path) -> list[Case]:
    """Return the labelled sentences of the referee's specification."""
    return [(text.replace("\\'", "'"), count != "0") for text, count in _CASE.findall(path.read_text("utf-8"))]


def ours(texts: list[str], parser: Parser) -> list[bool]:
    """Return for each sentence whether marbre sees a passive."""
    return [bool(passives(doc)) for doc in parser.parse(texts)]


def referees(texts: list[str]) -> list[bool]:
    """Return for each sentence whether the referee sees a passive."""
    papers = [{"name": str(i), "html": f"<p>{t}</p>", "keyphrase": "", "locale": "fr_FR"} for i, t in enumerate(texts)]
    return [bool(p["counts"]["passive"]) for p in ask(papers)]


def report(name: str, cases: list[Case], seen: list[bool], show: bool) -> float:
    """Print the accuracy, with the mistakes where they are asked for, and return it."""
    wrong = [(text, wanted) for (text, wanted), got in zip(cases, seen, strict=True) if got != wanted]
    accuracy = 1 - len(wrong) / len(cases)
    print(f"{name:34} {len(cases) - len(wrong):3}/{len(cases)} = {accuracy:.3f}")
    for text, wanted in wrong if show else []:
        print(f"    {'passive' if wanted else 'active '}: {text}")
    return accuracy


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--spec", type=Path)
    options.add_argument("--referee", action="store_true")
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    parser = Parser()
    sets = {"own": own_cases()} | ({"spec": spec_cases(given.spec)} if given.spec else {})
    for name, cases in sets.items():
        texts = [text for text, _ in cases]
        report(f"marbre, {name} cases", cases, ours(texts, parser), given.show)
        if given.referee:
            report(f"yoastseo, {name} cases", cases, referees(texts), given.show)


if __name__ == "__main__":
    main()
