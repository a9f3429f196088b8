"""`marbre check`: what is wrong with an article, whoever wrote it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from marbre.commands.gate_options import Judges, Options, gate_options, opened
from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, guard, language
from marbre.errors import MarbreError

FORMATS = ("text", "json", "sarif", "github", "html")


@click.command("check", short_help="Contrôle des articles, de quelque main qu’ils soient.")
@click.argument("files", metavar="FICHIER…", nargs=-1, required=True, type=click.Path())
@gate_options
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="La forme de la sortie."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FICHIER", help="Écrire là plutôt qu’à l’écran."
)
def check_command(files: tuple[str, ...], format_: str, output: Path | None, **given: Any) -> None:
    """Contrôle chaque FICHIER (Markdown .md, HTML .html, un dossier, ou « - » : l’entrée standard).

    Chaque remarque montre la phrase, les mots en cause, pourquoi (et de qui vient la convention) et la correction.
    Ce qui n’a pas pu être vérifié est dit : sans --source, les faits ne le sont pas.

    \b
    marbre check article.md
    marbre check article.md --source original.txt --brief brief.txt
    marbre check articles/ --select typography --ignore typography/ellipsis-dots
    marbre check page.html --format sarif -o marbre.sarif

    Les choix de la maison se lisent dans le marbre.toml le plus proche ; dans un article, « <!-- marbre-disable
    règle -->  » coupe une règle, « marbre-enable » la remet, « marbre-disable-next-line » vaut pour une ligne.

    \b
    Codes de sortie : 0 aucune erreur ; 1 des erreurs ; 2 un fichier, une règle ou une option n’a pas pu être lu.
    """
    from marbre.gate.check import check

    options = Options(**given)
    judges = guard(lambda: Judges(options))
    checked = []
    for article, judge in opened(files, options, judges):
        try:
            checked.append(check(article.article, judge))
        except MarbreError as error:
            judges.refuse(error)
    if checked:
        _print(checked, format_, output, language())
    code = EXIT_NOT_READY if any(c.failed for c in checked) else EXIT_OK
    sys.exit(max(code, judges.code))


def _print(checked: Any, format_: str, output: Path | None, tr: Any) -> None:
    from marbre.formats.github import github_text
    from marbre.formats.html import html_text
    from marbre.formats.json import json_text
    from marbre.formats.sarif import sarif_text

    if format_ == "text":
        _print_text(checked, output, tr)
        return
    makers: dict[str, Callable[[Any, Any], str]] = {
        "json": json_text,
        "sarif": sarif_text,
        "github": github_text,
        "html": lambda c, t: html_text(c, t, "fr" if t is str else "en"),
    }
    text = makers[format_](checked, tr)
    if output:
        guard(lambda: _write(output, text + "\n"))
    else:
        click.echo(text)


def _print_text(checked: Any, output: Path | None, tr: Any) -> None:
    from marbre.formats.text import print_text
    from marbre.terminal import console

    if output is None:
        print_text(console(sys.stdout), checked, tr)
        return
    from io import StringIO

    text = StringIO()
    print_text(console(text), checked, tr)
    guard(lambda: _write(output, text.getvalue()))


def _write(output: Path, text: str) -> None:
    from marbre.gate.write import write_file

    write_file(output, text.encode("utf-8"))
