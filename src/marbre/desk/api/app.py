"""The application: routes, guard, workers; every answer of an error is one sentence."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse
from starlette.staticfiles import StaticFiles

from marbre import __version__
from marbre.desk.api import exports, house, judging, pages, planning, runs, versions
from marbre.desk.api.desk import Desk
from marbre.desk.api.door import Door
from marbre.desk.api.language import language_of
from marbre.desk.api.problems import RefusedError, of_status, of_validation, problem
from marbre.desk.api.security import Guard, Watch
from marbre.desk.api.shell import add_shell
from marbre.desk.settings import Settings, check_settings
from marbre.desk.work.checking import Checking
from marbre.desk.work.judging import ready_bench
from marbre.desk.work.planning import Planner
from marbre.desk.work.running import Running
from marbre.desk.work.turns import BusyError
from marbre.errors import MarbreError
from marbre.messages import say
from marbre.store.database import open_store
from marbre.store.pages import NoSuchPageError
from marbre.translate import translator


def make_app(settings: Settings) -> FastAPI:
    """Return the application; raises OutputError or UsageError where its store cannot be opened, or it would be open to all."""
    check_settings(settings)
    sessions = open_store(settings.database)
    planning_desk = Checking(Planner, most=8, eager=False)
    desk = Desk(settings, sessions, Checking(ready_bench), planning_desk, Running(sessions, settings.runs_at_once))
    return serve(desk, Watch())


def serve(desk: Desk, watch: Watch) -> FastAPI:
    """Return the application that serves a desk: its workers start and stop with it. `watch`: how often who may ask."""

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        for worker in (desk.checking, desk.planning, desk.running):
            worker.start()
        yield
        for worker in (desk.running, desk.planning, desk.checking):
            worker.stop()

    app = FastAPI(
        title="marbre",
        version=__version__,
        lifespan=life,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.desk = desk
    door = Door(desk.settings.token)
    app.add_middleware(GZipMiddleware, minimum_size=1_000)
    app.add_middleware(Guard, settings=desk.settings, door=door, watch=watch)
    _add_errors(app)
    api = APIRouter(prefix="/api/v1")
    for part in (pages, versions, runs, judging, planning, house, exports):
        api.include_router(part.router)
    app.include_router(api)
    add_shell(app, door, watch)
    app.mount("/static", StaticFiles(directory=str(files("marbre.desk") / "static")), name="static")
    return app


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(MarbreError)
    async def ours(request: Request, error: MarbreError) -> JSONResponse:
        return JSONResponse({"error": error.told(translator(language_of(request)))}, 422)

    @app.exception_handler(RefusedError)
    async def refused(request: Request, error: RefusedError) -> JSONResponse:
        return problem(request, error.status, error.why, error.after)

    @app.exception_handler(NoSuchPageError)
    async def missing(request: Request, error: NoSuchPageError) -> JSONResponse:
        return problem(request, 404, say("Cela n’existe pas, ou plus."))

    @app.exception_handler(BusyError)
    async def busy(request: Request, error: BusyError) -> JSONResponse:
        if error.hung:
            return problem(request, 503, say("Ce travail a duré trop longtemps\u00a0: il a été arrêté."), error.after)
        return problem(request, 503, say("Le pupitre a trop à faire\u00a0: réessayez dans un instant."), error.after)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        answer = problem(request, error.status_code, of_status(error.status_code))
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return problem(request, *of_validation(error.errors()))
