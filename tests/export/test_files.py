import errno
import os
from pathlib import Path

import pytest

from marbre.errors import OutputError
from marbre.export import files as module
from marbre.export.files import write_folder

FILES = {"article.md": b"un", "card.png": b"\x89"}


def held(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


def test_a_folder_holds_its_files_and_nothing_is_left_beside(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "a" / "b", "lorient-criee", FILES, force=False)
    assert folder == tmp_path / "a" / "b" / "lorient-criee"
    assert held(folder) == FILES
    assert [p.name for p in folder.parent.iterdir()] == ["lorient-criee"]


def test_an_existing_folder_stays_without_force(tmp_path: Path) -> None:
    write_folder(tmp_path, "a", FILES, force=False)
    with pytest.raises(OutputError, match="--force"):
        write_folder(tmp_path, "a", {"autre": b""}, force=False)
    assert held(tmp_path / "a") == FILES


def test_force_replaces_the_folder_whole(tmp_path: Path) -> None:
    write_folder(tmp_path, "a", FILES, force=False)
    write_folder(tmp_path, "a", {"autre.md": b"2"}, force=True)
    assert held(tmp_path / "a") == {"autre.md": b"2"}
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("name", ["fichier", "lien", "lien mort"])
def test_force_replaces_what_bears_the_name(tmp_path: Path, name: str) -> None:
    target, elsewhere = tmp_path / "a", tmp_path / "ailleurs"
    elsewhere.mkdir()
    (elsewhere / "garde.txt").write_bytes(b"x")
    if name == "fichier":
        target.write_bytes(b"vieux")
    else:
        target.symlink_to(elsewhere if name == "lien" else tmp_path / "rien")
    write_folder(tmp_path, "a", FILES, force=True)
    assert held(target) == FILES
    assert not target.is_symlink()
    assert (elsewhere / "garde.txt").read_bytes() == b"x"
    assert {p.name for p in tmp_path.iterdir()} == {"a", "ailleurs"}


@pytest.mark.parametrize("failing", ["_write", "rename"])
def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    write_folder(tmp_path, "a", FILES, force=False)
    rename = Path.rename

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def broken(self: Path, target: Path) -> Path:
        if target.name == "a" and not self.name.endswith("-old"):
            raise OSError(errno.EIO, "I/O")
        return rename(self, target)

    if failing == "_write":
        monkeypatch.setattr(module, "_write", full)
    else:
        monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises(OutputError) as caught:
        write_folder(tmp_path, "a", {"b": b""}, force=True)
    assert "\n" not in str(caught.value)
    assert "No space" not in str(caught.value)
    assert held(tmp_path / "a") == FILES
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("../../etc", "etc"),
        ("/tmp/x", "tmp-x"),
        ("..", "article"),
        ("", "article"),
        ("Été à Nice", "t-nice"),
        ("a" * 300, "a" * 100),
        ("a\0b", "a-b"),
    ],
)
def test_a_slug_stays_in_its_folder(tmp_path: Path, slug: str, name: str) -> None:
    folder = write_folder(tmp_path / "out", slug, FILES, force=False)
    assert folder == tmp_path / "out" / name


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", ".."])
def test_a_file_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        write_folder(tmp_path, "a", {name: b""}, force=False)
    assert not list(tmp_path.iterdir())


def test_out_that_is_a_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x")
    for out in (tmp_path / "f", tmp_path / "f" / "g"):
        with pytest.raises(OutputError, match="pas un dossier"):
            write_folder(out, "a", FILES, force=False)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="droits"):
        write_folder(tmp_path / "x", "a", FILES, force=False)
