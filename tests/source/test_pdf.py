"""A PDF: its paragraphs whole, its headings told, its furniture apart, and each way in which it cannot be read."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from pypdf import PdfReader, PdfWriter

from marbre.errors import InputError
from marbre.source.files import read_bytes
from marbre.source.pdf import joined
from marbre.source.read import read_source


@dataclass(frozen=True)
class Set:
    """A line as it is set: its words, points below the top of the page, points high, bold or not."""

    text: str
    top: float
    size: float = 11
    bold: bool = False


def make_pdf(pages: Sequence[Sequence[Set]]) -> bytes:
    """Return a PDF with a page for each list of lines; Helvetica, WinAnsi."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for i, page in enumerate(pages):
        stream = b"".join(_line(line) for line in page)
        fonts = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {fonts} /Contents {6 + 2 * i} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream")
    return _file(objects)


def _line(line: Set) -> bytes:
    words = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    font = "F2" if line.bold else "F1"
    return f"BT /{font} {line.size} Tf 1 0 0 1 60 {842 - line.top} Tm (".encode() + words + b") Tj ET\n"


def _file(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


HEAD = Set("Le Courrier de Brévanne - Enquête", 30, 8)
PAGES = [
    [
        HEAD,
        Set("Le stade des Tilleuls sera vendu", 80, 20, True),
        Set("avant l’été", 104, 20, True),
        Set("Le conseil a voté lundi la vente du stade pour 28 millions d’euros, après un", 150),
        Set("an de réunions avec les associations et les élus, selon l’audit de la ligue.", 164),
        Set("La dette du club atteint 73 millions. Elle était de 41 millions un an plus tôt,", 190),
        Set("et les salaires ont grimpé à 88 % des revenus (le plafond est de 70 %), dit le gouver-", 204),
        Set("1 / 2", 810, 8),
    ],
    [
        HEAD,
        Set("nement régional, qui a lu les comptes.", 80),
        Set("Une plainte déposée", 120, 14, True),
        Set("Les supporters ont saisi le tribunal. Le porte-", 150),
        Set("parole du club n’a pas répondu.", 164),
        Set("2 / 2", 810, 8),
    ],
]


def test_paragraphs_are_whole_over_lines_and_pages() -> None:
    source = read_source(read_bytes(make_pdf(PAGES), "enquete.pdf"))
    assert source.title == "Le stade des Tilleuls sera vendu avant l’été"
    assert [p.text for p in source.paragraphs] == [
        "Le conseil a voté lundi la vente du stade pour 28 millions d’euros, après un an de réunions avec les "
        "associations et les élus, selon l’audit de la ligue.",
        "La dette du club atteint 73 millions. Elle était de 41 millions un an plus tôt, et les salaires ont grimpé à "
        "88 % des revenus (le plafond est de 70 %), dit le gouvernement régional, qui a lu les comptes.",
        "Une plainte déposée",
        "Les supporters ont saisi le tribunal. Le porte-parole du club n’a pas répondu.",
    ]
    assert source.paragraphs[2].kind == "heading"
    assert source.lang == "fr"


def test_running_heads_and_page_numbers_are_apart_and_told() -> None:
    source = read_source(read_bytes(make_pdf(PAGES), "-"))
    assert "Courrier" not in source.text
    assert {r.text for r in source.removed} >= {"Le Courrier de Brévanne - Enquête", "1 / 2"}


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["l’ancien prési-", "dent du club"], "l’ancien président du club"),
        (["le sous-", "marin"], "le sous-marin"),
        (["the govern-", "ment said"], "the government said"),
        (["Saint-", "Denis"], "Saint-Denis"),
        (["entre 2019-", "2020"], "entre 2019- 2020"),
    ],
)
def test_a_word_parted_at_the_end_of_a_line(lines: list[str], whole: str) -> None:
    assert joined(lines) == whole


def locked() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(make_pdf(PAGES))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "n’est pas un PDF lisible"),
        (b"%PDF-1.7 \x00\x01 rien", "n’est pas un PDF lisible"),
        (make_pdf(PAGES)[:700], "n’est pas un PDF lisible"),
        (make_pdf([[]]), "n’a pas de texte"),
        (locked(), "mot de passe"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_bytes(data, "note.pdf")
