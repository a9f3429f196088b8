"""What a page costs when a model writes it: calls and tokens, beside the least possible.

    python benchmarks/writer.py [NAME…]

The replies are hand-written (tests/data/writer): no model is asked. Tokens are an estimate, characters / 3.5. The least
is the source read once and the page written once. All figures are also given for 1,000 words of page.
"""

import argparse
import dataclasses
import importlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from marbre.engines.steps import silent
from marbre.engines.writer.write import write_page
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.models.request import Failure, Reply, Request
from marbre.pipeline import Job
from marbre.rules.standard import Standard
from marbre.source.files import RawInput, read_file

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "models"))
hand_written = importlib.import_module("hand_written")  # the replies are the tests'

DATA = ROOT / "tests" / "data" / "writer"
NAMES = ("tesla", "funiculaire", "turbine")
BRIEF = "Un article de 250 mots au moins, avec des intertitres, optimisé pour le SEO, en français."
CHARACTERS_A_TOKEN = 3.5
MOST = 3.0
"""How many times the least a page may cost."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("names", nargs="*", default=NAMES, metavar="NAME")
    parser = Parser()
    print("article        appels  reprises  jetons  le moins  rapport  mots  jetons/1000 mots  originalité  laissées")
    for name in arguments.parse_args().names:
        _measure(name, parser)


def _measure(name: str, parser: Parser) -> None:
    replies = hand_written.replies_of(name)
    asked: list[Request] = []
    answered: list[int] = []

    def ask(requests: Sequence[Request]) -> list[Reply | Failure]:
        asked.extend(requests)
        values = [hand_written.answer(replies, r.step, r.prompt) for r in requests]
        answered.extend(len(json.dumps(v, ensure_ascii=False)) for v in values)
        return [Reply(v) for v in values]

    job = _job(name)
    draft = write_page([job.source], job.brief, parser, ask, silent, Standard())
    tokens = (sum(len(r.system) + len(r.prompt) for r in asked) + sum(answered)) / CHARACTERS_A_TOKEN
    least = (len(job.source.text) + len(draft.page.body)) / CHARACTERS_A_TOKEN
    words = draft.length.got if draft.length else 0
    print(
        f"{name:14} {len(asked):6} {draft.rounds:9} {tokens:7.0f} {least:9.0f} {tokens / least:8.2f} {words:5} "
        f"{1000 * tokens / max(1, words):17.0f} {draft.originality or 0:12.1%} {len(draft.left_out):9}"
        + ("" if tokens <= MOST * least else f"   au-delà de {MOST:g} fois")
    )


def _job(name: str) -> Job:
    if name == "tesla":
        return take_in(read_file(ROOT / "examples" / "tesla-openai.txt"))
    title, _, text = (DATA / f"{name}.txt").read_text("utf-8").partition("\n\n")
    job = take_in(RawInput(text, "plain", f"{name}.txt"), brief_text=BRIEF)
    return dataclasses.replace(job, source=dataclasses.replace(job.source, title=title))


if __name__ == "__main__":
    main()
