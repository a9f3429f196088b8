"""Where the time of `marbre write` goes, from a cold process to the files, beside spaCy's own loading.

    python benchmarks/startup.py [COPY] [RUNS]

Each run is a new process; the median of the runs is printed, in seconds, with the machine's conditions.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
STAGES = """
import json, sys, time
marks = [("start", time.perf_counter())]
def mark(name): marks.append((name, time.perf_counter()))
from pathlib import Path
import tempfile
from marbre.intake import take_in
from marbre.source.files import read_file
import marbre.pipeline
from marbre.output import files_of, write_out
mark("imports")
job = take_in(read_file(Path(sys.argv[1])))
mark("brief and copy")
from marbre.language.parser import Parser
parser = Parser()
parser.parse(["Un mot."])
mark("spaCy and its French model")
steps = []
written = marbre.pipeline.write(job, parser, lambda step: steps.append((step, time.perf_counter())))
for (name, began), (_, ended) in zip(steps, [*steps[1:], ("", time.perf_counter())]):
    marks.append((name, ended))
with tempfile.TemporaryDirectory() as folder:
    write_out(Path(folder) / "out", written, files_of(written, None), force=False)
mark("files and title card")
print(json.dumps([(name, at - before) for (_, before), (name, at) in zip(marks, marks[1:])]))
"""
PLAIN_SPACY = (
    "import time; t = time.perf_counter(); import spacy; spacy.load('fr_core_news_md'); print(time.perf_counter() - t)"
)


def main(arguments: list[str]) -> int:
    copy = arguments[0] if arguments else str(ROOT / "examples/tesla-openai.txt")
    runs = int(arguments[1]) if len(arguments) > 1 else 3
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {runs} runs, {Path(copy).name}"
    )
    told: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, seconds in json.loads(_output([sys.executable, "-c", STAGES, copy])):
            told.setdefault(name, []).append(seconds)
    for name, seconds in told.items():
        print(f"  {statistics.median(seconds):6.2f}  {name}")
    print(f"  {sum(statistics.median(s) for s in told.values()):6.2f}  in all")
    plain = [float(_output([sys.executable, "-c", PLAIN_SPACY])) for _ in range(runs)]
    print(f"  {statistics.median(plain):6.2f}  for scale: spacy.load alone, as spaCy ships it")
    return 0


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
