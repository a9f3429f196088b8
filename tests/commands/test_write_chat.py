"""`marbre write --engine chat` as a person goes through it: paste, bring back, run again; killed anywhere, gone on with."""

import json
import os
import re
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marbre.cli import cli

OTHER = "<article><p>Les supporters de Brévanne ont déposé plainte le 6 mars, devant le tribunal.</p></article>"


def window(prompt: str) -> str:
    """Answer as a chat window that knows nothing but the prompt: the source's sentences, wrapped in chatter."""
    steps = re.findall(r"^=== (?:tâche )?([a-z]+-[\d-]+|front) ===$", prompt.partition("\n---\n")[0], re.MULTILINE)
    parts = re.split(r"^=== tâche .* ===$", prompt.partition("\n---\n")[0], flags=re.MULTILINE)[1:] or [prompt]
    steps = steps or re.findall(r"^=== ([a-z]+[\d-]*) ===$", prompt, re.MULTILINE)
    out = ["Bien sûr ! Voici ce que vous demandez :"]
    for step, part in zip(dict.fromkeys(steps), parts, strict=True):
        lines = re.findall(r"^\[\d+\] (.+)$", part, re.MULTILINE)
        value: dict[str, object] = {"phrases": [], "ajouts": []}
        if "« paragraphes »" in part:
            value = {"intertitre": "", "paragraphes": [" ".join(lines)]}
        elif "« titres »" in part:
            value = {"titres": ["Brévanne vend son stade"], "chapo": lines[0], "descriptions": []}
        out.append(f"=== {step} ===\n```json\n{json.dumps(value, ensure_ascii=False)}\n```")
    return "\n\n".join([*out, "N’hésitez pas à me demander des variantes."])


def run(*args: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(cli, ["write", "copie.txt", "--engine", "chat", *args], input=stdin)


def waiting(folder: Path) -> list[Path]:
    """Return the prompts without a reply, in their order."""
    prompts = sorted(folder.glob("*.prompt.md"))
    return [p for p in prompts if not p.with_name(p.name.replace(".prompt.", ".reply.")).exists()]


def answer(folder: Path) -> None:
    for prompt in waiting(folder):
        reply = prompt.with_name(prompt.name.replace(".prompt.", ".reply."))
        reply.write_text(window(prompt.read_text("utf-8")), "utf-8")


def to_the_end(folder: Path, *args: str) -> tuple[Result, int]:
    for turns in range(12):
        result = run(*args)
        if not waiting(folder):
            return result, turns
        answer(folder)
    raise AssertionError("it goes on for ever")


def test_a_person_carries_it_to_the_end(desk: Path) -> None:
    first = run()
    assert first.exit_code == 1
    said = first.stderr.strip().splitlines()[-1].replace("\u00a0", " ")
    assert said.startswith("marbre : Réponse attendue : collez out/copie.chat/01-section")
    assert said.endswith("puis relancez la même commande.")
    result, turns = to_the_end(desk / "out/copie.chat")
    assert result.exit_code in {0, 1}
    assert turns >= 1
    (report,) = (desk / "out").glob("*/report.json")
    found = json.loads(report.read_text("utf-8"))
    assert found["engine"] == "chat"
    assert found["usage"] is None
    assert "73\u00a0millions" in (report.parent / "article.md").read_text("utf-8")


def test_the_reply_may_come_on_standard_input_or_from_the_clipboard(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk / "out/copie.chat"
    run()
    (first,) = waiting(folder)
    run("--reply", "-", stdin=window(first.read_text("utf-8")).encode())
    assert first.with_name(first.name.replace(".prompt.", ".reply.")).exists()
    (second,) = waiting(folder)
    monkeypatch.setattr("pyperclip.paste", lambda: second.read_text("utf-8"))
    still = run("--reply", "clipboard")
    assert "la demande elle-même" in still.stderr
    monkeypatch.setattr("pyperclip.paste", lambda: window(second.read_text("utf-8")))
    run("--reply", "clipboard")
    assert second not in waiting(folder)


def test_several_sources_are_carried_too(desk: Path) -> None:
    (desk / "plainte.html").write_text(OTHER, "utf-8")
    to_the_end(desk / "out/copie.chat", "--source", "plainte.html", "--force")
    (page,) = (desk / "out").glob("*/article.md")
    assert "6\u00a0mars" in page.read_text("utf-8")


def test_who_passes_over_every_step_gets_the_page_of_the_copy_itself(desk: Path) -> None:
    for _ in range(8):
        run()
        for prompt in waiting(desk / "out/copie.chat"):
            prompt.with_name(prompt.name.replace(".prompt.", ".reply.")).write_text("Passer.", "utf-8")
        if list((desk / "out").glob("*/article.md")):
            break
    (page,) = (desk / "out").glob("*/article.md")
    assert "La dette du club atteint 73\u00a0millions d’euros." in page.read_text("utf-8")


class KilledError(BaseException):
    pass


@pytest.mark.parametrize("every", [1, 2, 3, 5])
def test_killed_at_every_step_the_page_is_the_same(desk: Path, every: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run may change so many files and is then killed; what it changed stays, and the next run goes on."""
    whole, _ = to_the_end(desk / "s1", "--session", "s1", "-o", "whole")
    assert whole.exit_code in {0, 1}
    real, left = os.replace, [0]

    def dying(a: Path, b: Path) -> None:
        if left[0] == 0:
            raise KilledError
        left[0] -= 1
        real(a, b)

    monkeypatch.setattr(os, "replace", dying)
    for _ in range(40):
        left[0] = every
        with suppress(KilledError):
            CliRunner().invoke(
                cli,
                ["write", "copie.txt", "--engine", "chat", "--session", "s2", "-o", "cut"],
                catch_exceptions=False,
            )
        if list((desk / "cut").glob("*/article.md")):
            break
        if (desk / "s2").exists():
            answer(desk / "s2")
    (one,), (other,) = (desk / "whole").glob("*/article.md"), (desk / "cut").glob("*/article.md")
    assert one.read_text("utf-8") == other.read_text("utf-8")
    assert {p.name for p in (desk / "s1").iterdir()} == {p.name for p in (desk / "s2").iterdir()}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--session", "copie.txt"], "dossier de session"),
        (["--reply", "absente.md"], "n’existe pas"),
        (["--reply", "clipboard"], "presse-papiers ne peut pas être lu"),
        (["--source", "absente.pdf"], "n’existe pas"),
        (["--model", "openai:x"], "--model ne sert qu’au moteur writer"),
        (["--per-prompt", "0"], "plus grand que zéro"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(desk: Path, args: list[str], said: str) -> None:
    run()
    result = run(*args)
    assert result.exit_code == 2, result.output
    told = [line for line in result.stderr.splitlines() if line.startswith("marbre : ")]
    assert len(told) == 1
    assert said in told[0]


def test_the_copy_and_the_reply_cannot_both_be_standard_input(desk: Path) -> None:
    result = CliRunner().invoke(
        cli, ["write", "-", "--engine", "chat", "--reply", "-"], input=(desk / "copie.txt").read_bytes()
    )
    assert result.exit_code == 2
    assert "entrée standard" in result.stderr
