"""How sure is each cue of the ledger? For each place that finds a fault: how often it finds a plant, how often it accuses a paraphrase.

    python benchmarks/fidelity_cues.py [--below 0.85] [PAIRS.json]…

A cue is the line of the check that made the fault, with the last test of that check that held. A cue that is right less
often than `--below` on pairs that it was not made from should be « à vérifier », no error.
"""

import argparse
import importlib
import json
import pkgutil
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import ModuleType
from typing import Any

from marbre.facts import checks
from marbre.facts.compare import compare
from marbre.facts.fault import Fault
from marbre.language.parser import Parser

DEFAULT = Path(__file__).parent.parent / "tests/data/fidelity"


def watch(module: ModuleType, cues: dict[Fault, str]) -> None:
    """Make a module of checks tell, for each fault that it finds, by which line and test."""
    held = [""]
    name = module.__name__.rpartition(".")[2]

    def fault(*args: Any, **kwargs: Any) -> Fault:
        made = Fault(*args, **kwargs)
        frame = sys._getframe(1)
        cues.setdefault(made, f"{name}:{frame.f_lineno} {frame.f_code.co_name} {held[0]}")
        return made

    def telling(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def told(*args: Any, **kwargs: Any) -> Any:
            answer = function(*args, **kwargs)
            if answer is True:
                held[0] = function.__name__
            return answer

        return told

    for key, value in list(vars(module).items()):
        if getattr(value, "__module__", "") == module.__name__ and getattr(value, "__annotations__", {}).get(
            "return"
        ) in (bool, "bool"):
            setattr(module, key, telling(value))
    module.Fault = fault  # type: ignore[attr-defined]


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("pairs", nargs="*", type=Path)
    options.add_argument("--below", type=float, default=1.1)
    chosen = options.parse_args()
    cues: dict[Fault, str] = {}
    for module in pkgutil.iter_modules(checks.__path__):
        watch(importlib.import_module(f"{checks.__name__}.{module.name}"), cues)
    parser = Parser()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    wrong_ids: dict[str, list[str]] = defaultdict(list)
    for path in chosen.pairs or sorted(DEFAULT.glob("*.json")):
        for p in json.loads(path.read_text("utf-8")):
            cues.clear()
            found = [f for f in compare(p["source"], p["page"], parser) if f.grade == "error"]
            for key in {k for f in found for k in (f.kind, cues.get(f, "?"))}:
                (right if p["fault"] else wrong)[key] += 1
                if not p["fault"]:
                    wrong_ids[key].append(p["id"])
    print(f"{'cue':72}{'right':>6}{'wrong':>6}{'sure':>7}")
    for key in sorted({*right, *wrong}, key=lambda k: (":" in k, k)):
        sure = right[key] / (right[key] + wrong[key])
        if sure < chosen.below:
            print(f"{key:72}{right[key]:6}{wrong[key]:6}{sure:7.0%}  {' '.join(wrong_ids[key][:4])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
