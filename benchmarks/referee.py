"""Where our rules and the referee (yoastseo, in node) agree on real French text, and where they do not.

Usage: python benchmarks/referee.py [--papers FOLDER] [--texts FILE…] [--show]
FOLDER holds frenchPaper1.html + .js … of the repository Yoast/wordpress-seo (GPL, CC BY-SA: read by path, never copied here).
A text is plain: its first line is the title, empty lines part its paragraphs; its keyphrase, slug and description are planned as
for any copy. Each is judged bare and dressed (intertitres, image, links).
"""

import argparse
from collections import Counter
from pathlib import Path

from agreement import ASSESSMENTS, as_paper, compare, dressed, referee_papers, text_paper
from ask_referee import ask
from marbre.language.parser import Parser


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--papers", type=Path)
    options.add_argument("--texts", type=Path, nargs="*", default=[])
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    parser = Parser()
    papers = referee_papers(given.papers) if given.papers else []
    plain = [text_paper(path, parser) for path in given.texts]
    papers += [*plain, *map(dressed, plain)]
    verdicts = ask([as_paper(p) for p in papers])
    compared = {p.name: compare(p, v, parser) for p, v in zip(papers, verdicts, strict=True)}
    agree: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for rows in compared.values():
        for name, (theirs, ours, _) in rows.items():
            seen[name] += 1
            agree[name] += theirs == ours
    print(f"{len(papers)} papers, {sum(agree.values())} of {sum(seen.values())} assessments agree")
    for name in ASSESSMENTS:
        split = [(p, rows[name]) for p, rows in compared.items() if name in rows and rows[name][0] != rows[name][1]]
        print(f"{name:24} {agree[name]:3} agree {len(split):3} disagree")
        for paper, (theirs, _, said) in split:
            stricter = "marbre stricter" if theirs else "yoastseo stricter"
            print(f"    {paper}: {stricter}" + (f": {said}" if given.show else ""))


if __name__ == "__main__":
    main()
