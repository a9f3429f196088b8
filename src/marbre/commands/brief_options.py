"""The options that say in the command line what a brief says."""

from collections.abc import Callable
from typing import Any

import click

BRIEF_OPTIONS: tuple[Callable[[Any], Any], ...] = (
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


def brief_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with the options of a brief."""
    for option in reversed(BRIEF_OPTIONS):
        command = option(command)
    return command
