"""A page taken away: HTML for a CMS, Markdown, WordPress blocks, Word, a folder as .zip."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from marbre.desk.api.desk import Desk, desk_of, owner_of, refusals
from marbre.desk.api.shapes import PageId
from marbre.page import read_page
from marbre.plan.slug import ascii_slug
from marbre.store.pages import find_page, signature_of

router = APIRouter(tags=["exports"])
Form = Literal["html", "page", "md", "blocks", "jsonld", "docx", "zip"]
_TYPES = {
    "html": "text/html; charset=utf-8",
    "page": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "blocks": "text/plain; charset=utf-8",
    "jsonld": "application/ld+json; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}
_SUFFIXES = {
    "html": "html",
    "page": "html",
    "md": "md",
    "blocks": "txt",
    "jsonld": "json",
    "docx": "docx",
    "zip": "zip",
}
POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""An exported page that a browser shows is a stranger's: no script, no form, none of the desk's cookies."""


@router.get(
    "/pages/{page_id}/export",
    response_class=Response,
    responses=refusals(404, 503) | {200: {"content": {kind: {} for kind in _TYPES.values()}}},
)
async def export(request: Request, page_id: PageId, form: Annotated[Form, Query()] = "html") -> Response:
    """Return the page in another form, as a file to save."""
    desk = desk_of(request)
    markdown, report, signature = await asyncio.to_thread(_matter, desk, page_id)
    made = await desk.checking.ask(owner_of(request), "export", form, markdown, report, signature)
    meta = read_page(markdown).meta
    name = ascii_slug(meta.slug or meta.title)[:80] or "page"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{_SUFFIXES[form]}"',
        "Content-Security-Policy": POLICY,
    }
    return Response(made, media_type=_TYPES[form], headers=headers)


def _matter(desk: Desk, page_id: str) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
    with desk.session() as session:
        row = find_page(session, page_id)
        return row.draft, dict(row.report), signature_of(session, row)
