"""The clipboard helps where there is one, and its lack is nobody's trouble."""

import base64
from pathlib import Path

import pyperclip
import pytest

from marbre.engines.chat import clipboard


def none(*_: object) -> str:
    raise pyperclip.PyperclipException("no clipboard")


def test_the_system_s_clipboard_takes_the_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", held.append)
    monkeypatch.setattr(pyperclip, "paste", lambda: held[-1])
    assert clipboard.copy("Écris la partie 1.")
    assert clipboard.paste() == "Écris la partie 1."


def test_without_one_the_terminal_is_asked_and_nothing_is_claimed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tty = tmp_path / "tty"
    tty.touch()
    monkeypatch.setattr(pyperclip, "copy", none)
    monkeypatch.setattr(pyperclip, "paste", none)
    monkeypatch.setattr(clipboard, "TERMINAL", str(tty))
    monkeypatch.setenv("TERM", "xterm-256color")
    assert not clipboard.copy("Écris.")
    assert tty.read_bytes() == b"\x1b]52;c;" + base64.b64encode("Écris.".encode()) + b"\x07"
    assert clipboard.paste() is None


def test_a_terminal_that_cannot_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tty = tmp_path / "tty"
    tty.touch()
    monkeypatch.setattr(pyperclip, "copy", none)
    monkeypatch.setattr(clipboard, "TERMINAL", str(tty))
    monkeypatch.setenv("TERM", "dumb")
    assert not clipboard.copy("Écris.")
    monkeypatch.setenv("TERM", "xterm")
    assert not clipboard.copy("x" * 80_000)
    monkeypatch.setattr(clipboard, "TERMINAL", str(tmp_path / "absent" / "tty"))
    assert not clipboard.copy("Écris.")
    assert tty.read_bytes() == b""
