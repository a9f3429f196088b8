"""The pictures of the desk in the docs, made anew from the example: docs/images/desk-*.png.

python tools/desk_pictures.py       # wants playwright and Debian's `chromium`
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs/images"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RUN = 180_000
"""Milliseconds that a run may take on a slow machine."""


def main() -> int:
    """Write the pictures; return 1 where Chromium is not there."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("chromium absent : le pupitre n’est pas photographié", file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        port = _free_port()
        args = [sys.executable, "-m", "marbre", "desk", "--no-browser", "--port", str(port), "--data", folder]
        server = subprocess.Popen(args)
        try:
            _wait(port)
            browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
            _pictures(browser, f"http://127.0.0.1:{port}")
            browser.close()
        finally:
            server.terminate()
            server.wait()
    return 0


def _pictures(browser: Browser, url: str) -> None:
    page = _page(browser, 1440, "light", "fr-FR")
    page.goto(url)
    page.get_by_label("Copie et consigne").fill((ROOT / "examples/tesla-openai.txt").read_text(encoding="utf-8"))
    page.locator(".chips li").first.wait_for()
    _shoot(page, "nouvelle")
    page.get_by_role("button", name="Écrire la page").click()
    page.locator(".steps li").nth(1).wait_for(timeout=RUN)
    _shoot(page, "ecriture")
    page.wait_for_url("**/pages/*", timeout=RUN)
    at = page.url
    _settled(page)
    page.locator(".cm-line", has_text="fusionner OpenAI avec Tesla").first.click()
    page.locator(".sentence.lit").first.wait_for()
    _shoot(page, "pupitre")
    page.locator(".dx-warning").first.hover()
    page.locator(".bubble").wait_for()
    _shoot(page, "bulle")
    page.goto(f"{url}/pages")
    page.locator("table.list").wait_for()
    _shoot(page, "pages")
    page.goto(f"{url}/regles")
    page.locator(".rules details").first.locator("summary").click()
    _shoot(page, "regles")
    dark = _page(browser, 900, "dark", "en-GB")
    dark.goto(at)
    _settled(dark)
    dark.get_by_role("button", name="Verdict").click()
    _shoot(dark, "sombre-anglais")
    small = _page(browser, 360, "light", "fr-FR")
    small.goto(at)
    _settled(small)
    _shoot(small, "telephone")


def _page(browser: Browser, width: int, scheme: str, locale: str) -> Page:
    size = {"width": width, "height": 900 if width > 400 else 720}
    context = browser.new_context(viewport=size, color_scheme=scheme, locale=locale)  # type: ignore[arg-type]
    return context.new_page()


def _settled(page: Page) -> None:
    page.locator(".seal .ready.yes, .seal .ready.no").wait_for(state="attached", timeout=RUN)
    page.locator(".sentence").first.wait_for(state="attached", timeout=RUN)


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=IMAGES / f"desk-{name}.png")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz")
            return
        except urllib.error.URLError:
            time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(main())
