"""How fast is `marbre check`, beside the referee (`yoastseo`, SEO + readability, warm) on the same articles, in one run?

    python benchmarks/check.py [--times N] [--top N] [--no-referee] [ARTICLE.md SOURCE.txt]…

Without articles: the pages that marbre writes of the example and of tests/data/dev, each with its copy as the source.
Both are warm: the model is loaded, every article was judged once before. Our first figure is a whole check (every rule,
fidelity included) with nothing remembered of its sentences, nor of its copy's; the second a re-check after an edit of
one paragraph, in an article brought to 1,400 words where it is longer or shorter. All times are of the processor
(the referee's: node's `process.cpuUsage`), so that what else the machine does counts little.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from marbre.export.html import article_html
from marbre.facts.align import _index
from marbre.facts.checks.exclusive import _members_of_source
from marbre.facts.checks.hedges import _hits
from marbre.facts.checks.novelty import _strangers
from marbre.facts.originality import _known_runs
from marbre.facts.reading import read
from marbre.gate.article import Article
from marbre.gate.check import check
from marbre.gate.judge import Judge, context_of
from marbre.gate.markdown import read_markdown
from marbre.gate.recheck import Recheck
from marbre.intake import take_in
from marbre.language.mask import mask_untouchable, untouchable_spans
from marbre.language.parser import Parser
from marbre.language.sentences import _of_paragraph
from marbre.language.words import count_spoken_words, count_words
from marbre.page import write_page
from marbre.pipeline import write
from marbre.rules.catalogue import all_rules
from marbre.rules.linter import run_rule
from marbre.rules.seo.own_share import own_share
from marbre.source.files import read_file
from marbre.source.model import Source
from marbre.source.read import read_source

ROOT = Path(__file__).parent.parent
COPIES = (ROOT / "examples/tesla-openai.txt", *sorted((ROOT / "tests/data/dev").glob("*.txt")))
REFEREE = ROOT / "tests/referee/run.mjs"
LENGTH = 1400
"""Words of the article that is edited."""


@dataclass(frozen=True)
class Case:
    name: str
    article: Article
    source: Source


def cases(given: list[str]) -> list[Case]:
    if given:
        pairs = zip(given[::2], given[1::2], strict=True)
        return [_case(Path(a).read_text("utf-8"), Path(a).stem, read_source(read_file(Path(s)))) for a, s in pairs]
    parser = Parser()
    found = []
    for copy in COPIES:
        job = take_in(read_file(copy))
        found.append(_case(write_page(write(job, parser).page), copy.stem, job.source))
    return found


def _case(raw: str, name: str, source: Source) -> Case:
    return Case(name, read_markdown(raw, f"{name}.md"), source)


def seconds(call: Callable[[], object], times: int) -> float:
    """Return the median of some calls."""
    found = []
    for _ in range(times):
        begin = time.process_time()
        call()
        found.append(time.process_time() - begin)
    return statistics.median(found)


def forget(parser: Parser) -> None:
    """Forget all that was worked out from the sentences of an article and of its copy; what is known of words stays."""
    parser.forget()
    for remembering in (
        own_share,
        read,
        _of_paragraph,
        mask_untouchable,
        untouchable_spans,
        count_words,
        count_spoken_words,
        _strangers,
        _index,
        _hits,
        _known_runs,
        _members_of_source,
    ):
        remembering.cache_clear()


def whole(case: Case, judge: Judge, times: int) -> float:
    def once() -> None:
        assert judge.parser is not None
        forget(judge.parser)
        check(read_markdown(case.article.raw, case.article.name), judge)

    once()
    return seconds(once, times)


def edited(case: Case, judge: Judge, times: int) -> list[float]:
    """Return the seconds of re-checks, each after an edit of another paragraph."""
    paragraphs = [b.text for b in case.article.page.blocks if b.kind in {"paragraph", "heading"}]
    texts: list[str] = []
    while sum(map(count_words, texts)) < LENGTH:
        texts.append(paragraphs[len(texts) % len(paragraphs)])
    recheck = Recheck(judge)
    recheck.check(read_markdown("\n\n".join(texts), "a.md"))
    found = []
    for i in range(times):
        at = (i * 7) % len(texts)
        texts[at] = f"{texts[at]} La mairie en a pris acte le {i + 2} mai."
        begin = time.process_time()
        recheck.check(read_markdown("\n\n".join(texts), "a.md"))
        found.append(time.process_time() - begin)
    return found


def by_rule(case: Case, judge: Judge) -> list[tuple[float, str]]:
    """Return the seconds that each rule takes on one article, masks and parses already made."""
    context = context_of(case.article, judge)
    for text in context.texts:
        list(context.parsed(text))
    found = [(seconds(lambda r=rule: run_rule(context, r), 3), rule.id) for rule in judge.rules]  # type: ignore[misc]
    return sorted(found, reverse=True)


def parsing(case: Case, judge: Judge) -> float:
    """Return the seconds of the parse of one article."""
    assert judge.parser is not None
    context = context_of(case.article, judge)
    forget(judge.parser)
    return seconds(lambda: [list(context.parsed(t)) for t in context.texts], 1)


def referee(found: list[Case]) -> dict[str, float]:
    """Return the referee's seconds by article: the second pass of one warm process."""
    papers = [_paper(case) for case in found]
    run = subprocess.run(
        ["node", str(REFEREE), "-"], input=json.dumps(papers * 2), capture_output=True, text=True, check=True
    )
    told = json.loads(run.stdout)["papers"][len(papers) :]
    return {case.name: row["refereeCpuMs"] / 1000 for case, row in zip(found, told, strict=True)}


