"""The rules, and the house's choices on this desk."""

from typing import Annotated

from fastapi import APIRouter, Path, Request

from marbre.desk.api.desk import desk_of, refusals
from marbre.desk.api.language import language_of
from marbre.desk.api.problems import RefusedError
from marbre.desk.api.shapes import HouseStyle, RuleLine, RulePage
from marbre.desk.work.running import HOUSE
from marbre.messages import say
from marbre.store.choices import get_choice, set_choice
from marbre.translate import translator

router = APIRouter(tags=["house"])


@router.get("/rules", responses=refusals())
def rules(request: Request) -> list[RuleLine]:
    """Return the catalogue."""
    from marbre.rules.catalogue import all_rules

    tr = translator(language_of(request))
    with desk_of(request).session() as session:
        off = set(HouseStyle(**get_choice(session, HOUSE, {})).off)
    return [
        RuleLine(
            id=r.id,
            summary=tr(r.summary),
            severity=r.severity,
            safety=r.safety,
            off=r.id in off or r.id.partition("/")[0] in off,
        )
        for r in all_rules()
    ]


@router.get("/rules/{group}/{name}", responses=refusals(404))
def rule_page(
    request: Request, group: Annotated[str, Path(max_length=40)], name: Annotated[str, Path(max_length=80)]
) -> RulePage:
    """Return a rule's page."""
    from marbre.formats.rule_markdown import rule_markdown
    from marbre.rules.catalogue import all_rules

    found = next((r for r in all_rules() if r.id == f"{group}/{name}"), None)
    if found is None:
        raise RefusedError(404, say("Cette règle n’existe pas."))
    return RulePage(id=found.id, markdown=rule_markdown(found, translator(language_of(request))))


@router.get("/house", responses=refusals())
def house(request: Request) -> HouseStyle:
    """Return the house's choices."""
    with desk_of(request).session() as session:
        return HouseStyle(**get_choice(session, HOUSE, {}))


@router.put("/house", responses=refusals())
def set_house(request: Request, given: HouseStyle) -> HouseStyle:
    """Make the house's choices; raises a refusal for a rule or group that does not exist."""
    from marbre.config.names import check_name

    for name in given.off:
        check_name(name)
    with desk_of(request).session() as session:
        set_choice(session, HOUSE, given.model_dump())
    return given
