"""`marbre export`: a page in the form that another program takes."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from marbre.commands.shared import guard

if TYPE_CHECKING:
    from marbre.page import Page

FORMATS = ("html", "blocks", "jsonld", "docx", "md")


@click.command("export", short_help="Donne une page sous une autre forme (HTML, blocs, JSON-LD, Word).")
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="html",
    show_default=True,
    help="html : le corps de l’article, pour un CMS ; blocks : des blocs WordPress ; md : le Markdown sans en-tête.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FICHIER", help="Écrire là plutôt qu’à l’écran."
)
def export_command(folder: Path, form: str, output: Path | None) -> None:
    """Donne la page de DOSSIER (ou d’un article.md) sous une autre forme, à l’écran ou dans FICHIER.

    \b
    marbre export out/ma-page                              le HTML à coller dans un CMS
    marbre export out/ma-page --format docx -o page.docx   un document Word
    """
    guard(lambda: _export(folder, form, output))


def _export(folder: Path, form: str, output: Path | None) -> None:
    from marbre.errors import UsageError
    from marbre.gate.write import write_file
    from marbre.messages import say
    from marbre.publish.folder import read_ready

    ready = read_ready(folder)
    if form == "docx":
        from marbre.export.docx import article_docx

        if output is None:
            raise UsageError(say("Un document Word ne s’affiche pas\u00a0: donnez son fichier avec -o."))
        write_file(output, article_docx(ready.page, ready.picture.content if ready.picture else b""))
        return
    text = _text(ready.page, form)
    if output is None:
        click.echo(text)
    else:
        write_file(output, f"{text}\n".encode())


def _text(page: "Page", form: str) -> str:
    from marbre.export.blocks import article_blocks
    from marbre.export.jsonld import jsonld_script
    from marbre.export.render import body_html

    if form == "blocks":
        return article_blocks(page)
    if form == "jsonld":
        return jsonld_script(page)
    if form == "md":
        return page.body.strip()
    return body_html(page).strip()
