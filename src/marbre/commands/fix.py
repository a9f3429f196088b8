"""`marbre fix`: an article mended where it stands."""

import sys
from pathlib import Path
from typing import Any

import click

from marbre.commands.gate_options import Judges, Options, gate_options, opened
from marbre.commands.shared import EXIT_OK, guard, language
from marbre.errors import MarbreError


@click.command("fix", short_help="Corrige des articles sur place, sans toucher au reste du fichier.")
@click.argument("files", metavar="FICHIER…", nargs=-1, required=True, type=click.Path())
@gate_options
@click.option("--diff", is_flag=True, help="Montrer ce qui serait corrigé, sans rien écrire.")
@click.option(
    "--suggestions", is_flag=True, help="Faire aussi la première des corrections proposées, à relire ensuite."
)
def fix_command(files: tuple[str, ...], diff: bool, suggestions: bool, **given: Any) -> None:
    """Corrige chaque FICHIER (Markdown .md, HTML .html, un dossier) sur place, d’un coup ou pas du tout.

    Seules les corrections sûres sont faites : celles qui ne peuvent changer aucun sens. Tout le reste du fichier
    (liens, code, tableaux, notes, HTML, en-tête) reste à l’octet près. « - » lit l’entrée standard et écrit l’article
    corrigé sur la sortie.

    \b
    marbre fix article.md --diff          montre d’abord
    marbre fix article.md                 corrige
    marbre fix articles/ --select typography
    marbre fix article.md --suggestions   fait aussi ce qui n’est que proposé

    \b
    Codes de sortie : 0 fait, ou rien à faire ; 2 un fichier n’a pas pu être lu ou écrit. Ce qui reste : marbre check.
    """
    from marbre.gate.check import check_language
    from marbre.gate.fix import fix
    from marbre.rules.linter import safe_only, safe_or_first

    options = Options(**given)
    judges = guard(lambda: Judges(options))
    give = _show if diff else _write
    done = 0
    for article, judge in opened(files, options, judges):
        try:
            check_language(article.article)
            fixed = fix(article.article, judge, safe_or_first if suggestions else safe_only)
            done += len(fixed.changes)
            give(article, fixed.article.raw)
        except MarbreError as error:
            judges.refuse(error)
    tr = language()
    said = tr("{n} corrections seraient faites") if diff else tr("{n} corrections faites")
    click.echo(said.format(n=done), err=True)
    sys.exit(max(EXIT_OK, judges.code))


def _show(given: Any, raw: str) -> None:
    """Print the difference between an article and what it would become."""
    click.echo(_difference(given.article.name, given.article.raw, raw), nl=False)


def _write(given: Any, raw: str) -> None:
    """Write an article where it came from; one that came from standard input goes to the output."""
    from marbre.gate.write import write_file

    if given.article.name == "-":
        sys.stdout.buffer.write(given.encoded(raw))
    elif raw != given.article.raw:
        write_file(Path(given.article.name), given.encoded(raw))


def _difference(name: str, before: str, after: str) -> str:
    from difflib import unified_diff

    path = name.lstrip("/")
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}")
    ended = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(ended)
