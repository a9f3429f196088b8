"""The application: routes, guard, workers; every answer of an error is one sentence."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Annotated

from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from marbre import __version__
from marbre.desk.api import exports, house, judging, pages, runs
from marbre.desk.api.desk import Desk, language_of
from marbre.desk.api.security import COOKIE, Guard
from marbre.desk.settings import Settings
from marbre.desk.shell import login_html, shell_html
from marbre.desk.work.checking import BusyError, Checking
from marbre.desk.work.running import Running
from marbre.errors import MarbreError
from marbre.store.database import open_store
from marbre.translate import translator


def make_app(settings: Settings) -> FastAPI:
    """Return the application; raises OutputError or UsageError where its store cannot be opened."""
    sessions = open_store(settings.database)
    desk = Desk(settings, sessions, Checking(), Running(sessions, settings.runs_at_once))

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        desk.checking.start()
        desk.running.start()
        yield
        desk.running.stop()
        desk.checking.stop()

    app = FastAPI(
        title="marbre",
        version=__version__,
        lifespan=life,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.desk = desk
    guard = Guard(settings)
    app.middleware("http")(guard)
    _add_errors(app)
    api = APIRouter(prefix="/api/v1")
    for part in (pages, runs, judging, house, exports):
        api.include_router(part.router)
    app.include_router(api)
    _add_shell(app, guard)
    app.mount("/static", StaticFiles(directory=str(files("marbre.desk") / "static")), name="static")
    return app


def _add_shell(app: FastAPI, guard: Guard) -> None:
    """Add the page itself, and the way in."""

    @app.get("/", include_in_schema=False)
    @app.get("/pages", include_in_schema=False)
    @app.get("/pages/{page_id}", include_in_schema=False)
    @app.get("/runs/{run_id}", include_in_schema=False)
    @app.get("/regles", include_in_schema=False)
    def shell(request: Request) -> HTMLResponse:
        return HTMLResponse(shell_html(language_of(request), request.state.nonce))

    @app.get("/login", include_in_schema=False)
    def login(request: Request) -> HTMLResponse:
        return HTMLResponse(login_html(language_of(request), wrong=False))

    @app.post("/login", include_in_schema=False)
    def come_in(request: Request, token: Annotated[str, Form(max_length=400)] = "") -> Response:
        if not guard.accepts(token):
            return HTMLResponse(login_html(language_of(request), wrong=True), 401)
        answer = RedirectResponse("/", 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, guard.cookie(), httponly=True, samesite="strict", secure=secure, max_age=30 * 86_400)
        return answer

    @app.get("/healthz", include_in_schema=False)
    def alive() -> dict[str, str]:
        return {"state": "ok"}


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(MarbreError)
    async def ours(request: Request, error: MarbreError) -> JSONResponse:
        return JSONResponse({"error": error.told(translator(language_of(request)))}, 422)

    @app.exception_handler(BusyError)
    async def busy(request: Request, error: BusyError) -> JSONResponse:
        return JSONResponse({"error": "Trop de contrôles attendent\u00a0: réessayez."}, 503, {"Retry-After": "2"})

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"error": str(error.detail)}, error.status_code, dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "corps"
        status = 400 if first["type"].startswith("json") else 422
        return JSONResponse({"error": f"«\u00a0{where}\u00a0» ne convient pas\u00a0: {first['msg']}."}, status)

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        return JSONResponse({"error": "Erreur imprévue\u00a0: le détail est dans le terminal du pupitre."}, 500)
