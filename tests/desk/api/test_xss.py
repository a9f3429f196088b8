"""Payloads stored in every place of a page, read back through every form that it is taken away in."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient
from lxml import html

PAYLOADS = [line for line in (Path(__file__).parent / "payloads.txt").read_text("utf-8").splitlines() if line]
FIELDS = (
    "title",
    "seo_title",
    "description",
    "slug",
    "keyphrase",
    "lang",
    "author",
    "publisher",
    "source",
    "date",
    "image",
    "image_alt",
)
RUNS = frozenset(
    {"script", "iframe", "object", "embed", "base", "form", "svg", "math", "frame", "frameset", "link", "template"}
)
LINKS = ("href", "src", "action", "formaction", "data", "xlink:href", "srcset", "poster", "background", "srcdoc")
LED = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data|file)[\x00-\x20]*:", re.IGNORECASE)


def test_there_are_enough_of_them() -> None:
    assert len(set(PAYLOADS)) >= 60


def _executable(markup: str) -> list[str]:
    """Return what a browser would run or follow in a text of HTML."""
    found = []
    for element in html.document_fromstring(f"<div>{markup}</div>").iter():
        if not isinstance(element.tag, str):
            continue
        kind = element.get("type", "")
        data = element.tag == "script" and kind == "application/ld+json"
        canonical = element.tag == "link" and element.get("rel") == "canonical"
        if element.tag in RUNS and not data and not canonical:
            found.append(f"<{element.tag}>")
        if element.tag == "meta" and element.get("http-equiv", "").lower() == "refresh":
            found.append("refresh")
        for name, value in element.attrib.items():
            inert = element.tag == "img" and name == "src" and value.startswith("data:image/")
            if name.lower().startswith("on") or (name.lower() in LINKS and LED.match(value) and not inert):
                found.append(f"{name}={value}")
            if name == "style" and "javascript" in value.lower():
                found.append(f"style={value}")
    return found


def _forms(client: TestClient, page_id: str) -> dict[str, bytes]:
    told = {}
    for form in ("html", "page", "md", "blocks", "jsonld", "docx", "zip"):
        answer = client.get(f"/api/v1/pages/{page_id}/export", params={"form": form})
        assert answer.status_code == 200, (form, answer.text)
        assert re.fullmatch(r'attachment; filename="[a-z0-9-]+\.[a-z]+"', answer.headers["Content-Disposition"])
        told[form] = answer.content
    return told


def _check(forms: dict[str, bytes]) -> None:
    folder = ZipFile(BytesIO(forms["zip"]))
    pages = [forms[form].decode() for form in ("html", "page", "blocks")] + [folder.read("article.html").decode()]
    for text in pages:
        assert _executable(text) == []
    for text in (*pages, forms["jsonld"].decode()):
        for inside in re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script", text, re.DOTALL | re.IGNORECASE):
            assert "<" not in inside, "nothing in it can close its element or open a comment"
            json.loads(inside)
    json.loads(folder.read("article.json"))
    assert all(re.fullmatch(r"[a-z.-]+", name) for name in folder.namelist())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_a_page_runs_in_any_form(patient: TestClient, payload: str) -> None:
    body = f"Texte {payload} fin.\n\n## {payload}\n\n- {payload}\n\n> {payload}\n\n{payload}\n\n[lien]({payload} '{payload}') ![{payload}]({payload})\n\n| a |\n|---|\n| {payload} |\n"
    fields = {name: payload[:12] if name == "lang" else payload for name in FIELDS}
    made = patient.post(
        "/api/v1/pages", json={"text": {"fields": fields, "body": body}, "copy": payload, "brief": payload}
    )
    assert made.status_code == 201
    page_id = made.json()["id"]
    patient.post(f"/api/v1/pages/{page_id}/signature", json={"name": payload, "reason": payload})
    _check(_forms(patient, page_id))
    for path in (
        f"/pages/{page_id}",
        f"/pages/{page_id}/versions",
        f"/pages/{page_id}/versions/1",
        f"/pages/{page_id}/compare?first=1",
        "/pages",
    ):
        answer = patient.get(f"/api/v1{path}")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "application/json", "no browser takes it for a page"
    told = patient.get(f"/api/v1/pages/{page_id}").json()
    assert told["text"]["fields"]["title"] == payload, "what was typed is kept as it was typed"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_briefs_files_and_addresses_comes_back_as_html(patient: TestClient, payload: str) -> None:
    answers = [
        patient.post("/api/v1/brief", json={"text": f"{payload}\n700 mots\n\nLa copie {payload}."}),
        patient.post("/api/v1/files", files={"file": (payload + ".txt", f"La copie {payload}.".encode())}),
        patient.get("/api/v1/pages", params={"words": payload}),
        patient.get("/api/v1/pages/" + payload.replace("/", "")),
        patient.get("/" + payload.lstrip("/")),
        patient.post("/api/v1/check", json={payload: payload}),
        patient.post("/login", data={"token": payload}),
    ]
    for answer in answers:
        assert answer.status_code < 500
        if answer.headers["Content-Type"].startswith("text/html"):
            assert payload not in answer.text or payload in patient.get("/login").text
        else:
            assert answer.headers["Content-Type"] == "application/json"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
