"""Asking the referee: the published `yoastseo` package, run by node over a finished page. GPL: only here, in tests."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from marbre.page import Page

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"


def require_referee() -> None:
    """Skip the test, and say why, where node or the package is missing."""
    if shutil.which("node") is None:
        pytest.skip("node is missing: the Yoast referee is not asked")
    if not (MODULES / "yoastseo").is_dir():
        pytest.skip("tests/referee/node_modules is missing: run `make referee`")


def paper(page: Page, html: str) -> dict[str, Any]:
    """Return the page in the form that run.mjs takes: name, html, keyphrase, title, description, slug, locale."""
    return {
        "name": page.meta.slug,
        "html": html,
        "keyphrase": page.meta.keyphrase,
        "title": page.meta.seo_title or page.meta.title,
        "description": page.meta.description,
        "slug": page.meta.slug,
        "locale": "fr_FR",
        "permalink": f"https://site.example/{page.meta.slug}/",
    }


def ask(papers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the referee says of each paper."""
    run = subprocess.run(
        ["node", str(HERE / "run.mjs"), "-"],
        input=json.dumps(papers),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    found: list[dict[str, Any]] = json.loads(run.stdout)["papers"]
    return found
