"""`marbre write --engine writer` over real HTTP with the hand-written replies: good ones, and each way in which a model fails.

All replies are written by hand (tests/data/writer): no model gave them. For each failure what stands on the page is right,
or the run says why not.
"""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import marbre.answering
from hand_written import ARTICLES, HandWritten, command, faults, replies_of, spoiled
from marbre.cli import cli
from marbre.models.settings import Settings
from marbre.page import read_page
from scripted_server import (
    Answer,
    Asked,
    ScriptedServer,
    cut_stream,
    good,
    rate_limited,
    refusal,
    said,
    serve,
    server_error,
    silence,
    slow,
)

Script = Callable[[Asked], Answer]


@pytest.fixture
def quick(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The desk, with waits between two tries that a test can wait for."""
    short = Settings(first_wait=0.01, longest_wait=0.5)
    monkeypatch.setattr(marbre.answering, "DEFAULT_SETTINGS", short)
    return desk


def run(server: ScriptedServer, article: str, *more: str) -> Result:
    args = ["write", *command(article), "--engine", "writer", "--model", "openai:x", "--base-url", server.url]
    return CliRunner().invoke(cli, [*args, "--no-cache", "--force", *more])


def page_in(folder: Path) -> str:
    """Return the page's words with plain spaces."""
    (path,) = (folder / "out").glob("*/article.md")
    page = read_page(path.read_text("utf-8"))
    told = f"{page.meta.title}\n{page.meta.description}\n{page.body}"
    return told.replace("\u202f", " ").replace("\u00a0", " ")


def report_in(folder: Path) -> dict[str, Any]:
    (path,) = (folder / "out").glob("*/report.json")
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


FACTS = {
    "tesla": ("700 millions de dollars", "22 %", "Brockman"),
    "funiculaire": ("14,6 millions d’euros", "12 mars 2023", "Nous n’augmenterons pas le prix du billet cette année"),
    "turbine": ("9 000 foyers", "340 tonnes", "Tom Reid"),
}


@pytest.mark.parametrize(
    "article", ["funiculaire", pytest.param("tesla", marks=pytest.mark.slow), pytest.param("turbine")]
)
def test_good_replies_make_a_page_of_their_own_words(article: str, quick: Path) -> None:
    script = HandWritten(replies_of(article))
    with serve(lambda asked: slow(0.3, script(asked))) as server:
        result = run(server, article)
        steps = [script.step(a) for a in server.asked]
    assert result.exit_code in {0, 1}, result.output
    assert len(steps) == len(set(steps)), "a step was paid twice"
    assert server.most_at_once > 1
    page = page_in(quick)
    own = [s for p in replies_of(article)["paragraphs"] for s in re.findall(r"[^.!?]{40,}[.]", p["texte"])]
    plain = [s.strip().replace("\u202f", " ").replace("\u00a0", " ") for s in own]
    assert sum(s in page for s in plain) >= len(plain) / 2
    assert all(f in page for f in FACTS[article] if article != "tesla")
    assert report_in(quick)["usage"]["calls"] == len(steps)


def test_all_faults_of_content_over_http_and_none_gets_through(quick: Path) -> None:
    """One of a kind each time; `test_every_fault…` tries all of them."""
    kinds = ("chiffre inventé", "réserve perdue", "citation altérée", "casse de titre")
    tried = [next(f for f in faults() if f["kind"] == k and f["article"] == "funiculaire") for k in kinds]
    assert _through(tried, quick) == []


@pytest.mark.slow
@pytest.mark.parametrize("article", ARTICLES)
def test_every_fault_of_content_over_http_and_none_gets_through(article: str, quick: Path) -> None:
    tried = [f for f in faults() if f["article"] == article]
    through = _through(tried, quick)
    print(f"\n{article}: {len(tried)} faults scripted, {len(through)} through")
    assert through == []


def _through(tried: list[dict[str, str]], folder: Path) -> list[str]:
    """Return the faults whose words stand on the page."""
    found = []
    for fault in tried:
        with serve(HandWritten(spoiled(fault))) as server:
            result = run(server, fault["article"])
        assert result.exit_code in {0, 1}, result.output
        found += [fault["bad"]] if fault["bad"] in page_in(folder) else []
        shutil.rmtree(folder / "out")
    return found


def failing(article: str, fails: Callable[[int], Answer | None], *, step: str = "section") -> Script:
    """Return a script whose nth call for such a step (from 1) is answered by `fails`, the others as written by hand."""
    script = HandWritten(replies_of(article))
    calls: list[str] = []

    def answer(asked: Asked) -> Answer:
        own = script(asked)
        if not script.step(asked).startswith(step):
            return own
        calls.append(script.step(asked))
        return fails(len(calls)) or own

    return answer


SHORT = {"intertitre": "", "paragraphes": ["Les travaux coûteront 14,6 millions d’euros."]}
ENGLISH = {
    "intertitre": "",
    "paragraphes": ["The works will cost 14.6 million euros. The region pays 40 % of the bill."],
}
PASSING: dict[str, Callable[[int], Answer | None]] = {
    "broken JSON": lambda n: said('{"intertitre": "", "paragraphes": ["Le funic') if n == 1 else None,
    "prose around JSON": lambda n: said("Bien sûr ! Voici la partie demandée.") if n == 1 else None,
    "429 then 200": lambda n: rate_limited(0.02) if n == 1 else None,
    "a stream cut off": lambda n: cut_stream('{"intertitre": "", "paragraphes": ["Le', 30) if n == 1 else None,
}
LASTING: dict[str, Callable[[int], Answer | None]] = {
    "broken JSON": lambda n: said('{"intertitre": "", "paragraphes": ["Le funic'),
    "refusal": lambda n: refusal(),
    "a stream cut off": lambda n: cut_stream('{"intertitre": "", "paragraphes": ["Le', 30),
    "silence": lambda n: silence(),
}
FATAL: dict[str, tuple[Callable[[int], Answer | None], str]] = {
    "500 for ever": (lambda n: server_error(), "en panne"),
    "429 for ever": (lambda n: rate_limited(0.02), "faute de débit"),
}
MENDED: dict[str, Callable[[int], Answer | None]] = {
    "too short": lambda n: good(SHORT),
    "English text": lambda n: good(ENGLISH),
}


@pytest.mark.parametrize("kind", PASSING)
def test_a_passing_failure_leaves_the_page_as_it_would_be(kind: str, quick: Path) -> None:
    with serve(HandWritten(replies_of("funiculaire"))) as server:
        run(server, "funiculaire")
    wanted = page_in(quick)
    with serve(failing("funiculaire", PASSING[kind])) as server:
        result = run(server, "funiculaire")
    assert result.exit_code in {0, 1}, result.output
    assert page_in(quick) == wanted


@pytest.mark.parametrize("kind", LASTING)
def test_of_a_french_copy_a_lasting_failure_leaves_the_mended_copy_and_says_why(kind: str, quick: Path) -> None:
    with serve(failing("funiculaire", LASTING[kind])) as server:
        result = run(server, "funiculaire", "--timeout", "0.5")
    assert result.exit_code in {0, 1}, result.output
    assert all(f in page_in(quick) for f in FACTS["funiculaire"])
    assert "le modèle n’a rien donné" in " ".join(result.stdout.replace("\u00a0", " ").split())
    assert "paragraphes" not in page_in(quick)


@pytest.mark.parametrize("kind", LASTING)
def test_of_a_foreign_copy_a_lasting_failure_leaves_no_page_and_one_sentence(kind: str, quick: Path) -> None:
    with serve(failing("turbine", LASTING[kind])) as server:
        result = run(server, "turbine", "--timeout", "0.5")
    assert result.exit_code == 2
    told = [line for line in result.stderr.replace("\u00a0", " ").splitlines() if line.startswith("marbre : ")]
    assert len(told) == 1
    assert "Rien n’a pu être écrit" in told[0]
    assert not list((quick / "out").glob("*/article.md"))


@pytest.mark.parametrize("kind", FATAL)
def test_a_provider_that_is_down_is_told_in_one_sentence_and_nothing_is_written(kind: str, quick: Path) -> None:
    fails, words = FATAL[kind]
    with serve(failing("funiculaire", fails)) as server:
        result = run(server, "funiculaire")
    assert result.exit_code == 2
    told = [line for line in result.stderr.replace("\u00a0", " ").splitlines() if line.startswith("marbre : ")]
    assert len(told) == 1
    assert words in told[0]
    assert not list((quick / "out").glob("*/article.md"))


@pytest.mark.parametrize("kind", MENDED)
def test_what_a_reply_lacks_comes_from_the_copy(kind: str, quick: Path) -> None:
    with serve(failing("funiculaire", MENDED[kind])) as server:
        run(server, "funiculaire")
    page = page_in(quick)
    assert all(f in page for f in FACTS["funiculaire"])
    assert "The works" not in page
