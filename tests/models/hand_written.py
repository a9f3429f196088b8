"""The hand-written replies of tests/data/writer as a script of the server: which step a call is, and what it gets.

No model wrote them: they prove what marbre does with an answer.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripted_server import Answer, Asked, good

DATA = Path(__file__).parents[1] / "data" / "writer"
EXAMPLE = Path(__file__).parents[2] / "examples" / "tesla-openai.txt"
ARTICLES = ("tesla", "funiculaire", "turbine")
BRIEF = "Un article de 250 mots au moins, avec des intertitres, optimisé pour le SEO, en français."
NOTHING = {"phrases": [], "ajouts": []}


@dataclass
class HandWritten:
    """Answers each step with the value of its name (or an Answer as it is); a repair without one with nothing."""

    replies: Mapping[str, Any]
    steps: dict[str, str] = field(default_factory=dict)
    """By the prompt: a call that is made again is the same step."""
    parts: dict[str, str] = field(default_factory=dict)
    """By the number of a source sentence."""

    def __call__(self, asked: Asked) -> Answer:
        value = answer(self.replies, self.step(asked), asked.prompt)
        return value if isinstance(value, Answer) else good(value)

    def step(self, asked: Asked) -> str:
        """Return the name of the step that a call is made for."""
        if asked.prompt not in self.steps:
            self.steps[asked.prompt] = self._step(asked.prompt)
        return self.steps[asked.prompt]

    def _step(self, prompt: str) -> str:
        numbers = re.findall(r"^\[(\d+)\] ", prompt, re.MULTILINE)
        if section := re.search(r"Écris la partie (\d+) sur", prompt):
            part = f"{int(section[1]):02d}"
            self.parts |= dict.fromkeys(numbers, part)
            return f"section-{part}"
        if "« titres »" in prompt:
            return "front"
        part = next((self.parts[n] for n in numbers if n in self.parts), "")
        turn = 1 + sum(s.startswith(f"repair-{part}-") for s in self.steps.values())
        return f"repair-{part}-{turn}"


def answer(replies: Mapping[str, Any], step: str, prompt: str) -> Any:
    """Return what is answered to a step: the value of its name; for a part the paragraphs whose sentences are asked for."""
    if step in replies:
        return replies[step]
    if not step.startswith("section") or "paragraphs" not in replies:
        return NOTHING
    lines = re.findall(r"^\[\d+\] (.+)$", prompt, re.MULTILINE)
    own = [p for line in lines for p in replies["paragraphs"] if line.startswith(p["from"])]
    heading = next((p["intertitre"] for p in own if p["intertitre"]), "")
    return {"intertitre": heading, "paragraphes": [p["texte"] for p in own]}


def replies_of(article: str) -> dict[str, Any]:
    """Return the good replies of an article."""
    return dict(json.loads((DATA / f"{article}.json").read_text("utf-8")))


def faults() -> list[dict[str, str]]:
    """Return the faults of content that are scripted: in which reply of which article stands what instead of what."""
    return list(json.loads((DATA / "faults.json").read_text("utf-8")))


def spoiled(fault: Mapping[str, str]) -> dict[str, Any]:
    """Return the replies of its article with that fault in one of them, and no repair that mends it."""
    kept = {k: v for k, v in replies_of(fault["article"]).items() if not k.startswith("repair")}
    whole = json.dumps(kept, ensure_ascii=False)
    assert fault["old"] in whole, fault
    return dict(json.loads(whole.replace(fault["old"], fault["new"])))


def command(article: str) -> list[str]:
    """Return what is said to `marbre write` about an article."""
    return [str(EXAMPLE)] if article == "tesla" else [str(DATA / f"{article}.txt"), "--brief", BRIEF]