def _paper(case: Case) -> dict[str, Any]:
    meta = case.article.page.meta
    html = article_html(case.article.page)
    inner = html[html.index("<article") : html.index("</article>")]
    return {
        "name": case.name,
        "html": inner[inner.index("</h1>") + len("</h1>") :],
        "keyphrase": meta.keyphrase,
        "title": meta.seo_title or meta.title,
        "description": meta.description,
        "slug": meta.slug,
        "locale": "fr_FR",
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--top", type=int, default=8)
    parser.add_argument("--no-referee", action="store_true")
    asked = parser.parse_args()
    found = cases(asked.articles)
    rules = all_rules()
    model = Parser(without=("ner",))
    load = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, load {load}")
    print(f"{len(rules)} rules, all run; medians of {asked.times}; the referee: second pass of one node process\n")
    theirs = {} if asked.no_referee else referee(found)
    print(f"{'article':24} {'words':>6} {'marbre':>9} {'referee':>9} {'times':>6} {'re-check':>9}")
    ratios, rechecks = [], []
    for case in found:
        judge = replace(Judge(rules, model), source=case.source)
        ours, again = whole(case, judge, asked.times), edited(case, judge, 3 * asked.times)
        rechecks += again
        there = theirs.get(case.name)
        ratio = there / ours if there else 0.0
        ratios.append(ratio)
        said = f"{there * 1000:7.0f}ms {ratio:5.1f}x" if there else f"{'-':>9} {'-':>6}"
        words = count_words(case.article.page.body)
        print(f"{case.name:24} {words:6} {ours * 1000:7.0f}ms {said} {statistics.median(again) * 1000:7.1f}ms")
    if theirs:
        print(f"\ntimes faster: worst {min(ratios):.1f}, median {statistics.median(ratios):.1f} (asked: 3)")
    worst = sorted(rechecks)[int(len(rechecks) * 0.95)]
    print(
        f"re-check after an edit: median {statistics.median(rechecks) * 1000:.1f} ms, 95 % under {worst * 1000:.1f} ms"
    )
    judge = replace(Judge(rules, model), source=found[0].source)
    print(f"\nwhat dominates ({found[0].name}): parse {parsing(found[0], judge) * 1000:.0f} ms; then by rule")
    for took, rule in by_rule(found[0], judge)[: asked.top]:
        print(f"  {took * 1000:6.1f} ms  {rule}")


if __name__ == "__main__":
    main()
