"""What the routes share: the store, the workers, the house's choices."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from sqlalchemy.orm import Session

from marbre.desk.api.language import language_of
from marbre.desk.api.shapes import CheckAsked, HouseStyle, Problem
from marbre.desk.api.texts import extra_of, markdown_of
from marbre.desk.settings import Settings
from marbre.desk.work.checking import Checking
from marbre.desk.work.judging import Asked
from marbre.desk.work.running import HOUSE, Running
from marbre.store.choices import get_choice
from marbre.store.database import Sessions
from marbre.store.pages import find_page


@dataclass(frozen=True)
class Desk:
    """The desk behind the routes."""

    settings: Settings
    sessions: Sessions
    checking: Checking
    planning: Checking
    running: Running

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Lend a session; what was done in it is committed at its end, or not at all where something failed."""
        with self.sessions() as session:
            yield session
            session.commit()

    def asked(self, request: Request, given: CheckAsked) -> Asked:
        """Return what is to be judged, with the copy and brief of its page where it names one."""
        with self.session() as session:
            house = HouseStyle(**get_choice(session, HOUSE, {}))
            page = find_page(session, given.page) if given.page else None
            extra = extra_of(page.draft) if page else {}
            copy, brief = (page.copy, page.brief) if page else (given.copy_, given.brief)
        return Asked(
            given.page,
            markdown_of(given.text, extra),
            copy,
            brief,
            tuple(house.off),
            tuple(house.preferred.items()),
            tuple(house.forbidden),
            language_of(request),
        )


def desk_of(request: Request) -> Desk:
    """Return the desk that serves a request."""
    desk: Desk = request.app.state.desk
    return desk


def owner_of(request: Request) -> str:
    """Return who asks, as far as fairness goes: a session, else the address that the connection comes from."""
    owner: str = request.state.owner
    return owner


def refusals(*codes: int) -> dict[int | str, dict[str, Any]]:
    """Return how a route's refusals are documented: those of every route, and its own."""
    said = {
        400: "La demande n’est pas lisible",
        401: "Il faut d’abord entrer",
        403: "Demande d’un autre site",
        404: "Cela n’existe pas",
        409: "Conflit",
        413: "Trop lourd",
        421: "Autre hôte",
        422: "Ce qui est donné ne convient pas",
        429: "Trop de demandes",
        503: "Le pupitre est occupé",
    }
    every = (400, 401, 403, 413, 421, 422, 429)
    return {code: {"model": Problem, "description": said[code]} for code in sorted({*every, *codes})}
