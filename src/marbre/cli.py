"""The command line: commands found by name, imported when asked for, told in the language of their user."""

import copy
import importlib
import pkgutil
import sys
from collections.abc import Sequence
from inspect import cleandoc
from typing import Any

import click

import marbre.commands
from marbre import __version__
from marbre.translate import LANGUAGES, Translate, translator, ui_language

SHARED = {"shared", "brief_options", "engine_options", "gate_options"}
"""Modules of the folder that are no commands."""
ORDER = ("write", "check", "fix", "publish", "export", "ledger", "rule", "brief")
"""The commands as the help lists them; others follow."""
LANGUAGE_OPTION = "--lang-ui"


class Commands(click.Group):
    """The commands of the folder `commands`: <name>.py holds `<name>_command`."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        """Run the command line in the language that its arguments, the environment or the locale give."""
        given = list(sys.argv[1:] if args is None else args)
        extra.setdefault("obj", translator(ui_language(_asked(given))))
        return super().main(given, *rest, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, the main ones first."""
        names = {m.name for m in pkgutil.iter_modules(marbre.commands.__path__)} - SHARED
        return [n for n in ORDER if n in names] + sorted(names - set(ORDER))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, its help translated; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{marbre.commands.__name__}.{cmd_name}")
        return _told(getattr(module, f"{cmd_name}_command"), ctx.obj or str)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, translated."""
        click.Group.format_help(_told(self, ctx.obj or str), ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant; an unknown one is answered with the nearest."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), 1, 0.5)
            said = f" Vouliez-vous dire\u00a0: {near[0]}\u00a0?" if near else ""
            ctx.fail(f"commande inconnue\u00a0: «\u00a0{args[0]}\u00a0».{said}")
        return super().resolve_command(ctx, args)


def _asked(args: Sequence[str]) -> str:
    """Return the language that the arguments ask for, wherever the option stands."""
    for i, arg in enumerate(args):
        if arg.startswith(f"{LANGUAGE_OPTION}="):
            return arg.partition("=")[2]
        if arg == LANGUAGE_OPTION:
            return args[i + 1] if i + 1 < len(args) else ""
    return ""


def _language_option() -> click.Option:
    return click.Option(
        [LANGUAGE_OPTION],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help="La langue des messages (ou MARBRE_LANG, ou celle du système).",
    )


def _told(command: click.Command, tr: Translate) -> click.Command:
    """Return a copy of a command that speaks a language and takes the option to choose it."""
    told = copy.copy(command)
    told.help = tr(cleandoc(told.help)) if told.help else None
    told.params = [copy.copy(p) for p in command.params]
    if not any(LANGUAGE_OPTION in p.opts for p in told.params):
        told.params.append(_language_option())
    for param in told.params:
        if isinstance(param, click.Option) and param.help:
            param.help = tr(param.help)
    return told


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="marbre")
@click.option(
    LANGUAGE_OPTION,
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help="La langue des messages (ou MARBRE_LANG, ou celle du système).",
)
def cli() -> None:
    """marbre met un article en état d’être publié en français : titre, intertitres, typographie, champs SEO, et la
    preuve que les faits n’ont pas changé.

    \b
    marbre write copie.txt -o out/                  écrit la page
    marbre check article.md --source copie.txt      contrôle un article, de quelque main qu’il soit
    marbre fix article.md --diff                    montre ce qu’il corrigerait, sans rien écrire
    marbre rule typography/guillemet-spaces         explique une règle
    """


def main() -> None:
    """Run the command line."""
    cli()
