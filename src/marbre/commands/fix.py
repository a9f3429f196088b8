"""`marbre fix`: an article mended where it stands."""

import sys
from pathlib import Path
from typing import Any

import click

from marbre.commands.gate_options import Judges, Options, gate_options, opened
from marbre.commands.shared import EXIT_OK, guard
from marbre.errors import MarbreError


@click.command("fix", short_help="Corrige des articles sur place, sans toucher au reste du fichier.")
@click.argument("files", metavar="FICHIER…", nargs=-1, required=True, type=click.Path())
@gate_options
@click.option("--diff", is_flag=True, help="Montrer ce qui serait corrigé, sans rien écrire.")
@click.option(
    "--suggestions", is_flag=True, help="Faire aussi la première des corrections proposées, à relire ensuite."
)
@click.pass_context
def fix_command(ctx: click.Context, files: tuple[str, ...], diff: bool, suggestions: bool, **given: Any) -> None:
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
    done = 0
    for article, judge in opened(files, options, judges):
        try:
            check_language(article.article)
            fixed = fix(article.article, judge, safe_or_first if suggestions else safe_only)
            done += len(fixed.changes)
            _give(article, fixed.article.raw, diff)
        except MarbreError as error:
            judges.refuse(error)
    tr = ctx.obj or str
    said = tr("{n} corrections seraient faites") if diff else tr("{n} corrections faites")
    click.echo(said.format(n=done), err=True)
    sys.exit(max(EXIT_OK, judges.code))


def _give(opened_: Any, raw: str, diff: bool) -> None:
    """Show the difference, or write the article where it came from."""
    from marbre.gate.write import write_file

    name = opened_.article.name
    if diff:
        click.echo(_difference(name, opened_.article.raw, raw), nl=False)
    elif name == "-":
        click.get_binary_stream("stdout").write(opened_.encoded(raw))
    elif raw != opened_.article.raw:
        write_file(Path(name), opened_.encoded(raw))


def _difference(name: str, before: str, after: str) -> str:
    from difflib import unified_diff

    path = name.lstrip("/")
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}")
    ended = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(ended)
