"""`marbre write`: from copy to page."""

import json
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from marbre.commands.brief_options import brief_options
from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, guard, read


@click.command("write")
@click.argument("inputs", metavar="FICHIER…", nargs=-1, required=True)
@brief_options
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    metavar="DOSSIER",
    help="Où poser le dossier de la page.",
)
@click.option("--force", is_flag=True, help="Remplace le dossier s’il existe.")
@click.option(
    "--image",
    type=click.Path(path_type=Path),
    metavar="PHOTO",
    help="Votre photo, à la place de la carte de titre.",
)
@click.option("--alt", metavar="TEXTE", help="Le texte de remplacement de la photo.")
@click.option("--engine", default="editor", show_default=True, metavar="MOTEUR", help="Le moteur de rédaction.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="Un marbre.toml, à la place du plus proche au-dessus de la copie.",
)
@click.option("--json", "as_json", is_flag=True, help="N’imprime que le rapport, en JSON.")
def write_command(
    inputs: tuple[str, ...],
    out: Path,
    force: bool,
    image: Path | None,
    alt: str | None,
    engine: str,
    config: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Écrit la page de chaque FICHIER (.txt, .md, .html, .docx, ou « - » : l’entrée standard).

    Le brief peut être collé à la copie, ou donné par --brief ou --brief-file ; une option l’emporte sur lui.
    DOSSIER/<adresse>/ contient alors article.md, article.html, article.json, report.json, changes.html et l’image.

    \b
    Codes de sortie : 0 bon à tirer ; 1 écrit, mais pas bon à tirer ; 2 rien n’a pu être écrit.
    """
    from marbre.language.parser import Parser

    parser = Parser()
    codes = [
        guard(partial(_write_one, name, out, force, image, alt, engine, as_json, options, parser, config))
        for name in inputs
    ]
    sys.exit(max(codes))


def _write_one(
    name: str,
    out: Path,
    force: bool,
    image: Path | None,
    alt: str | None,
    engine: str,
    as_json: bool,
    options: dict[str, Any],
    parser: Any,
    config: Path | None,
) -> int:
    from marbre.intake import standard_for, take_in
    from marbre.output import check_writable, files_of, photo_of, write_out
    from marbre.pipeline import write
    from marbre.terminal import console, progress, show_brief, show_report

    check_writable(out)
    photo = photo_of(image) if image else None
    job = take_in(read(name), engine=engine, image=photo.name if photo else "", image_alt=alt or "", **options)
    job = replace(job, standard=standard_for(name, config))
    shown = console(sys.stdout)
    if not as_json:
        show_brief(shown, job.brief)
    with progress(console(sys.stderr)) as tell:
        written = write(job, parser, tell)
        files = files_of(written, photo, job.standard.house)
        if force:
            files |= remembered(out, written.page)
        folder = write_out(out, written, files, force=force)
    if as_json:
        from marbre.export.report import report_as_dict

        click.echo(json.dumps(report_as_dict(written.report), ensure_ascii=False, indent=2))
    else:
        show_report(shown, written.report, folder)
    return EXIT_OK if written.report.ok else EXIT_NOT_READY


def remembered(out: Path, page: Any) -> dict[str, bytes]:
    """Return the page's file with what the one that it replaces remembers of where it was sent; {} where it does not."""
    from marbre.export.files import folder_of
    from marbre.page import read_page, write_page
    from marbre.publish.memory import carried

    try:
        old = read_page((folder_of(out, page.meta.slug or "article") / "article.md").read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return {}
    return {"article.md": write_page(carried(old, page)).encode("utf-8")}
