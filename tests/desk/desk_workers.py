"""Workers of the desk that need no model: what they do is in what they are asked."""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from marbre.batch.child import settle_in
from marbre.desk.exported import exported
from marbre.desk.utf16 import Units
from marbre.desk.work.comparing import compared
from marbre.desk.work.judging import Asked
from marbre.desk.work.reading import brief_read, file_read
from marbre.desk.work.writing import Order
from marbre.errors import InputError
from marbre.messages import say
from marbre.page import read_page

PAGE = "---\ntitle: La criée de Lorient\n---\n\nLa région a repris la criée lundi.\n"


class Echo:
    """A bench whose check does what the page's body says, else finds the word « faute »."""

    def check(self, asked: Asked) -> dict[str, Any]:
        body = read_page(asked.markdown).body
        if body.startswith("dort"):
            time.sleep(float(body.split()[1]))
        elif body.startswith("meurt une fois"):
            mark = Path(body.split()[-1])
            if not mark.exists():
                mark.touch()
                os._exit(9)
        elif body.startswith("meurt"):
            os._exit(9)
        elif body.startswith("casse"):
            raise ZeroDivisionError("/home/quelqu’un/secret.py")
        elif body.startswith("refuse"):
            raise InputError(say("Cette page n’a pas de copie\u00a0: il n’y a rien à comparer."))
        at = body.find("faute")
        at = Units(body).of(at) if at > 0 else at
        return {
            "diagnostics": [] if at < 0 else [_found(at)],
            "scores": {},
            "demands": [],
            "ready": at < 0,
            "words": len(body.split()),
            "preview": {"title": "", "pixels": 0.0, "description": "", "characters": 0},
            "figures": {"words": 0, "sentences": 0, "long": 0, "linked": 0, "flesch": None},
            "sections": [],
            "originality": None,
            "unchecked": {},
        }

    def fix(self, asked: Asked, rules: tuple[str, ...], suggested: bool) -> dict[str, Any]:
        return {"markdown": asked.markdown.replace("faute", "erreur"), "changes": []}

    def ledger(self, asked: Asked) -> dict[str, Any]:
        if not asked.copy.strip():
            raise InputError(say("Cette page n’a pas de copie\u00a0: il n’y a rien à comparer."))
        row = {"sentence": "", "start": 0, "end": 0, "source": [], "facts": [], "faults": []}
        told: dict[str, Any] = {"ok": True, "compared": 0, "originality": 0.0, "source": [], "rows": [row]}
        return {**told, "elsewhere": [], "coverage": []}

    def plan(self, copy: str, brief: str, options: dict[str, Any]) -> dict[str, Any]:
        words = {"title": "", "titles": [], "seo_title": "", "keyphrase": "", "description": "", "slug": ""}
        return {**words, "sections": [{"heading": "", "others": [], "words": 0, "begins": copy[:10]}]}

    def brief(self, text: str, apart: bool) -> dict[str, Any]:
        return brief_read(text, apart=apart)

    def read(self, data: bytes, name: str) -> str:
        return file_read(data, name)

    def compare(self, before: str, after: str) -> list[dict[str, Any]]:
        return compared(before, after)

    def export(self, form: str, markdown: str, report: dict[str, Any], signature: dict[str, Any]) -> bytes:
        return exported(form, read_page(markdown), report, signature)


def _found(at: int) -> dict[str, Any]:
    return {
        "rule": "wording/faute",
        "severity": "error",
        "message": "Un mot fautif.",
        "why": "",
        "convention": "",
        "field": "body",
        "start": at,
        "end": at + 5,
        "sentence": "Une faute.",
        "fixes": [{"safe": True, "edits": [{"start": at, "end": at + 5, "text": "erreur"}]}],
    }


def write(line: Connection, order: Order) -> None:
    """A run that does what its copy says, else writes a page at once."""
    settle_in()
    line.send(("step", "Lecture"))
    words = order.copy.split()
    if words[0] == "dort":
        time.sleep(float(words[1]))
    elif words[0] == "meurt":
        os._exit(9)
    elif words[0] == "échoue":
        line.send(("failed", "La copie est vide."))
        return
    elif words[0] == "demande" and not order.chat.get("replies"):
        line.send(
            ("waiting", {"sheets": [], "answers": {}, "prompts": [{"name": "01", "prompt": "Écrivez."}], "faults": []})
        )
        return
    line.send(("done", {"markdown": PAGE, "report": {"ok": True, "said": order.chat.get("replies", {})}}))
