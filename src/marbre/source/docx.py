"""A Word document as plain text whose headings, items and quotations are marked as in Markdown."""

import io

from marbre.errors import InputError
from marbre.source.markup import fragment_paragraphs

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titre'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Citation'] => blockquote:fresh
p[style-name='Titre 1'] => h1:fresh
p[style-name='Titre 2'] => h2:fresh
p[style-name='Titre 3'] => h3:fresh
"""
_MARKS = {"paragraph": "", "item": "- ", "quote": "> "}


def docx_text(data: bytes, name: str) -> str:
    """Return the words of a .docx, its paragraphs parted by empty lines, without comments or deleted text.

    Raises InputError where the bytes are no Word document.
    """
    import mammoth

    try:
        html = str(mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES, ignore_empty_paragraphs=True).value)
    except Exception as error:  # mammoth lets through whatever its XML and zip readers raise
        raise InputError(
            f"«\u00a0{name}\u00a0» n’est pas un document Word lisible\u00a0: "
            "enregistrez-le de nouveau en .docx ou en .txt."
        ) from error
    blocks = fragment_paragraphs(html, first_level=1)
    return "\n\n".join(("#" * b.level + " " if b.kind == "heading" else _MARKS[b.kind]) + b.text for b in blocks)
