"""The page itself, and the way in and out."""

from typing import Annotated

from fastapi import FastAPI, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from marbre.desk.api.door import COOKIE, STAY, Door
from marbre.desk.api.language import language_of
from marbre.desk.api.problems import RefusedError
from marbre.desk.api.security import Watch
from marbre.desk.shell import login_html, shell_html
from marbre.messages import say


def add_shell(app: FastAPI, door: Door, watch: Watch) -> None:
    """Add them to the application."""

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
        address = request.client.host if request.client else ""
        if not watch.tries.allows(address):
            raise RefusedError(429, say("Trop d’essais\u00a0: réessayez dans une minute."), after=60)
        if not door.accepts(token):
            return HTMLResponse(login_html(language_of(request), wrong=True), 401)
        answer = RedirectResponse("/", 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, door.cookie(), httponly=True, samesite="strict", secure=secure, max_age=STAY)
        return answer

    @app.post("/logout", include_in_schema=False)
    def go_out(request: Request) -> Response:
        answer = RedirectResponse("/login", 303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict", secure=request.url.scheme == "https")
        return answer

    @app.get("/healthz", include_in_schema=False)
    def alive() -> dict[str, str]:
        return {"state": "ok"}
