"""The desk in a real Chromium: the editor's whole journey, and what goes wrong on the way."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
httpx = pytest.importorskip("httpx2", reason="httpx2 is not installed")

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright  # noqa: E402

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "examples/tesla-openai.txt").read_text(encoding="utf-8")
AXE = ROOT / "src/marbre/desk/web/node_modules/axe-core/axe.min.js"
CHROMIUM = shutil.which("chromium")
SLOW = 120_000
"""Milliseconds that a run may take on a machine that has other work."""
PATIENT = 20_000

FAULTS: list[str] = []
"""What went wrong in the browser during the present test."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed")]


@dataclass
class Desk:
    """A desk that listens, and may be killed."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        args = ["-m", "marbre", "desk", "--no-browser", "--port", str(self.port), "--data", str(self.folder)]
        self.process = subprocess.Popen([sys.executable, *args], stderr=subprocess.DEVNULL)
        for _ in range(300):
            try:
                if httpx.get(f"{self.url}/healthz").status_code == 200:
                    return
            except httpx.HTTPError:
                time.sleep(0.2)
        raise AssertionError("the desk does not answer")

    def kill(self) -> None:
        assert self.process is not None
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def ask(self, method: str, path: str, **more: Any) -> Any:
        answer = httpx.request(method, f"{self.url}/api/v1{path}", timeout=120, **more)
        answer.raise_for_status()
        return answer.json()

    def page(self, like: dict[str, Any]) -> str:
        """Return the id of a new page like another: a run each would take a minute."""
        from marbre.desk.api.shapes import Text
        from marbre.desk.api.texts import markdown_of
        from marbre.store.database import open_store, sqlite_address
        from marbre.store.pages import add_page

        with open_store(sqlite_address(self.folder / "desk.sqlite"))() as session:
            text = markdown_of(Text(**like["text"]))
            made = add_page(session, like["copy"], like["brief"], text, like["report"])
            session.commit()
            return str(made.id)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = Desk(tmp_path_factory.mktemp("desk"), port)
    made.start()
    yield made
    made.kill()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        made = play.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield made
        made.close()


@pytest.fixture(scope="module")
def written(desk: Desk, browser: Browser) -> dict[str, Any]:
    """The page of the example, written through the interface: paste → chips → run, with a reload in the middle."""
    page = opened(browser.new_context(locale="fr-FR"))
    page.goto(desk.url)
    page.get_by_label("Copie et consigne").fill(EXAMPLE)
    chip = page.get_by_role("button", name=re.compile("au moins 700 mots"))
    expect(chip).to_be_visible(timeout=PATIENT)
    chip.click()
    chosen = page.evaluate(
        "(() => { const b = document.activeElement; return b.value.slice(b.selectionStart, b.selectionEnd) })()"
    )
    assert chosen == "at least 700 words"
    assert_accessible(page)
    page.get_by_role("button", name="Écrire la page").click()
    expect(page.get_by_role("heading", name="La page s’écrit")).to_be_visible()
    page.wait_for_url("**/runs/*")
    expect(page.locator(".steps li").first).to_be_visible(timeout=PATIENT)
    assert_accessible(page)
    page.reload()
    expect(page.locator(".steps li").first).to_be_visible(timeout=PATIENT)
    page.wait_for_url("**/pages/*", timeout=SLOW)
    made: dict[str, Any] = desk.ask("GET", f"/pages/{page.url.rpartition('/')[2]}")
    page.context.close()
    return made


def opened(context: BrowserContext) -> Page:
    """Return a page whose script errors and refusals by the content policy fail the test (no_fault)."""
    page = context.new_page()
    page.on("pageerror", lambda error: FAULTS.append(f"{error}\n{error.stack}"))
    page.on("console", lambda said: FAULTS.append(said.text) if refused_by_policy(said.text) else None)
    return page


def refused_by_policy(said: str) -> bool:
    """Return whether the policy refused something of ours.

    Chromium's own editing writes a style attribute when a selection over lines is replaced: the policy refuses it, and
    the editor draws the line anew.
    """
    return "Content Security Policy" in said and "inline style" not in said


def at_desk(page: Page, desk: Desk, page_id: str) -> Page:
    page.goto(f"{desk.url}/pages/{page_id}")
    expect(page.locator(".seal .ready")).to_have_text(re.compile(r"\S"), timeout=SLOW)
    return page


def assert_accessible(page: Page) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm ci in src/marbre/desk/web")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate(f"{AXE.read_text(encoding='utf-8')};axe.run(document, {json.dumps({'runOnly': tags})})")
    told = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]
    assert not told, told


def editor(page: Page) -> Any:
    return page.get_by_role("textbox", name=re.compile("Texte de la page|Text of the page"))


def write_at_end(page: Page, text: str) -> None:
    editor(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def body_of(desk: Desk, page_id: str) -> str:
    return str(desk.ask("GET", f"/pages/{page_id}")["text"]["body"])


def saved_with(desk: Desk, page_id: str, words: str, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if words in body_of(desk, page_id):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(autouse=True)
def no_fault() -> Iterator[None]:
    FAULTS.clear()
    yield
    assert not FAULTS


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="fr-FR", viewport={"width": 1440, "height": 900}, accept_downloads=True)
    yield made
    made.close()


@pytest.fixture
def page_id(desk: Desk, written: dict[str, Any]) -> str:
    return desk.page(written)


def test_a_fault_is_underlined_told_and_mended_with_one_click(
    desk: Desk, context: BrowserContext, page_id: str
) -> None:
    page = at_desk(opened(context), desk, page_id)
    write_at_end(page, "\n\nLa mairie a dit oui ! Puis non.")
    mark = page.locator(".cm-line").last.locator(".dx")
    expect(mark.first).to_be_visible(timeout=PATIENT)
    mark.first.hover()
    bubble = page.locator(".bubble")
    expect(bubble).to_be_visible()
    expect(bubble.get_by_role("link")).to_have_attribute("href", re.compile(r"/regles\?r=typography"))
    assert_accessible(page)
    bubble.get_by_role("button", name=re.compile("Corriger")).first.click()
    expect(page.locator(".cm-line").last).to_have_text(re.compile("oui[\u00a0\u202f]!"))
    assert saved_with(desk, page_id, "oui\u202f!") or saved_with(desk, page_id, "oui\u00a0!", 1)
    page.keyboard.press("Control+z")
    expect(page.locator(".cm-line").last).to_have_text(re.compile("oui !"))


def test_ignoring_here_silences_the_line_alone(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    write_at_end(page, "\n\nLa mairie a dit oui ! Puis non.")
    mark = page.locator(".cm-line").last.locator(".dx")
    expect(mark.first).to_be_visible(timeout=PATIENT)
    mark.first.hover()
    page.locator(".bubble").get_by_role("button", name="Ignorer ici").first.click()
    expect(mark).to_have_count(0, timeout=PATIENT)
    assert saved_with(desk, page_id, "<!-- marbre-disable-next-line typography/")


def test_provenance_leads_both_ways_and_back_to_ones_place(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    expect(page.locator(".sentence").first).to_be_visible(timeout=SLOW)
    page.locator(".cm-line", has_text="fusionner OpenAI avec Tesla").first.click()
    expect(page.locator(".sentence.lit").first).to_be_visible()
    expect(page.locator(".facts li").first).to_be_visible()
    place = page.locator(".pane.page").evaluate("pane => pane.scrollTop")
    page.locator(".sentence:not(.absent)").last.click()
    expect(page.locator(".traced").first).to_be_visible()
    assert page.locator(".pane.page").evaluate("pane => pane.scrollTop") != place
    page.get_by_role("button", name="Revenir où j’étais").click()
    page.wait_for_timeout(100)
    assert abs(page.locator(".pane.page").evaluate("pane => pane.scrollTop") - place) < 3


def test_a_title_is_picked_and_undone(
    desk: Desk, context: BrowserContext, page_id: str, written: dict[str, Any]
) -> None:
    page = at_desk(opened(context), desk, page_id)
    title = page.get_by_label("Titre", exact=True)
    first = written["text"]["fields"]["title"]
    other = next(t for t in written["report"]["title_candidates"] if t != first)
    page.get_by_text("Titres proposés").click()
    page.get_by_role("button", name=other, exact=True).click()
    expect(title).to_have_value(other)
    page.keyboard.press("Control+z")
    expect(title).to_have_value(first)


def test_a_change_is_taken_back(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    page.get_by_text("Changements de marbre").click()
    group = page.locator(".part:has(.change-list) .group").first
    groups = page.locator(".part:has(.change-list) .group")
    for i in range(groups.count()):
        group = groups.nth(i)
        group.locator("summary").click()
        if group.locator("li.open").count():
            break
    before = body_of(desk, page_id)
    open_ones = group.locator("li.open").count()
    expect(group.locator("del, ins").first).to_be_visible()
    group.locator("li.open").first.get_by_role("button", name="Reprendre l’original").click()
    expect(group.locator("li.open")).to_have_count(open_ones - 1)
    end = time.monotonic() + 10
    while body_of(desk, page_id) == before and time.monotonic() < end:
        time.sleep(0.1)
    assert body_of(desk, page_id) != before


def test_what_is_exported_is_what_one_sees(desk: Desk, context: BrowserContext, page_id: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = at_desk(opened(context), desk, page_id)
    write_at_end(page, "\n\nUne toute dernière phrase.")
    page.get_by_role("button", name="Copier le HTML").click()
    expect(page.locator(".toasts")).to_contain_text("Copié")
    assert "<p>Une toute dernière phrase.</p>" in page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Dossier .zip").click()
    assert taken.value.suggested_filename.endswith(".zip")


def test_signing_with_open_points_wants_a_reason(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    page.get_by_label("Mot-clé", exact=True).fill("")
    editor(page).click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Trop court.")
    expect(page.locator(".seal .ready")).to_have_text("Pas encore prête", timeout=PATIENT)
    page.get_by_label("Votre nom").fill("Ana Ruiz")
    page.get_by_role("button", name="Signer le bon à tirer").click()
    expect(page.get_by_role("alert").filter(has_text="Dites pourquoi")).to_be_visible()
    page.get_by_label("Pourquoi elle part quand même").fill("Brève d’urgence.")
    page.get_by_role("button", name="Signer le bon à tirer").click()
    expect(page.locator(".record")).to_contain_text("Signé par Ana Ruiz", timeout=PATIENT)
    kinds = [v["kind"] for v in desk.ask("GET", f"/pages/{page_id}/versions")]
    assert kinds[0] == "signed"


def test_two_tabs_do_not_overwrite_each_other(desk: Desk, context: BrowserContext, page_id: str) -> None:
    one, two = (at_desk(opened(context), desk, page_id) for _ in range(2))
    write_at_end(one, "\n\nPhrase du premier onglet.")
    assert saved_with(desk, page_id, "Phrase du premier onglet.")
    write_at_end(two, "\n\nPhrase du second onglet.")
    dialog = two.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=PATIENT)
    expect(dialog.locator("ins").first).to_be_visible()
    assert_accessible(two)
    dialog.get_by_role("button", name="Garder mon texte").click()
    assert saved_with(desk, page_id, "Phrase du second onglet.")
    versions = desk.ask("GET", f"/pages/{page_id}/versions")
    texts = [desk.ask("GET", f"/pages/{page_id}/versions/{v['number']}")["text"]["body"] for v in versions]
    assert any("premier onglet" in text for text in texts)
    assert any("second onglet" in text for text in texts)


def test_nothing_older_than_two_seconds_is_lost_when_the_server_is_killed(
    desk: Desk, context: BrowserContext, page_id: str
) -> None:
    page = at_desk(opened(context), desk, page_id)
    write_at_end(page, "\n\nAvant la panne.")
    assert saved_with(desk, page_id, "Avant la panne.", 3)
    desk.kill()
    page.keyboard.type(" Pendant la panne.")
    expect(page.locator(".saved")).to_have_text(re.compile("Hors ligne"), timeout=PATIENT)
    page.close()
    desk.start()
    again = at_desk(opened(context), desk, page_id)
    again.keyboard.press("Alt+2")
    again.locator(".cm-content").click()
    again.keyboard.press("Control+End")
    expect(again.locator(".cm-line").last).to_contain_text("Avant la panne. Pendant la panne.")
    assert saved_with(desk, page_id, "Pendant la panne.")


def test_the_work_is_done_by_keyboard_alone(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    page.keyboard.press("F8")
    expect(page.locator(".bubble, :focus")).not_to_have_count(0)
    page.keyboard.press("Alt+2")
    editor(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n\nLa mairie a dit oui ! Puis non.")
    expect(page.locator(".cm-line").last.locator(".dx").first).to_be_visible(timeout=PATIENT)
    page.keyboard.press("Shift+F8")
    expect(page.locator(".bubble")).to_be_visible()
    page.keyboard.press("Control+.")
    expect(page.locator(".cm-line").last).to_have_text(re.compile("oui[\u00a0\u202f]!"))
    expect(page.get_by_role("status").first).to_have_text(re.compile(r"alerte|conseil|erreur"), timeout=PATIENT)
    page.keyboard.press("F1")
    expect(page.get_by_role("dialog", name="Raccourcis")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(editor(page)).to_be_focused()


@pytest.mark.parametrize(
    ("width", "scheme", "locale"),
    [(1440, "dark", "fr-FR"), (900, "light", "en-GB"), (360, "light", "fr-FR"), (360, "dark", "en-GB")],
)
def test_every_screen_is_accessible_and_no_wider_than_the_window(
    desk: Desk, browser: Browser, page_id: str, width: int, scheme: Any, locale: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale=locale)
    page = opened(context)
    for path in ("/", "/pages", f"/pages/{page_id}?versions", "/regles", "/regles?r=typography/guillemet-spaces"):
        page.goto(desk.url + path)
        expect(page.locator("main h1")).to_be_attached()
        assert page.locator("html").get_attribute("lang") == locale[:2]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert_accessible(page)
    at_desk(page, desk, page_id)
    tabs = page.locator(".tabs button")
    for i in range(3 if tabs.first.is_visible() else 1):
        if tabs.first.is_visible():
            tabs.nth(i).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert_accessible(page)
    context.close()


def test_bad_input_is_refused_in_a_sentence_and_the_text_typed_is_kept(
    desk: Desk, context: BrowserContext, tmp_path: Path
) -> None:
    page = opened(context)
    page.goto(desk.url)
    page.get_by_label("Copie et consigne").fill("Un début de copie.")
    bad = tmp_path / "faux.docx"
    bad.write_bytes(b"PK\x03\x04 rien")
    page.locator("input[type=file]").set_input_files(bad)
    expect(page.get_by_role("alert")).to_have_text(re.compile(r"\w+"))
    expect(page.get_by_label("Copie et consigne")).to_have_value("Un début de copie.")
    page.reload()
    expect(page.get_by_label("Copie et consigne")).to_have_value("Un début de copie.")


def test_a_version_is_compared_and_restored(desk: Desk, context: BrowserContext, page_id: str) -> None:
    page = at_desk(opened(context), desk, page_id)
    write_at_end(page, "\n\nPhrase de trop.")
    assert saved_with(desk, page_id, "Phrase de trop.")
    page.get_by_role("link", name="Versions").click()
    page.get_by_role("button", name="Comparer au texte actuel (Version 1)").click()
    expect(page.locator("ins")).to_contain_text("Phrase de trop.")
    page.get_by_role("button", name="Restaurer (Version 1)").click()
    expect(page.locator(".seal .ready")).to_have_text(re.compile(r"\S"), timeout=SLOW)
    assert "Phrase de trop." not in body_of(desk, page_id)


def test_a_rule_is_switched_off_for_the_house(desk: Desk, context: BrowserContext) -> None:
    page = opened(context)
    page.goto(f"{desk.url}/regles")
    page.get_by_label("Chercher une règle").fill("guillemet-spaces")
    toggle = page.get_by_role("switch").first
    toggle.click()
    expect(toggle).not_to_be_checked()
    end = time.monotonic() + 5
    while not desk.ask("GET", "/house")["off"] and time.monotonic() < end:
        time.sleep(0.1)
    assert desk.ask("GET", "/house")["off"] == ["typography/guillemet-spaces"]
    toggle.click()
    expect(page.get_by_text("active", exact=True).first).to_be_visible()
