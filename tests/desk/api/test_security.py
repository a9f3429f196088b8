import re
from pathlib import Path
from typing import Any

import pytest
from desk_pages import make_page
from fastapi.testclient import TestClient

from marbre.desk.api.app import make_app
from marbre.desk.api.door import COOKIE, Door
from marbre.desk.api.rates import Rates
from marbre.desk.api.security import LARGEST
from marbre.desk.settings import Settings
from marbre.errors import UsageError
from marbre.store.database import sqlite_address

TOKEN = "un-jeton-assez-long-pour-un-pupitre"
PAGES = "/api/v1/pages"
BLANK: dict[str, Any] = {"text": {"body": "x"}}


@pytest.fixture
def guarded(open_desk: Any) -> TestClient:
    """A desk that asks for a token."""
    client: TestClient = open_desk(token=TOKEN, host="0.0.0.0", hosts=("pupitre.exemple.fr",))
    return client


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::1", "127.0.0.1@evil.example:80", "10.0.0.1",
     "evil.example:8790", "xn--lcalhost-0za", "0.0.0.0"],
)  # fmt: skip
def test_a_name_that_leads_here_without_being_ours_is_refused(client: TestClient, host: str) -> None:
    for path in ("/", "/healthz", PAGES, "/static/icon.svg"):
        assert client.get(path, headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8790", "localhost:8790", "localhost", "[::1]:8790", "LOCALHOST"])
def test_this_machines_names_are_ours(client: TestClient, host: str) -> None:
    assert client.get(PAGES, headers={"Host": host}).status_code == 200


def test_a_guarded_desk_goes_by_its_names_and_by_addresses(guarded: TestClient) -> None:
    for host, status in (("pupitre.exemple.fr", 401), ("192.168.1.5:8790", 401), ("evil.example", 421)):
        assert guarded.get(PAGES, headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://[::1"},
        {"Origin": "http://127.0.0.1:8790.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:8790", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_sites_page_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    page = make_page(client)
    at = f"{PAGES}/{page['id']}"
    for method, path in (
        ("POST", PAGES),
        ("DELETE", at),
        ("PUT", f"{at}/draft"),
        ("POST", "/login"),
        ("POST", "/logout"),
    ):
        assert client.request(method, path, json=BLANK, headers=headers).status_code == 403
    assert client.get(at).status_code == 200


def test_another_sites_page_does_not_even_look(client: TestClient) -> None:
    assert client.get(PAGES, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200, "a link may lead to the desk"


def test_our_own_page_and_programs_are_served(client: TestClient) -> None:
    for headers in (
        {},
        {"Origin": "http://127.0.0.1:8790", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ):
        assert client.post(PAGES, json=BLANK, headers=headers).status_code == 201


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_what_a_form_of_another_site_can_send_is_no_json(client: TestClient, kind: str) -> None:
    answer = client.post(PAGES, content=b'{"text": {"body": "x"}}', headers={"Content-Type": kind})
    assert answer.status_code in {400, 415, 422}
    assert client.get(PAGES).json()["total"] == 0


def test_without_the_token_nothing_is_told(guarded: TestClient) -> None:
    schema = guarded.app.openapi()  # type: ignore[attr-defined]
    for path, methods in schema["paths"].items():
        for method in methods:
            at = re.sub(r"\{.*?\}", "1", path)
            answer = guarded.request(method, at, headers={"Host": "127.0.0.1"})
            assert (answer.status_code, set(answer.json())) == (401, {"error"})
    assert guarded.get("/api/v1/openapi.json").status_code == 401
    answer = guarded.get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/login")
    assert guarded.get("/login").status_code == 200


def test_a_program_comes_in_with_the_token(guarded: TestClient) -> None:
    assert guarded.get(PAGES, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    for wrong in (TOKEN[:-1], TOKEN + "x", "", "é", "x" * 10_000):
        assert guarded.get(PAGES, headers={"Authorization": f"Bearer {wrong}".encode()}).status_code in {401, 429}


def test_the_token_is_not_taken_from_the_address(guarded: TestClient) -> None:
    assert guarded.get(PAGES, params={"token": TOKEN}).status_code == 401


def test_a_browser_comes_in_and_goes_out(guarded: TestClient) -> None:
    assert guarded.post("/login", data={"token": "faux"}).status_code == 401
    answer = guarded.post("/login", data={"token": TOKEN}, follow_redirects=False)
    assert answer.status_code == 303
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert TOKEN not in cookie
    assert guarded.get(PAGES).status_code == 200
    answer = guarded.post("/logout", follow_redirects=False)
    assert answer.status_code == 303
    assert "Max-Age=0" in answer.headers["Set-Cookie"]
    assert guarded.get(PAGES).status_code == 401


def test_over_https_the_cookie_is_secure(guarded: TestClient) -> None:
    guarded.base_url = "https://pupitre.exemple.fr"
    cookie = guarded.post("/login", data={"token": TOKEN}, follow_redirects=False).headers["Set-Cookie"]
    assert "Secure" in cookie


def test_a_cookie_outlives_a_restart_and_falls_with_its_token_or_its_time(
    open_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    cookie = Door(TOKEN).cookie()
    assert open_desk(token=TOKEN).get(PAGES, cookies={COOKIE: cookie}).status_code == 200
    assert open_desk(token=TOKEN + "2").get(PAGES, cookies={COOKIE: cookie}).status_code == 401
    name, end, proof = cookie.split(".")
    for forged in (
        f"{name}.{int(end) + 1}.{proof}",
        f"x{name}.{end}.{proof}",
        f"{name}.{end}.",
        "..",
        "",
        proof,
        "é.1.é",
    ):
        answer = open_desk(token=TOKEN).get(PAGES, headers={"Cookie": f"{COOKIE}={forged}".encode()})
        assert answer.status_code == 401
    import marbre.desk.api.door as door

    monkeypatch.setattr(door.time, "time", lambda: int(end) + 1.0)
    assert open_desk(token=TOKEN).get(PAGES, cookies={COOKIE: cookie}).status_code == 401


def test_tokens_are_not_tried_by_the_thousand(guarded: TestClient) -> None:
    codes = [guarded.post("/login", data={"token": f"essai {n}"}).status_code for n in range(15)]
    assert codes[:10] == [401] * 10
    assert codes[-1] == 429
    codes = [guarded.get(PAGES, headers={"Authorization": f"Bearer {n}"}).status_code for n in range(3)]
    assert set(codes) == {429}
    assert int(guarded.get(PAGES, headers={"Authorization": "Bearer x"}).headers["Retry-After"]) > 0


def test_a_client_may_ask_so_often_and_no_more() -> None:
    now = [0.0]
    rates = Rates(60, clock=lambda: now[0])
    assert [rates.allows("a") for _ in range(61)] == [True] * 60 + [False]
    assert rates.allows("b")
    assert rates.spent("a")
    now[0] = 2.0
    assert [rates.allows("a") for _ in range(3)] == [True, True, False]
    for n in range(20_000):
        rates.allows(f"client {n}")
    assert len(rates._left) <= 10_000


def test_who_asks_too_often_is_told_to_wait(client: TestClient) -> None:
    codes = [client.get("/healthz") for _ in range(1_400)]
    assert codes[-1].status_code == 429
    assert codes[-1].headers["Retry-After"] == "60"


@pytest.mark.parametrize(
    "path",
    ["/", "/login", "/pages", "/healthz", "/static/icon.svg", "/static/rien", "/rien", PAGES, f"{PAGES}/x", "/api/v1/rien",
     "/api/v1/openapi.json", "/api/v1/rules"],
)  # fmt: skip
def test_every_answer_bears_the_headers(client: TestClient, path: str) -> None:
    for answer in (client.get(path), client.get(path, headers={"Host": "evil.example"}), client.put(path)):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "script-src 'self';" in policy
        assert "base-uri 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer.headers["Cache-Control"] in {"no-store", "no-cache"}
        assert "server" not in answer.headers
        assert "access-control-allow-origin" not in answer.headers


def test_the_style_nonce_is_new_with_every_answer(client: TestClient) -> None:
    seen = {re.findall("nonce-([^']+)", client.get("/").headers["Content-Security-Policy"])[0] for _ in range(5)}
    assert len(seen) == 5
    answer = client.get("/")
    assert re.findall("nonce-([^']+)", answer.headers["Content-Security-Policy"])[0] in answer.text


def test_an_exported_page_is_shut_in_a_sandbox(client: TestClient) -> None:
    page = make_page(client)
    for form in ("html", "page", "md", "blocks", "jsonld", "docx", "zip"):
        answer = client.get(f"{PAGES}/{page['id']}/export", params={"form": form})
        assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
        assert "allow-scripts" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Content-Disposition"].startswith("attachment; ")


@pytest.mark.parametrize("size", [str(LARGEST + 1), "9" * 30, "-1", "²", "0x10", "1e3", "a"])
def test_too_large_a_body_is_refused_before_it_is_read(client: TestClient, size: str) -> None:
    answer = client.post(PAGES, content=b"{}", headers={"Content-Length": size.encode("latin-1")})
    assert answer.status_code == 413


def test_a_body_without_a_length_is_cut_off(client: TestClient) -> None:
    sent = [0]

    def without_end() -> Any:
        for _ in range(400):
            sent[0] += 1
            yield b" " * 100_000

    answer = client.post(PAGES, content=without_end(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert answer.json()["error"]


@pytest.mark.parametrize(
    "path",
    ["/static/../api/app.py", "/static/%2e%2e/settings.py", "/static/..%2f..%2fcli.py", "/static/%2e%2e%2f%2e%2e%2fpage.py",
     "/static//etc/passwd", "/static/..\\settings.py", "/static/%00", "/static/icon.svg%00.js", "/static/" + "a" * 5_000],
)  # fmt: skip
def test_nothing_but_the_desks_own_files_is_served(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in {404, 405}
    assert "import" not in answer.text
    assert "root:" not in answer.text
    assert set(answer.json()) == {"error"}


@pytest.mark.parametrize(
    "given",
    [
        {"host": "0.0.0.0"},
        {"host": "192.168.1.5", "token": "court"},
        {"host": "::"},
        {"hosts": ("pupitre.exemple.fr",)},
        {"host": "127.0.0.2"},
    ],
)
def test_a_desk_that_others_can_reach_wants_a_token(tmp_path: Path, given: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="MARBRE_TOKEN"):
        make_app(Settings(database=sqlite_address(tmp_path / "x.sqlite"), **given))
    assert not (tmp_path / "x.sqlite").exists()


def test_no_answer_names_a_path_of_the_machine(client: TestClient, tmp_path: Path) -> None:
    for method, path in (
        ("GET", "/rien"),
        ("POST", "/"),
        ("GET", f"{PAGES}/x"),
        ("PUT", PAGES),
        ("GET", "/api/v1/rules/a/b"),
    ):
        answer = client.request(method, path)
        assert set(answer.json()) == {"error"}
        assert str(tmp_path) not in answer.text
        assert "site-packages" not in answer.text
        assert "Traceback" not in answer.text
        assert re.search("[a-zé] [a-zé]", answer.json()["error"]), "a sentence"
