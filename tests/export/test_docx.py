"""A page as a Word document, read back by the library and by the project's own reader."""

import zipfile
from io import BytesIO

import docx
import pytest
from PIL import Image

from marbre.export.docx import article_docx
from marbre.page import Meta, Page

BODY = """**Le port a traité 18\u202f200\u00a0tonnes.**

**L’essentiel**

- Un [lien](https://site.example/a?b=1&c=2) ici.
  - dedans
    1. plus loin

Un *mot* **gras** et `du code`.

## Un intertitre

> Une citation.

| a | b |
|---|---|
| 1 | 2 |

```
ligne 1
ligne 2
```

---

*Crédit\u00a0: La Gazette.*
"""


def opened(page: Page, picture: bytes = b"") -> "docx.document.Document":
    return docx.Document(BytesIO(article_docx(page, picture)))


def test_every_part_of_a_page_is_there() -> None:
    made = opened(Page(Meta(title="Un titre", author="A", keyphrase="port"), BODY))
    styles = [(p.style.name, p.text) for p in made.paragraphs]
    assert styles[0] == ("Title", "Un titre")
    assert ("Heading 1", "Un intertitre") in styles
    assert ("List Bullet 2", "dedans") in styles
    assert ("List Number 3", "plus loin") in styles
    assert ("Intense Quote", "Une citation.") in styles
    assert [c.text for c in made.tables[0].rows[1].cells] == ["1", "2"]
    assert made.core_properties.author == "A"
    assert any(p.text == "Le port a traité 18\u202f200\u00a0tonnes." and p.runs[0].bold for p in made.paragraphs)
    links = [link for p in made.paragraphs for link in p.hyperlinks]
    assert [(link.text, link.address) for link in links] == [("lien", "https://site.example/a?b=1&c=2")]
    assert next(p.text for p in made.paragraphs if "lien" in p.text) == "Un lien ici."


def test_the_document_is_in_the_language_of_the_page() -> None:
    with zipfile.ZipFile(BytesIO(article_docx(Page(Meta(title="x", lang="fr"), "y")))) as file:
        assert 'w:lang w:val="fr-FR"' in file.read("word/styles.xml").decode()


def test_the_picture_has_its_alt_text() -> None:
    written = BytesIO()
    Image.new("RGB", (4, 3)).save(written, "PNG")
    made = opened(Page(Meta(title="x", image="a.png", image_alt="La criée"), "y"), written.getvalue())
    assert made.inline_shapes[0]._inline.docPr.get("descr") == "La criée"


def test_a_picture_that_word_does_not_read_is_left_out() -> None:
    assert len(opened(Page(Meta(title="x"), "y"), b"RIFF....WEBP").inline_shapes) == 0


@pytest.mark.parametrize("body", ["a\x0bb\x00c", "- a\n\n  b", "| a |\n|---|", "![x](y.png)", "> > x", "<b>x</b>"])
def test_odd_bodies_are_written_too(body: str) -> None:
    assert opened(Page(Meta(title="Titre\x0b", author="x" * 300), body)).paragraphs


def test_the_paragraphs_of_an_item_stay_apart() -> None:
    made = opened(Page(Meta(title="x"), "- un\n\n  deux"))
    assert "un\ndeux" in [p.text for p in made.paragraphs]
