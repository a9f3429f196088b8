"""A scripted model: a function from requests to answers, written by hand, that keeps what it was asked."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hand_written import NOTHING, answer, replies_of
from marbre.engines.draft import Draft
from marbre.engines.steps import silent
from marbre.engines.writer.write import write_page
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.models.request import Failure, Reply, Request, Usage
from marbre.pipeline import Job
from marbre.rules.standard import Standard
from marbre.source.files import RawInput, read_file

DATA = Path(__file__).parents[2] / "data" / "writer"
EXAMPLE = Path(__file__).parents[3] / "examples" / "tesla-openai.txt"
BRIEF = "Un article de 250 mots au moins, avec des intertitres, optimisé pour le SEO, en français."


@dataclass
class Script:
    """Answers each step with the value of its name; a step without one with `otherwise`."""

    replies: dict[str, Any]
    otherwise: Reply | Failure = field(default_factory=lambda: Reply({"phrases": [], "ajouts": []}))
    asked: list[Request] = field(default_factory=list)
    batches: list[list[str]] = field(default_factory=list)

    def __call__(self, requests: Sequence[Request]) -> list[Reply | Failure]:
        self.asked += requests
        self.batches.append([r.step for r in requests])
        return [self._answer(r) for r in requests]

    def _answer(self, request: Request) -> Reply | Failure:
        value = answer(self.replies, request.step, request.prompt)
        if isinstance(value, Failure):
            return value
        return self.otherwise if value is NOTHING else Reply(value, Usage(1, 1000, 300))


def job_of(name: str, brief: str = BRIEF) -> Job:
    if name == "tesla":
        return take_in(read_file(EXAMPLE))
    title, _, text = (DATA / f"{name}.txt").read_text("utf-8").partition("\n\n")
    return job_from(title, text, brief)


def job_from(title: str, text: str, brief: str = BRIEF) -> Job:
    job = take_in(RawInput(text, "plain", "copie.txt"), brief_text=brief)
    return dataclasses.replace(job, source=dataclasses.replace(job.source, title=title))


@pytest.fixture(scope="session")
def article() -> Callable[..., Job]:
    return job_of


@pytest.fixture(scope="session")
def article_from() -> Callable[..., Job]:
    return job_from


@pytest.fixture(scope="session")
def replies() -> Callable[[str], dict[str, Any]]:
    return replies_of


@pytest.fixture(scope="session")
def scripted() -> type[Script]:
    return Script


@pytest.fixture(scope="session")
def write(parser: Parser) -> Callable[[Job, Any], Draft]:
    def call(job: Job, ask: Any) -> Draft:
        return write_page([job.source], job.brief, parser, ask, silent, Standard())

    return call
