"""`get_plan`: the page as the editor plans it, read off the page that it sets."""

from marbre.engines.draft import Draft
from marbre.engines.editor import edit
from marbre.engines.steps import silent
from marbre.errors import InputError
from marbre.language.fold import fold
from marbre.language.words import count_words
from marbre.mcp_server.inputs import copy_of, demands_of
from marbre.mcp_server.results import DatedFact, PlannedSection, PlanResult
from marbre.mcp_server.workshop import Workshop
from marbre.messages import say
from marbre.page import Block
from marbre.page_parts import KEY_POINTS, TIMELINE, is_label, parts
from marbre.translate import Translate


def get_plan(workshop: Workshop, tr: Translate, source: str, brief: str = "") -> PlanResult:
    """Return the plan of the page that the brief asks to be made of the source.

    Raises InputError where there is no copy, where it is not French, or where the demands contradict each other.
    """
    with workshop.reading(source) as parser:
        demands, copy = demands_of(brief), copy_of(source)
        if copy.lang not in ("fr", ""):
            said = say(
                "La source n’est pas en français (langue reconnue\u00a0: {lang})\u00a0: "
                "le plan se tire des phrases d’une copie française.",
                lang=copy.lang,
            )
            raise InputError(said)
        draft = edit(copy, demands, parser, silent, workshop.standard)
    return _plan(draft, tr)


def _plan(draft: Draft, tr: Translate) -> PlanResult:
    meta, found = draft.page.meta, parts(draft.page)
    sections = _sections(draft, found.running)
    headed = sum(bool(s.heading) for s in sections)
    said = [
        tr("Titre\u00a0: {title}.").format(title=meta.title or tr("aucun")),
        tr("Mot-clé\u00a0: {keyphrase}.").format(keyphrase=meta.keyphrase or tr("aucun")),
        tr("Intertitres\u00a0: {n}.").format(n=headed),
    ]
    return PlanResult(
        " ".join([*said, *draft.advice]),
        meta.keyphrase,
        meta.title,
        draft.title_candidates,
        found.lead.text.strip("*") if found.lead else "",
        tuple(_items(found.boxes, KEY_POINTS)),
        sections,
        tuple(_dated(item) for item in _items(found.boxes, TIMELINE)),
        meta.description,
        meta.slug,
        draft.advice,
    )


def _sections(draft: Draft, running: tuple[Block, ...]) -> tuple[PlannedSection, ...]:
    others = {fold(heading): more for heading, more in draft.heading_candidates}
    cut: list[tuple[str, list[str]]] = []
    for block in running:
        if block.kind == "heading":
            cut.append((block.text, []))
        else:
            if not cut:
                cut.append(("", []))
            cut[-1][1].append(block.text)
    return tuple(
        PlannedSection(heading, others.get(fold(heading), ()), count_words(text), text)
        for heading, texts in cut
        for text in ["\n\n".join(texts)]
    )


def _items(boxes: tuple[Block, ...], label: str) -> list[str]:
    """Return the items of the box of that label."""
    here, found = "", list[str]()
    for block in boxes:
        if is_label(block):
            here = block.text.strip("*")
        elif here == label:
            found.append(block.text)
    return found


def _dated(item: str) -> DatedFact:
    """Return an item « **date** : fact » as its two parts."""
    label, _, text = item.removeprefix("**").partition("**")
    return DatedFact(label, text.lstrip("\u00a0: "))
