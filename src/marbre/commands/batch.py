"""`marbre batch`: many pages at once."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, guard, language

_SHOWN = 12
"""Failures and near-duplicates that the terminal lists; batch.html holds all of them."""


@click.command("batch", short_help="Écrit beaucoup de pages à la fois, reprend où il s’est arrêté.")
@click.argument("jobs", metavar="JOBS", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, metavar="DOSSIER")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=lambda: os.cpu_count() or 1,
    show_default="autant que de cœurs",
    metavar="N",
    help="Processus qui écrivent côte à côte.",
)
@click.option("--job-timeout", type=float, default=300.0, show_default=True, metavar="S", help="Secondes par page.")
@click.option("--ray", metavar="ADRESSE", help="Un cluster Ray (« local » : cette machine), à la place des processus.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="Un marbre.toml, à la place du plus proche au-dessus de chaque copie.",
)
def batch_command(
    jobs: Path, out: Path, workers: int, job_timeout: float, ray: str | None, config: Path | None
) -> None:
    """Écrit une page par job de JOBS : un fichier .jsonl, .csv ou .parquet, ou un dossier de copies.

    Un job par ligne : id, puis copy (le texte), file ou url, et si l’on veut brief et options (min_words, keyphrase…).
    Sa page arrive dans DOSSIER/<id>/. Arrêté à tout moment et relancé, le lot reprend : rien n’est perdu ni refait.
    Un job qui échoue est mis à part dans failed.jsonl, qui se relance tel quel, et n’arrête pas les autres.

    \b
    {"id": "page-1", "file": "copies/a.txt", "brief": "au moins 700 mots, intertitres"}
    {"id": "page-2", "copy": "…", "options": {"min_words": 500, "keyphrase": "criée de Lorient"}}

    \b
    marbre batch jobs.jsonl -o out/
    marbre batch copies/ -o out/ --workers 4
    marbre batch out/failed.jsonl -o out/

    \b
    Codes de sortie : 0 toutes les pages sont bonnes à tirer ; 1 certaines ne le sont pas, ou ont échoué ; 2 le lot n’a
    pas pu commencer.
    """
    summary = guard(lambda: _run(jobs, out, workers, job_timeout, ray, config))
    _show(summary, out)
    sys.exit(EXIT_OK if summary.ready == len(summary.outcomes) else EXIT_NOT_READY)


def _run(jobs: Path, out: Path, workers: int, seconds: float, ray: str | None, config: Path | None) -> Any:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from marbre.batch.jobs import read_jobs
    from marbre.batch.lead import lead
    from marbre.batch.pool import pooled
    from marbre.batch.summary_html import summary_html
    from marbre.batch.work import Place
    from marbre.config.read import load_config
    from marbre.gate.write import write_file
    from marbre.output import check_writable
    from marbre.terminal import console

    check_writable(out)
    if config:
        load_config(config)
    total = sum(1 for _ in read_jobs(jobs))
    place = Place(out.resolve(), config.resolve() if config else None)
    if ray:
        from marbre.batch.ray_pool import rayed

        run = rayed(place, workers, seconds, ray)
    else:
        run = pooled(place, workers, seconds)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(sys.stderr)) as progress:
        task = progress.add_task("pages", total=total)
        summary = lead(read_jobs(jobs), out, run, lambda outcome: progress.advance(task))
    write_file(out / "batch.html", summary_html(summary).encode("utf-8"))
    return summary


def _show(summary: Any, out: Path) -> None:
    from marbre.batch.signature import can_sign
    from marbre.messages import say as message
    from marbre.terminal import console
    from marbre.terminal_text import say, table

    tr, shown = language(), console(sys.stdout)
    outcomes = summary.outcomes
    written = [o for o in outcomes if o.state == "done"]
    rows = [
        (message("bonnes à tirer"), summary.ready),
        (message("écrites, pas bonnes à tirer"), len(written) - summary.ready),
        (message("en échec"), len(summary.failed)),
        (message("mots"), sum(o.words for o in outcomes)),
    ]
    table(shown, [[(name.text(tr), ""), (str(n), "bold")] for name, n in rows])
    for outcome in summary.failed[:_SHOWN]:
        say(shown, (f"✗ {outcome.id}", "bold"), (f"\u00a0: {outcome.reason}", ""))
    for pair in summary.twins[:_SHOWN]:
        said = message(
            "≈ {one} et {other}\u00a0: {share}\u00a0% en commun",
            one=pair.one,
            other=pair.other,
            share=round(pair.share * 100),
        )
        say(shown, (said.text(tr), ""))
    if written and not can_sign():
        say(
            shown,
            (
                message(
                    "Les pages presque semblables n’ont pas été cherchées\u00a0: pip install 'marbre[batch]'."
                ).text(tr),
                "dim",
            ),
        )
    say(shown, (str(out / "batch.html"), ""), wrap=False)
