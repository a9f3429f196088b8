"""The writing process: one page, from copy and brief, its steps told on a line as they happen."""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from typing import Any

from marbre.batch.child import settle_in
from marbre.errors import MarbreError
from marbre.messages import Message, say
from marbre.models.request import AnswerNeededError
from marbre.translate import translator


@dataclass(frozen=True)
class Order:
    """A page to be written. `house`: off, preferred, forbidden. `chat`: what a person was asked and has answered so far."""

    copy: str
    brief: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    engine: str = "editor"
    house: Mapping[str, Any] = field(default_factory=dict)
    chat: Mapping[str, Any] = field(default_factory=dict)
    language: str = "fr"


def write_on(line: Connection, order: Order) -> None:
    """Tell ("step", text) for each step, then one of ("done", page), ("waiting", chat), ("failed", reason)."""
    settle_in()
    try:
        line.send(_told(line, order))
    except MarbreError as error:
        line.send(("failed", error.told(translator(order.language))))
    except Exception as error:
        traceback.print_exc()
        said = say("Erreur imprévue ({kind})\u00a0: le détail est dans le terminal.", kind=type(error).__name__)
        line.send(("failed", said.text(translator(order.language))))


def _told(line: Connection, order: Order) -> tuple[str, dict[str, Any]]:
    from marbre.desk.work.asking import as_plain, from_plain
    from marbre.desk.work.standard import house_standard
    from marbre.export.report import report_as_dict
    from marbre.intake import take_in
    from marbre.language.parser import Parser
    from marbre.page import write_page
    from marbre.pipeline import write
    from marbre.source.files import read_bytes

    tr = translator(order.language)
    line.send(("step", say("Lecture de la copie et du brief").text(tr)))
    raw = read_bytes(order.copy.encode("utf-8"), "copie.txt")
    job = take_in(raw, brief_text=order.brief or None, engine=order.engine, **order.options)
    house = order.house
    job = replace(
        job,
        standard=house_standard(
            house.get("off", ()), tuple(house.get("preferred", {}).items()), house.get("forbidden", ())
        ),
    )
    held = from_plain(order.chat, order.chat.get("replies", {}))
    try:
        written = write(job, Parser(), lambda step: line.send(("step", tr(step))), held.ask)
    except AnswerNeededError:
        prompts = [{"name": sheet.name, "prompt": sheet.prompt} for sheet in held.waiting]
        faults = [f.text(tr) if isinstance(f, Message) else f for f in held.faults]
        return "waiting", {**as_plain(held), "prompts": prompts, "faults": list(dict.fromkeys(faults))}
    return "done", {"markdown": write_page(written.page), "report": report_as_dict(written.report)}
