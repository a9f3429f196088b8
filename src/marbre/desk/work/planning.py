"""The planning process: what a page might be called and how it might be cut, read off the page that the editor sets."""

from collections.abc import Mapping
from typing import Any

from marbre.engines.editor import edit
from marbre.engines.steps import silent
from marbre.errors import InputError
from marbre.intake import take_in
from marbre.language.fold import fold
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.messages import say
from marbre.page_parts import parts
from marbre.source.files import read_bytes

MEMORY = 2_000
"""Sentences after which the parser forgets."""


class Planner:
    """The planning process's own: a parser, with names."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self.parser = Parser()

    def plan(self, copy: str, brief: str, options: Mapping[str, Any]) -> dict[str, Any]:
        """Return keyphrase, titles, description, address and sections, each section with other intertitres to pick from.

        Raises InputError where there is no copy, where it is not French, or where the demands contradict each other.
        """
        if self.parser.remembered > MEMORY:
            self.parser.forget()
        job = take_in(read_bytes(copy.encode("utf-8"), "copie.txt"), brief_text=brief or None, **options)
        if job.source.lang not in ("fr", ""):
            raise InputError(
                say(
                    "La copie n’est pas en français (langue reconnue\u00a0: {lang})\u00a0: le plan se tire de ses phrases.",
                    lang=job.source.lang,
                )
            )
        draft = edit(job.source, job.brief, self.parser, silent, job.standard)
        meta = draft.page.meta
        return {
            "title": meta.title,
            "titles": list(draft.title_candidates),
            "seo_title": meta.seo_title,
            "keyphrase": meta.keyphrase,
            "description": meta.description,
            "slug": meta.slug,
            "sections": _sections(draft),
        }


def _sections(draft: Any) -> list[dict[str, Any]]:
    others = {fold(heading): more for heading, more in draft.heading_candidates}
    sections: list[dict[str, Any]] = []
    for block in parts(draft.page).running:
        if block.kind == "heading":
            more = [other for other in others.get(fold(block.text), ()) if other != block.text]
            sections.append({"heading": block.text, "others": more, "words": 0, "begins": ""})
            continue
        if not sections:
            sections.append({"heading": "", "others": [], "words": 0, "begins": ""})
        sections[-1]["words"] += count_words(block.text)
        sections[-1]["begins"] = sections[-1]["begins"] or block.text
    return sections
