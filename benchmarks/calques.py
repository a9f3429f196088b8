"""How many calques the rules of wording and terminology find, how often they cry on good French, and how long they take.

    python benchmarks/calques.py FILE…

A .json file holds [{"id", "text", "calques": [quote, …]}]: a calque is found where a diagnostic touches its quote.
A .txt file is well-edited French: every diagnostic is shown, for a person to judge. `--quiet` prints the figures only.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marbre.diagnostic import Diagnostic
from marbre.language.parser import Parser
from marbre.page import Meta, Page
from marbre.rules.catalogue import all_rules
from marbre.rules.context import Context
from marbre.rules.linter import run_rule

GROUPS = ("wording", "terminology")
PAGE = 1400
"""Words of the page that the time is told for."""


def main(arguments: list[str]) -> int:
    loud = "--quiet" not in arguments
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    parser = Parser()
    passages = [p for path in paths if path.suffix == ".json" for p in _passages(path)]
    if passages:
        _recall(passages, parser, loud)
    texts = {path.name: path.read_text("utf-8") for path in paths if path.suffix == ".txt"}
    if texts:
        _alarms(texts, parser, loud)
    return 0


def _passages(path: Path) -> Iterator[dict[str, Any]]:
    found = json.loads(path.read_text("utf-8"))
    yield from found if isinstance(found, list) else found["passages"]


def _diagnostics(text: str, parser: Parser) -> list[Diagnostic]:
    context = Context(Page(Meta(), text), parser)
    return [d for rule in all_rules() if rule.id.split("/")[0] in GROUPS for d in run_rule(context, rule)]


def _recall(passages: list[dict[str, Any]], parser: Parser, loud: bool) -> None:
    total = hits = words = others = 0
    for passage in passages:
        text = passage["text"].replace("'", "’")
        words += len(text.split())
        found = _diagnostics(text, parser)
        touched: set[int] = set()
        for quote in passage["calques"]:
            quote = quote["quote"] if isinstance(quote, dict) else quote
            total += 1
            start = text.find(quote.replace("'", "’"))
            near = [i for i, d in enumerate(found) if start >= 0 and d.start < start + len(quote) and start < d.end]
            hits += bool(near)
            touched.update(near)
            if loud and not near:
                print(f"missed  {passage['id']}: {quote}" + ("" if start >= 0 else "   [not in the text]"))
        for i, d in enumerate(found):
            if i not in touched:
                others += 1
                if loud:
                    print(f"other   {passage['id']}: {text[d.start : d.end]} ({d.rule}: {d.message.text()[:90]})")
    print(f"calques found: {hits} of {total} ({hits / max(total, 1):.0%}); {others} other diagnostics in {words} words")


def _alarms(texts: dict[str, str], parser: Parser, loud: bool) -> None:
    counts: Counter[str] = Counter()
    words = 0
    cold = {name: _diagnostics(text, parser) for name, text in texts.items()}
    for name, text in texts.items():
        words += len(text.split())
        for d in cold[name]:
            counts[f"{d.rule} ({d.severity})"] += 1
            if loud:
                around = (
                    text[max(0, d.start - 50) : d.start] + "[" + text[d.start : d.end] + "]" + text[d.end : d.end + 40]
                )
                print(f"{name}: {d.rule}: …{around}…  {d.message.text()}".replace("\n", " "))
    started = time.perf_counter()
    for text in texts.values():
        _diagnostics(text, parser)
    spent = (time.perf_counter() - started) * 1000
    for rule, count in counts.most_common():
        print(f"{count:5}  {rule}")
    print(
        f"{sum(counts.values())} diagnostics in {words} words: {1000 * sum(counts.values()) / words:.2f} per 1,000 words"
    )
    print(f"{spent * PAGE / words:.0f} ms per {PAGE} words, warm, parse not counted")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
