"""The whole way of a chat session, its edges in a folder: asked, answered, asked again, killed anywhere, gone on with."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from marbre.engines.chat.ask import ReplyAwaitedError, ask_person
from marbre.engines.chat.folder import STATE, Folder
from marbre.engines.chat.sheet import LONGEST, key_of, sheets
from marbre.engines.chat.take import CLIPBOARD, nothing, taking
from marbre.errors import InputError, OutputError, UsageError
from marbre.models.request import Failure, Reply, Request

TEXT = {"type": "string"}
SCHEMA = {"type": "object", "properties": {"texte": TEXT}, "required": ["texte"], "additionalProperties": False}


def asked(step: str, prompt: str = "Écris la partie.") -> Request:
    return Request(step, "Tu es secrétaire de rédaction.", f"{prompt} ({step})", SCHEMA, 500)


def said(*steps: str) -> str:
    return "\n".join(f"=== {s} ===\n```json\n{json.dumps({'texte': f'Texte de {s}.'})}\n```" for s in steps)


SECTIONS = [asked("section-01"), asked("section-02"), asked("section-03")]
FRONT = asked("front")


def waits(folder: Folder, requests: Sequence[Request], take=nothing, most: int | None = None) -> ReplyAwaitedError:
    with pytest.raises(ReplyAwaitedError) as caught:
        ask_person(folder, take, most)(requests)
    return caught.value


def names(folder: Folder) -> set[str]:
    return {p.name for p in folder.path.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "stade.chat")


def test_a_batch_is_one_prompt_and_its_reply_is_split_again(folder: Folder) -> None:
    error = waits(folder, SECTIONS)
    assert [s.name for s in error.asked.sheets] == ["01-sections"]
    assert error.requests == tuple(SECTIONS)
    prompt = (folder.path / "01-sections.prompt.md").read_text("utf-8")
    assert prompt.count("Tu es secrétaire de rédaction.") == 1
    assert all(f"=== tâche {r.step} ===" in prompt and r.prompt in prompt for r in SECTIONS)
    assert '{"texte": "…"}' in prompt
    (folder.path / "01-sections.reply.md").write_text(said("section-01", "section-02", "section-03"), "utf-8")
    replies = ask_person(folder, nothing)(SECTIONS)
    assert replies == tuple(Reply({"texte": f"Texte de {r.step}."}) for r in SECTIONS)
    assert [s.name for s in waits(folder, [FRONT]).asked.sheets] == ["02-front"]


def test_what_is_missing_or_cannot_be_read_is_asked_again_and_only_that(folder: Folder) -> None:
    waits(folder, SECTIONS)
    (folder.path / "01-sections.reply.md").write_text(said("section-02") + "\n=== section-03 ===\nDésolé.", "utf-8")
    error = waits(folder, SECTIONS)
    assert [s.name for s in error.asked.sheets] == ["02-sections-reprise"]
    assert any("section-01" in f and "pas de réponse" in f for f in error.asked.faults)
    prompt = (folder.path / "02-sections-reprise.prompt.md").read_text("utf-8")
    assert "tâche section-01" in prompt
    assert "tâche section-02" not in prompt
    assert "n’a pas la forme demandée" in prompt
    (folder.path / "02-sections-reprise.reply.md").write_text(said("section-03", "section-01"), "utf-8")
    assert all(isinstance(r, Reply) for r in ask_person(folder, nothing)(SECTIONS))


def test_a_prompt_may_hold_one_step_only_and_they_may_be_answered_in_any_order(folder: Folder) -> None:
    error = waits(folder, SECTIONS, most=1)
    assert [s.name for s in error.asked.sheets] == ["01-section-01", "02-section-02", "03-section-03"]
    left = waits(folder, SECTIONS, taking("-", said("section-02").encode, lambda: None), most=1)
    assert [s.name for s in left.asked.sheets] == ["01-section-01", "03-section-03"]
    assert "02-section-02.reply.md" in names(folder)
    without_marks = json.dumps({"texte": "Un."}).encode()
    left = waits(folder, SECTIONS, taking("-", lambda: without_marks, lambda: None), most=1)
    assert [s.name for s in left.asked.sheets] == ["03-section-03"]


def test_a_batch_too_long_for_a_window_is_parted() -> None:
    long = [asked(f"section-{i:02d}", "x" * (LONGEST // 2 - 1000)) for i in range(1, 6)]
    assert [len(s.keys) for s in sheets(long, 1)] == [2, 2, 1]
    assert [s.name for s in sheets(long, 4)] == ["04-sections", "05-sections", "06-section-05"]


def test_the_clipboard_that_still_holds_the_prompt_is_no_reply(folder: Folder) -> None:
    prompt = waits(folder, SECTIONS).asked.sheets[0].prompt
    error = waits(folder, SECTIONS, taking(CLIPBOARD, bytes, lambda: prompt.replace("\n", "\r\n")))
    assert error.asked.faults == ("ce qui a été donné est la demande elle-même, pas sa réponse",)
    assert "01-sections.reply.md" not in names(folder)
    half = "Oui.\n" + prompt
    assert "la demande elle-même" in waits(folder, SECTIONS, taking(CLIPBOARD, bytes, lambda: half)).asked.faults[0]
    both = prompt + said("section-01", "section-02", "section-03")
    assert len(ask_person(folder, taking(CLIPBOARD, bytes, lambda: both))(SECTIONS)) == 3


def test_a_reply_to_another_step_leaves_the_prompt_waiting(folder: Folder) -> None:
    waits(folder, SECTIONS)
    reply = folder.path / "01-sections.reply.md"
    reply.write_text(said("front"), "utf-8")
    error = waits(folder, SECTIONS)
    assert [s.name for s in error.asked.sheets] == ["01-sections"]
    assert error.asked.faults == ("la réponse à 01-sections est celle d’une autre étape (front)",)
    reply.write_text(said("section-01", "section-02", "section-03"), "utf-8")
    assert len(ask_person(folder, nothing)(SECTIONS)) == 3


def test_an_empty_reply_and_one_that_comes_before_its_prompt_are_told(folder: Folder) -> None:
    early = waits(folder, SECTIONS, taking("-", said("section-01").encode, lambda: None))
    assert "pas encore faite" in early.asked.faults[0]
    assert waits(folder, SECTIONS, taking("-", lambda: b" \n", lambda: None)).asked.faults == (
        "la réponse donnée est vide",
    )
    (folder.path / "01-sections.reply.md").write_text("\n")
    assert [s.name for s in waits(folder, SECTIONS).asked.sheets] == ["01-sections"]


def test_a_step_may_be_passed_over(folder: Folder) -> None:
    waits(folder, [FRONT])
    (folder.path / "01-front.reply.md").write_text("passer", "utf-8")
    (failure,) = ask_person(folder, nothing)([FRONT])
    assert isinstance(failure, Failure)
    assert not failure.fatal


def test_another_copy_is_another_question_and_an_old_reply_is_not_taken_for_it(folder: Folder) -> None:
    waits(folder, [FRONT])
    (folder.path / "01-front.reply.md").write_text(said("front"), "utf-8")
    ask_person(folder, nothing)([FRONT])
    other = asked("front", "Autre copie.")
    assert key_of(other) != key_of(FRONT)
    assert [s.name for s in waits(folder, [other]).asked.sheets] == ["02-front"]
    (folder.path / STATE).unlink()
    assert [s.name for s in waits(folder, [other]).asked.sheets] == ["01-front"]
    assert any(n.endswith(".old.md") for n in names(folder))


def test_a_state_that_was_lost_is_made_again_from_the_replies(folder: Folder) -> None:
    waits(folder, SECTIONS)
    (folder.path / "01-sections.reply.md").write_text(said("section-01", "section-03"), "utf-8")
    waits(folder, SECTIONS)
    (folder.path / "02-section-02-reprise.reply.md").write_text(said("section-02"), "utf-8")
    replies = ask_person(folder, nothing)(SECTIONS)
    (folder.path / STATE).unlink()
    assert ask_person(folder, nothing)(SECTIONS) == replies


class KilledError(BaseException):
    pass


@pytest.mark.parametrize("at", range(1, 12))
def test_killed_at_any_write_and_run_again_the_replies_are_the_same(
    folder: Folder, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every change on disk goes through os.replace: the run is killed before the n-th of them."""
    real, done = os.replace, [0]

    def killing(a: Path, b: Path) -> None:
        done[0] += 1
        if done[0] == at:
            raise KilledError
        real(a, b)

    monkeypatch.setattr(os, "replace", killing)
    batches = [SECTIONS, [FRONT], [asked("repair-01-1")]]
    pasted = {"01-sections": said("section-01", "section-03"), "02-section-02-reprise": said("section-02"),
              "03-front": said("front"), "04-repair-01-1": said("repair-01-1")}  # fmt: skip
    replies: list[object] = []
    for _ in range(30):
        replies = []
        try:
            for batch in batches:
                replies += ask_person(folder, nothing)(batch)
            break
        except ReplyAwaitedError as error:
            for sheet in error.asked.sheets:
                folder.reply(sheet).write_text(pasted[sheet.name], "utf-8")
        except KilledError:
            continue
    steps = [r.step for batch in batches for r in batch]
    assert replies == [Reply({"texte": f"Texte de {step}."}) for step in steps]
    assert {n for n in names(folder) if n.endswith(".prompt.md")} == {f"{n}.prompt.md" for n in pasted}
    assert not [n for n in names(folder) if n.startswith(".")]


def test_what_cannot_be_used_is_said_in_one_sentence(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("x")
    with pytest.raises(OutputError, match="dossier de session"):
        ask_person(Folder(tmp_path / "fichier" / "s.chat"), nothing)(SECTIONS)
    waits(folder, SECTIONS)
    with pytest.raises(UsageError, match="presse-papiers"):
        ask_person(folder, taking(CLIPBOARD, bytes, lambda: None))(SECTIONS)
    with pytest.raises(InputError, match="n’existe pas"):
        ask_person(folder, taking("absent.md", bytes, lambda: None))(SECTIONS)
    (folder.path / "01-sections.reply.md").write_bytes(bytes(range(256)) * 9)
    with pytest.raises(InputError, match="binaire"):
        ask_person(folder, nothing)(SECTIONS)
    (folder.path / STATE).write_text("{")
    with pytest.raises(InputError, match="session"):
        ask_person(folder, nothing)(SECTIONS)
