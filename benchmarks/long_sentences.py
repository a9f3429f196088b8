"""Every long sentence of some copy, and what the editor does with it: cut (how, and what it becomes) or left.

    python benchmarks/long_sentences.py [--cuts] [COPY…]     (default: the example and the copies of tests/data;
                                                              --cuts prints only what was cut)

Judge strictly, cut by cut: would a sub-editor print the sentences, and do they say what the long one said?
"""

import sys
from collections import Counter
from pathlib import Path

from marbre.engines.compose import compose
from marbre.house import Limits
from marbre.intake import take_in
from marbre.language.cuts.find import best_cut
from marbre.language.parser import Parser
from marbre.language.sentences import split_sentences
from marbre.language.words import count_spoken_words
from marbre.rules.catalogue import all_rules
from marbre.rules.context import BODY, Context
from marbre.rules.linter import mend
from marbre.rules.readability.long_sentence import RULE, long_sentences, quoted
from marbre.source.files import read_file

ROOT = Path(__file__).parent.parent
DEFAULT = [
    ROOT / "examples/tesla-openai.txt",
    *sorted((ROOT / "tests/data/dev").glob("*.txt")),
    *sorted((ROOT / "tests/data/long_sentences").glob("*.txt")),
]


def cut_up(sentence: str, parser: Parser) -> tuple[str, list[str]]:
    """Return the sentence as it reads when no cut is left to make, and the ways that were used."""
    parts, done, ways = [sentence], [], []
    while parts:
        part = parts.pop(0)
        cut = (
            best_cut(parser.parse([part])[0], part, "".join(parts[:1]))
            if count_spoken_words(part) > Limits().sentence_words
            else None
        )
        if cut is None:
            done.append(part)
        else:
            ways.append(cut.way)
            parts = [s.text for s in split_sentences(cut.apply(part))] + parts
    return " ".join(done), ways


def main(arguments: list[str]) -> int:
    parser = Parser()
    rules = [rule for rule in all_rules() if rule.id != RULE.id]
    total: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for path in [Path(a) for a in arguments if not a.startswith("-")] or DEFAULT:
        job = take_in(read_file(path))
        page = mend(Context(compose(job.source, job.brief), parser, job.source, job.brief), rules).page
        context = Context(page, parser)
        found: Counter[str] = Counter()
        print(f"\n# {path.name}")
        for text in (t for t in context.texts if t.field == BODY):
            for sentence, _ in long_sentences(context, text):
                raw = text.raw[sentence.start : sentence.end]
                after, ways = (raw, []) if quoted(text, sentence) else cut_up(raw, parser)
                found["cut" if ways else "left"] += 1
                used.update(ways)
                if ways:
                    print(f"  [{', '.join(ways)}]\n    - {raw}\n    + {after}")
                elif "--cuts" not in arguments:
                    print(f"  [—]\n    {raw}")
        total += found
        print(f"  {found['cut']} coupées sur {found.total()}")
    print(f"\n{total['cut']} coupées sur {total.total()} ({total['cut'] / max(1, total.total()):.0%}) ; {dict(used)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
