"""`marbre mcp`: the gate as tools for any client of the Model Context Protocol."""

import sys
from pathlib import Path

import click

from marbre.commands.shared import fail, guard, language, tell
from marbre.messages import say

EXTRA = ("mcp", "mcp_types", "pydantic")
"""Packages of the extra `marbre[mcp]`."""


@click.command("mcp", short_help="Offre le contrôle en outils à un agent (MCP).")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="Un marbre.toml, à la place du plus proche au-dessus du dossier de travail.",
)
def mcp_command(config: Path | None) -> None:
    """Sert un client MCP (Claude, VS Code, Cursor…) par l’entrée et la sortie standard : c’est lui qui lance la commande.

    Ses outils contrôlent, corrigent, comparent et planifient le texte qu’on leur donne. Aucun ne lit ni n’écrit de
    fichier, n’ouvre d’adresse ou ne publie.

    \b
    pip install 'marbre[mcp]'
    claude mcp add marbre -- marbre mcp
    """
    from marbre.intake import choices_for, standard_of
    from marbre.mcp_server.workshop import Workshop

    tr = language()
    try:
        from marbre.mcp_server.server import serve
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in EXTRA:
            raise
        fail(say("«\u00a0marbre mcp\u00a0» demande un complément\u00a0: pip install 'marbre[mcp]'").text(tr))
    standard = guard(lambda: standard_of(choices_for("-", config)))
    if sys.stdin.isatty():
        tell(say("un client MCP est attendu sur l’entrée standard (Ctrl-C pour quitter)").text(tr))
    serve(Workshop(standard), tr)
