"""From a written page to its files."""

import json
from dataclasses import dataclass
from pathlib import Path

from marbre.errors import InputError, OutputError
from marbre.export.article_json import article_as_dict
from marbre.export.card import title_card
from marbre.export.changes_html import changes_html
from marbre.export.files import write_folder
from marbre.export.html import article_html
from marbre.export.image_size import image_size
from marbre.export.published import Published, is_indexed
from marbre.export.report import report_as_dict
from marbre.house import DEFAULT_HOUSE, House
from marbre.page import write_page
from marbre.pipeline import CARD, Written

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"}


@dataclass(frozen=True)
class Photo:
    """The user's photo: the name that it gets beside the page, and its bytes."""

    name: str
    content: bytes


def photo_of(path: Path) -> Photo:
    """Return the user's photo; raises InputError where it is no readable image of a format that browsers show."""
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(
            f"L’image «\u00a0{path.name}\u00a0» n’est pas d’un format du web\u00a0: {', '.join(sorted(SUFFIXES))}."
        )
    try:
        return Photo(f"photo{path.suffix.lower()}", path.read_bytes())
    except OSError as error:
        raise InputError(
            f"L’image «\u00a0{path}\u00a0» ne peut pas être lue\u00a0: vérifiez son nom et ses droits d’accès."
        ) from error


def check_writable(out: Path) -> None:
    """Raise OutputError where the folder cannot be made or written in: before any work is done."""
    near = out
    while not near.exists() and near != near.parent:
        near = near.parent
    if not near.is_dir():
        raise OutputError(f"«\u00a0{near}\u00a0» n’est pas un dossier\u00a0: donnez un autre dossier avec --out.")
    import os

    if not os.access(near, os.W_OK | os.X_OK):
        raise OutputError(f"On ne peut pas écrire dans «\u00a0{near}\u00a0»\u00a0: donnez un autre dossier avec --out.")


def files_of(written: Written, photo: Photo | None, house: House = DEFAULT_HOUSE) -> dict[str, bytes]:
    """Return the files of a page by name."""
    page, report = written.page, written.report
    picture = photo.content if photo else b""
    if not photo and page.meta.image == CARD:
        picture = title_card(page.meta.title, credit=page.meta.publisher)
    published = Published(image_size=image_size(picture), indexed=is_indexed(page.meta, house))
    texts = {
        "article.md": write_page(page),
        "article.html": article_html(page, published=published),
        "article.json": _json(article_as_dict(page)),
        "report.json": _json(report_as_dict(report)),
        "changes.html": changes_html(report),
    }
    files = {name: text.encode("utf-8") for name, text in texts.items()}
    if picture:
        files[photo.name if photo else CARD] = picture
    return files


def write_out(out: Path, written: Written, files: dict[str, bytes], *, force: bool) -> Path:
    """Return the folder that now holds the page."""
    return write_folder(out, written.page.meta.slug or "article", files, force=force)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
