"""The command line. Everything heavy is imported when a command needs it."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from marbre import __version__
from marbre.commands.ledger import ledger_command
from marbre.errors import InputError, MarbreError

T = TypeVar("T")
EXIT_OK, EXIT_NOT_READY, EXIT_FAILED = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="marbre")
def cli() -> None:
    """marbre met un article en état d’être publié en français : titre, intertitres, typographie, champs SEO, et la
    preuve que les faits n’ont pas changé.

    \b
    marbre write copie.txt -o out/      écrit la page
    marbre brief copie.txt              dit ce qu’il a compris du brief
    """


cli.add_command(ledger_command)

_BRIEF_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--brief", "brief_text", metavar="TEXTE", help="Le brief, en français ou en anglais."),
    click.option("--brief-file", type=click.Path(), metavar="FICHIER", help="Un fichier qui contient le brief."),
    click.option("--title", metavar="TITRE", help="Le titre à personnaliser."),
    click.option("--keyphrase", metavar="MOTS", help="Le mot-clé principal."),
    click.option("--min-words", type=int, metavar="N", help="Au moins N mots."),
    click.option("--max-words", type=int, metavar="N", help="Au plus N mots."),
    click.option("--about-words", type=int, metavar="N", help="Environ N mots (à 10 % près)."),
    click.option("--lang", metavar="LANGUE", help="La langue de la page (fr)."),
    click.option("--headings/--no-headings", default=None, help="Avec ou sans intertitres."),
    click.option("--questions/--no-questions", default=None, help="Des intertitres en forme de questions."),
    click.option("--seo/--no-seo", default=None, help="Avec ou sans les champs pour la recherche."),
    click.option("--forbid", "forbidden", multiple=True, metavar="MOT", help="Un mot interdit (répétable)."),
)


def _brief_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_BRIEF_OPTIONS):
        command = option(command)
    return command


@cli.command("brief")
@click.argument("input_", metavar="FICHIER")
@_brief_options
@click.option("--json", "as_json", is_flag=True, help="En JSON, sans rien d’autre.")
def brief_command(input_: str, as_json: bool, **options: Any) -> None:
    """Dit ce que marbre comprend du brief qui est dans FICHIER (« - » : l’entrée standard), sans rien écrire.

    Chaque demande est montrée avec les mots dont elle est tirée ; ce qui n’est pas compris est listé.
    """
    from marbre.intake import take_in

    job = _guard(lambda: take_in(_read(input_), **options))
    if as_json:
        from marbre.brief.as_json import brief_as_dict

        click.echo(json.dumps(brief_as_dict(job.brief), ensure_ascii=False, indent=2))
        return
    from marbre.terminal import console, show_brief

    show_brief(console(sys.stdout), job.brief)


@cli.command("write")
@click.argument("inputs", metavar="FICHIER…", nargs=-1, required=True)
@_brief_options
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
@click.option("--json", "as_json", is_flag=True, help="N’imprime que le rapport, en JSON.")
def write_command(
    inputs: tuple[str, ...],
    out: Path,
    force: bool,
    image: Path | None,
    alt: str | None,
    engine: str,
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
        _guard(partial(_write_one, name, out, force, image, alt, engine, as_json, options, parser)) for name in inputs
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
) -> int:
    from marbre.intake import take_in
    from marbre.output import check_writable, files_of, photo_of, write_out
    from marbre.pipeline import write
    from marbre.terminal import console, progress, show_brief, show_report

    check_writable(out)
    photo = photo_of(image) if image else None
    job = take_in(_read(name), engine=engine, image=photo.name if photo else "", image_alt=alt or "", **options)
    shown = console(sys.stdout)
    if not as_json:
        show_brief(shown, job.brief)
    with progress(console(sys.stderr)) as tell:
        written = write(job, parser, tell)
        folder = write_out(out, written, files_of(written, photo), force=force)
    if as_json:
        from marbre.export.report import report_as_dict

        click.echo(json.dumps(report_as_dict(written.report), ensure_ascii=False, indent=2))
    else:
        show_report(shown, written.report, folder)
    return EXIT_OK if written.report.ok else EXIT_NOT_READY


def _read(name: str) -> Any:
    from marbre.source.files import read_bytes, read_file

    return read_bytes(sys.stdin.buffer.read(), "-") if name == "-" else read_file(Path(name))


def _guard(call: Callable[[], T]) -> T:
    try:
        return call()
    except MarbreError as error:
        _fail(str(error))
    except RecursionError:
        _fail(str(InputError("Le fichier est imbriqué trop profondément pour être lu.")))


def _fail(message: str) -> NoReturn:
    click.echo(f"marbre : {message}", err=True)
    sys.exit(EXIT_FAILED)


def main() -> None:
    """Run the command line."""
    cli()
