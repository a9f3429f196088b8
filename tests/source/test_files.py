"""Inputs: formats, encodings, and each error as a user reads it."""

import io
import unicodedata
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marbre.errors import InputError
from marbre.source.files import LARGEST, read_bytes, read_file
from marbre.source.read import read_source

SAMPLE = "L’été dernier, « Cœur de Loire » a coûté 12 000 €… Où ça ? À Noël, c’était déjà fini — ou presque.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert read_bytes(SAMPLE.encode(encoding), "a.txt").text == SAMPLE


def test_mac_roman() -> None:
    text = "L’été à Étretat coûte cher, dit « Gaëlle » : où dîner l’après-midi ?"
    assert read_bytes(text.encode("mac_roman"), "a.txt").text == text


FRENCH = "abcdeéèêëàâçîïôùûüœæÉÈÀÇŒ «»’“”…–—\u00a0\u202f.,;:!?'\"-0123456789%ﬁ½²\n"


@settings(deadline=None)
@given(st.text(FRENCH, min_size=1, max_size=200).filter(str.strip))
def test_clean_french_round_trips(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == unicodedata.normalize("NFC", text)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(InputError):
        assert read_source(read_bytes(text.encode("utf-8", errors="ignore"), "-")) is not None


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert read_bytes(data, "-").text.strip()


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("LâÃ©tÃ©, la mairie a payÃ© 3â‚¬", "L’été, la mairie a payé 3€"),
        ("dÃ©jÃ\u00a0 vu Ã\u00a0 NoÃ«l", "déjà vu à Noël"),
        ("lâ€™Ã‰tat a tranchÃ©", "l’État a tranché"),
    ],
)
def test_mojibake(bad: str, good: str) -> None:
    if "â" in bad[:3] and "€" not in bad[:4]:
        bad = bad.replace("Lâ", "Lâ€™")
    assert read_bytes(bad.encode(), "a.txt").text == good


def test_invisible_characters() -> None:
    text = "\ufeffun pro\u00ad\ngramme\r\net\u200b une\u2028ligne\x00".replace("\x00", "")
    assert read_bytes(text.encode(), "a.txt").text == "un programme\net une\nligne"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("-", "<!DOCTYPE html><html><body><p>Bonjour</p></body></html>", "html"),
        ("-", "---\ntitle: Un\n---\n\nTexte", "markdown"),
        ("-", "# Un titre\n\nTexte", "markdown"),
        ("-", "Du texte simple", "plain"),
        ("copie", "Du texte simple", "plain"),
        ("a.txt", "<p>Un.</p><p>Deux.</p>", "html"),
        ("a.txt", "# ceci n’est pas du Markdown", "plain"),
        ("a.md", "Du texte", "markdown"),
    ],
)
def test_kind(name: str, text: str, kind: str) -> None:
    assert read_bytes(text.encode(), name).kind == kind


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "est vide"),
        (b" \n\t ", "a.txt", "est vide"),
        ("\u200b\ufeff".encode(), "a.txt", "est vide"),
        (b"\xd0\xcf\x11\xe0abc", "a.doc", "ancien document Word"),
        (b"PK\x03\x04", "a.odt", "OpenDocument"),
        (b"\x89PNG\r\n", "a.png", "est une image"),
        (b"\xff\xd8\xff\xe0abc", "photo", "est une image"),
        (b"PK\x03\x04corrupted", "a.docx", "pas un document Word lisible"),
        (b"not a zip", "a.docx", "pas un document Word lisible"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "a.bin", "fichier binaire"),
        (b"a" * (LARGEST + 1), "a.txt", "dépasse 5\u00a0Mo"),
        (b"\xff\xfea", "a.txt", "encodage"),
        ("Привет, это статья".encode("koi8-r"), "a.txt", "encodage"),
    ],
)
def test_refused(data: bytes, name: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read_bytes(data, name)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_missing_and_directory(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="n’existe pas"):
        read_file(tmp_path / "rien.txt")
    with pytest.raises(InputError, match="est un dossier"):
        read_file(tmp_path)
    (tmp_path / "gros.txt").write_bytes(b"a" * (LARGEST + 1))
    with pytest.raises(InputError, match="dépasse"):
        read_file(tmp_path / "gros.txt")


def test_docx() -> None:
    document = docx.Document()
    document.add_heading("Le port se vide", 0)
    document.add_paragraph("Par Anne Kerbrat")
    document.add_paragraph("Le port de Lanvéoc a perdu 12 bateaux en 2023. « C’est fini », dit un marin.")
    document.add_heading("Une flotte vieillissante", 2)
    document.add_paragraph("Les coques ont 38 ans en moyenne.")
    document.add_paragraph("Un quota de 40 tonnes", style="List Bullet")
    document.add_paragraph("« Nous tiendrons jusqu’à Noël. »", style="Quote")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2022", "31 bateaux"
    data = io.BytesIO()
    document.save(data)
    source = read_source(read_bytes(data.getvalue(), "copie.docx"))
    assert (source.title, source.author) == ("Le port se vide", "Anne Kerbrat")
    assert [(p.kind, p.level) for p in source.paragraphs] == [
        ("paragraph", 0), ("heading", 2), ("paragraph", 0), ("item", 1), ("quote", 0), ("paragraph", 0),
    ]  # fmt: skip
    assert source.paragraphs[-1].text == "2022 | 31 bateaux"
