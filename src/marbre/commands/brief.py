"""`marbre brief`: what is understood of a brief."""

import json
import sys
from typing import Any

import click

from marbre.commands.brief_options import brief_options
from marbre.commands.shared import guard, read


@click.command("brief")
@click.argument("input_", metavar="FICHIER")
@brief_options
@click.option("--json", "as_json", is_flag=True, help="En JSON, sans rien d’autre.")
def brief_command(input_: str, as_json: bool, **options: Any) -> None:
    """Dit ce que marbre comprend du brief qui est dans FICHIER (« - » : l’entrée standard), sans rien écrire.

    Chaque demande est montrée avec les mots dont elle est tirée ; ce qui n’est pas compris est listé.
    """
    from marbre.intake import take_in

    job = guard(lambda: take_in(read(input_), **options))
    if as_json:
        from marbre.brief.as_json import brief_as_dict

        click.echo(json.dumps(brief_as_dict(job.brief), ensure_ascii=False, indent=2))
        return
    from marbre.terminal import console, show_brief

    show_brief(console(sys.stdout), job.brief)
