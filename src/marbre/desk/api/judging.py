"""Checks, fixes, the ledger, briefs and files read."""

from fastapi import APIRouter, Request, UploadFile

from marbre.desk.api.desk import desk_of, language_of, refusals
from marbre.desk.api.shapes import (
    BriefAsked,
    BriefRead,
    CheckAsked,
    Demand,
    Diagnostic,
    FixAsked,
    Judgement,
    Ledger,
    Measured,
    Mended,
    Uploaded,
)
from marbre.desk.api.texts import text_of
from marbre.desk.utf16 import Units

router = APIRouter(tags=["judging"])


@router.post("/check", responses=refusals(404, 503))
async def check(request: Request, given: CheckAsked) -> Judgement:
    """Judge a page."""
    desk = desk_of(request)
    told = await desk.checking.ask("check", desk.asked(given, language_of(request)))
    demands = [Measured(words=m.pop("from"), **m) for m in told.pop("demands")]
    return Judgement(demands=demands, diagnostics=[Diagnostic(**d) for d in told.pop("diagnostics")], **told)


@router.post("/fix", responses=refusals(404, 503))
async def fix(request: Request, given: FixAsked) -> Mended:
    """Return a page with its fixes made; nothing is saved."""
    desk = desk_of(request)
    told = await desk.checking.ask("fix", desk.asked(given, language_of(request)), tuple(given.rules), given.suggested)
    return Mended(text=text_of(told["markdown"]), changes=told["changes"])


@router.post("/ledger", responses=refusals(404, 503))
async def ledger(request: Request, given: CheckAsked) -> Ledger:
    """Set a page beside its copy, sentence by sentence."""
    desk = desk_of(request)
    return Ledger(**await desk.checking.ask("ledger", desk.asked(given, language_of(request))))


@router.post("/brief", responses=refusals())
def brief(given: BriefAsked) -> BriefRead:
    """Return a brief as understood: each demand with the words that it was read from and their place in the text."""
    from marbre.brief.model import Brief
    from marbre.brief.options import with_defaults
    from marbre.brief.read import read_brief
    from marbre.brief.split import Split, split_brief

    split = Split(given.text, "", "") if given.apart else split_brief(given.text)
    read = (
        read_brief(split.brief, title=split.title) if split.brief.strip() else with_defaults(Brief(title=split.title))
    )
    units = Units(given.text)
    demands = []
    for d in read.demands:
        at = given.text.find(d.words) if d.words else -1
        start, end = (units.of(at), units.of(at + len(d.words))) if at >= 0 else (-1, -1)
        demands.append(Demand(name=d.name, asked=d.asked, words=d.words, origin=d.origin, start=start, end=end))
    return BriefRead(
        demands=demands, not_understood=list(read.not_understood), title=read.title, brief=split.brief, copy=split.copy
    )


@router.post("/files", responses=refusals())
async def files(file: UploadFile) -> Uploaded:
    """Return the text that a file holds (.txt, .md, .html, .docx, .pdf); nothing is kept."""
    from marbre.source.files import LARGEST, read_bytes

    name = (file.filename or "copie.txt").replace("\\", "/").rpartition("/")[2][-100:] or "copie.txt"
    data = await file.read(LARGEST + 1)
    return Uploaded(name=name, text=read_bytes(data, name).text)
