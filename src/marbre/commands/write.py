"""`marbre write`: from copy to page."""

import json
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marbre.commands.brief_options import brief_options
from marbre.commands.engine_options import EngineOptions, engine_options, model_choice, settled, taken
from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, fail, guard, read, tell
from marbre.models.request import AnswerNeededError

if TYPE_CHECKING:
    from marbre.answering import Answering


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
@engine_options
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
    config: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Écrit la page de chaque FICHIER (.txt, .md, .html, .docx, .pdf, ou « - » : l’entrée standard).

    Le brief peut être collé à la copie, ou donné par --brief ou --brief-file ; une option l’emporte sur lui.
    DOSSIER/<adresse>/ contient alors article.md, article.html, article.json, report.json, changes.html et l’image.

    \b
    marbre write copie.txt
    marbre write copie.txt --engine writer --model mistral:mistral-large-latest
    marbre write copie.txt --engine writer --model openai:qwen3 --base-url http://127.0.0.1:11434/v1
    marbre write copie.txt --engine chat          # sans clé : des demandes à coller dans votre fenêtre de discussion
    marbre write copie.txt --engine chat --source note.pdf --source depeche.html

    Avec --engine chat, la commande s’arrête à chaque réponse attendue : collez la demande, enregistrez la réponse (ou
    donnez-la par --reply), puis relancez la même commande ; elle reprend où elle en était.

    \b
    Codes de sortie : 0 bon à tirer ; 1 écrit, mais pas bon à tirer, ou une réponse est attendue (--engine chat) ;
    2 rien n’a pu être écrit.
    """
    from marbre.language.parser import Parser

    engine = taken(options)
    choices = Choices(inputs, out, force, image, alt, config, as_json, engine, options)
    parser = Parser()
    sys.exit(max(guard(partial(_write_one, name, choices, parser)) for name in inputs))


@dataclass(frozen=True)
class Choices:
    """What the user gave."""

    inputs: tuple[str, ...]
    out: Path
    force: bool
    image: Path | None
    alt: str | None
    config: Path | None
    as_json: bool
    engine: EngineOptions
    brief: dict[str, Any]


def _write_one(name: str, given: Choices, parser: Any) -> int:
    from marbre.intake import choices_for, standard_of, take_in
    from marbre.output import check_writable, photo_of
    from marbre.terminal import console, show_brief

    check_writable(given.out)
    photo = photo_of(given.image) if given.image else None
    house = choices_for(name, given.config)
    engine = settled(given.engine, house.writer, len(given.inputs))
    answering = _who_answers(name, given.out, engine)
    job = take_in(
        read(name),
        engine=str(engine.engine),
        image=photo.name if photo else "",
        image_alt=given.alt or "",
        others=[read(source) for source in engine.sources],
        **given.brief,
    )
    job = replace(job, standard=standard_of(house))
    if not given.as_json and not (answering and answering.begun):
        show_brief(console(sys.stdout), job.brief)
    try:
        return _finish(job, given, photo, parser, answering)
    except AnswerNeededError as error:
        return _await(error)


def _finish(job: Any, given: Choices, photo: Any, parser: Any, answering: "Answering | None") -> int:
    from marbre.export.report import report_as_dict
    from marbre.output import files_of, write_out
    from marbre.pipeline import write
    from marbre.terminal import console, progress, show_report

    with progress(console(sys.stderr)) as told:
        written = write(job, parser, told, answering.ask if answering else None)
        if answering:
            written = replace(written, report=replace(written.report, usage=answering.spent()))
        files = files_of(written, photo, job.standard.house)
        if given.force:
            files |= remembered(given.out, written.page)
        folder = write_out(given.out, written, files, force=given.force)
    if given.as_json:
        click.echo(json.dumps(report_as_dict(written.report), ensure_ascii=False, indent=2))
    else:
        show_report(console(sys.stdout), written.report, folder)
    return EXIT_OK if written.report.ok else EXIT_NOT_READY


def _who_answers(name: str, out: Path, engine: EngineOptions) -> "Answering | None":
    """Return who answers the engine's requests, None for an engine that asks nobody."""
    from marbre.answering import ask_model

    if engine.engine == "chat":
        return _person(name, out, engine)
    model = model_choice(engine)
    return ask_model(model) if model else None


def _person(name: str, out: Path, engine: EngineOptions) -> "Answering":
    from marbre.answering import ask_window
    from marbre.engines.chat.clipboard import paste
    from marbre.engines.chat.take import nothing, taking

    if name == "-" and engine.reply == "-":
        fail("La copie et la réponse ne peuvent pas venir toutes deux de l’entrée standard.")
    stem = "entree" if name == "-" else Path(name).stem
    take = taking(engine.reply, sys.stdin.buffer.read, paste) if engine.reply else nothing
    return ask_window(engine.session or out / f"{stem}.chat", take, engine.per_prompt)


def _await(error: AnswerNeededError) -> int:
    """Say which reply is awaited and what was wrong with the one given; return the exit code."""
    from marbre.engines.chat.ask import ReplyAwaitedError
    from marbre.engines.chat.awaited import awaited
    from marbre.engines.chat.clipboard import copy

    if not isinstance(error, ReplyAwaitedError):
        tell("Une réponse est attendue.")
        return EXIT_NOT_READY
    copied = copy(error.asked.sheets[0].prompt)
    for line in awaited(error.asked, copied=copied):
        tell(line)
    return EXIT_NOT_READY


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
