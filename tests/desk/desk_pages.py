"""Pages put on a desk."""

from typing import Any

from fastapi.testclient import TestClient


def make_page(client: TestClient, body: str = "La criée rouvre lundi.", **fields: str) -> dict[str, Any]:
    """Return a page that was put on the desk."""
    answer = client.post("/api/v1/pages", json={"text": {"fields": fields, "body": body}, "copy": "La copie."})
    assert answer.status_code == 201, answer.text
    page: dict[str, Any] = answer.json()
    return page
