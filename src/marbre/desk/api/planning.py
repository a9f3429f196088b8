"""What a page might be called and how it might be cut."""

import asyncio

from fastapi import APIRouter, Request

from marbre.desk.api.desk import Desk, desk_of, owner_of, refusals
from marbre.desk.api.shapes import Plan, PlanAsked, PlannedSection
from marbre.store.pages import find_page

router = APIRouter(tags=["planning"])


@router.post("/plan", responses=refusals(404, 503))
async def plan(request: Request, given: PlanAsked) -> Plan:
    """Return keyphrase, titles and intertitres to pick from. It takes seconds: the editor plans the whole page for it."""
    desk = desk_of(request)
    copy, brief = await asyncio.to_thread(_matter, desk, given)
    options = given.options.model_dump(exclude_none=True)
    told = await desk.planning.ask(owner_of(request), "plan", copy, brief, options)
    return Plan(sections=[PlannedSection(**section) for section in told.pop("sections")], **told)


def _matter(desk: Desk, given: PlanAsked) -> tuple[str, str]:
    if not given.page:
        return given.copy_, given.brief
    with desk.session() as session:
        row = find_page(session, given.page)
        return row.copy, row.brief
