"""A page's folder, as `marbre write` leaves it: the page, its picture, whether it is ready for press."""

import json
from dataclasses import dataclass
from pathlib import Path

from marbre.errors import InputError
from marbre.export.article_json import article_as_dict
from marbre.gate.write import write_file
from marbre.house import House
from marbre.messages import Message, say
from marbre.page import Page, read_page, write_page
from marbre.publish.memory import remembering, without_memory
from marbre.publish.model import Memory, Picture

CLOSE = 0.5
"""Originality under which a page counts as republished: half of its sequences of words are its source's."""


@dataclass(frozen=True)
class Ready:
    """A page as it is on disk. `why_not`: what keeps it from being ready for press, None where nothing does."""

    path: Path
    page: Page
    picture: Picture | None
    why_not: Message | None
    originality: float
    """Share of its words' sequences that its source has not (0 to 1), as its report measured it; 1 where unknown."""


def read_ready(given: Path) -> Ready:
    """Return the page of a folder (or of its article.md); raises InputError where there is none that can be sent."""
    path = given / "article.md" if given.is_dir() else given
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise InputError(
            say(
                "«\u00a0{path}\u00a0» n’est pas une page écrite par marbre\u00a0: il y manque article.md.",
                path=str(given),
            )
        ) from None
    page = read_page(text)
    if not page.meta.title or not page.body.strip():
        raise InputError(
            say("«\u00a0{path}\u00a0» n’a pas de titre ou pas de texte\u00a0: il n’y a rien à publier.", path=str(path))
        )
    return Ready(path, page, _picture(path.parent, page), _why_not(path.parent, page), _originality(path.parent))


def republishing_advice(ready: Ready, house: House) -> tuple[Message, ...]:
    """Return what to say of copy of others' making that is close to its original and that engines may list."""
    meta = ready.page.meta
    theirs = bool(meta.source) or bool(meta.publisher and meta.publisher != house.site)
    if not theirs or house.republish != "credit" or ready.originality >= CLOSE:
        return ()
    said = say(
        "La page reste proche de son original (originalité\u00a0: {percent}\u00a0%)\u00a0: elle le crédite, mais les moteurs peuvent "
        'n’en montrer qu’un des deux. republish = "noindex" dans [site] la tient hors des moteurs.',
        percent=round(100 * ready.originality),
    )
    return (said,)


def kept(path: Path, mark: str, destination: str, memory: Memory) -> None:
    """Write what is to be remembered into the page's front matter, as the page is now: somebody may be editing it."""
    page = read_page(path.read_text("utf-8-sig"))
    write_file(path, write_page(remembering(page, mark, destination, memory)).encode("utf-8"))


def _picture(folder: Path, page: Page) -> Picture | None:
    name = page.meta.image
    if not name or "/" in name or "\\" in name:
        return None
    file = folder / name
    if not file.is_file():
        raise InputError(say("L’image «\u00a0{name}\u00a0» n’est pas à côté de la page.", name=name))
    return Picture(name, file.read_bytes(), page.meta.image_alt or page.meta.title)


def _why_not(folder: Path, page: Page) -> Message | None:
    try:
        report = json.loads((folder / "report.json").read_text("utf-8"))
        judged = json.loads((folder / "article.json").read_text("utf-8"))
    except (OSError, ValueError):
        return say("la page n’a pas de verdict (report.json)")
    if not isinstance(report, dict) or not report.get("ok"):
        return say("la page n’est pas bonne à tirer")
    now = json.loads(json.dumps(article_as_dict(without_memory(page))))
    if any(now[part] != judged.get(part) for part in ("meta", "html")):
        return say("la page a changé depuis son verdict")
    return None


def _originality(folder: Path) -> float:
    try:
        told = json.loads((folder / "report.json").read_text("utf-8"))
    except (OSError, ValueError):
        return 1.0
    value = told.get("originality") if isinstance(told, dict) else None
    return float(value) if isinstance(value, (int, float)) else 1.0
