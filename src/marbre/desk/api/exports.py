"""A page taken away: HTML for a CMS, Markdown, WordPress blocks, Word, a folder as .zip."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request
from starlette.responses import Response

from marbre.desk.api.desk import desk_of, refusals
from marbre.store.pages import SIGNED, find_page, list_versions

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


@router.get(
    "/pages/{page_id}/export",
    response_class=Response,
    responses=refusals(404) | {200: {"content": {kind: {} for kind in _TYPES.values()}}},
)
def export(
    request: Request, page_id: Annotated[str, Path(max_length=36)], form: Annotated[Form, Query()] = "html"
) -> Response:
    """Return the page in another form, as a file to save."""
    from marbre.page import read_page
    from marbre.plan.slug import ascii_slug

    with desk_of(request).session() as session:
        row = find_page(session, page_id)
        signature = next((v.record for v in list_versions(session, page_id) if v.kind == SIGNED), None)
        page, report = read_page(row.draft), row.report
    name = ascii_slug(page.meta.slug or page.meta.title) or "page"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{_SUFFIXES[form]}"',
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    }
    return Response(_bytes(form, page, report, signature), media_type=_TYPES[form], headers=headers)


def _bytes(form: str, page: object, report: object, signature: object) -> bytes:
    from marbre.desk.exported import exported

    return exported(form, page, report, signature)  # type: ignore[arg-type]
