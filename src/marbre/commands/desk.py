"""`marbre desk`: the page where an editor works."""

import os
import sys
from pathlib import Path

import click

from marbre.commands.shared import fail, guard, language

BROWSER_AFTER = 1.0
"""Seconds after which the browser is opened: the server answers by then."""


@click.command("desk", short_help="Ouvre le pupitre dans le navigateur.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADRESSE",
    help="Où écouter. Une autre que la machine demande MARBRE_TOKEN.",
)
@click.option("--port", type=click.IntRange(1, 65535), default=8790, show_default=True, metavar="N", help="Le port.")
@click.option("--no-browser", is_flag=True, help="N’ouvre pas le navigateur.")
@click.option(
    "--database-url",
    metavar="ADRESSE",
    envvar="MARBRE_DATABASE_URL",
    help="Une base PostgreSQL, à la place du fichier SQLite.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Où garder les pages (par défaut : le dossier de données de l’utilisateur).",
)
@click.option(
    "--public-host",
    "hosts",
    multiple=True,
    metavar="NOM",
    help="Un autre nom sous lequel on l’atteint (derrière un mandataire).",
)
@click.option(
    "--runs", type=click.IntRange(1, 16), default=1, show_default=True, metavar="N", help="Pages écrites à la fois."
)
def desk_command(
    host: str,
    port: int,
    no_browser: bool,
    database_url: str | None,
    data: Path | None,
    hosts: tuple[str, ...],
    runs: int,
) -> None:
    """Ouvre le pupitre : la copie et le brief à gauche, la page au milieu, le verdict à droite. Tout reste sur cette machine.

    Les pages sont gardées à mesure qu’on tape. Ctrl-C arrête le serveur ; rien n’est perdu.

    \b
    marbre desk
    MARBRE_TOKEN=… marbre desk --host 0.0.0.0 --public-host pupitre.exemple.fr
    """
    try:
        import fastapi  # noqa: F401
        import sqlalchemy  # noqa: F401
        import uvicorn
    except ImportError:
        from marbre.messages import say

        fail(say("Le pupitre demande un complément\u00a0: pip install 'marbre[desk]'.").text(language()))
    from marbre.desk.api.app import make_app
    from marbre.desk.settings import Settings
    from marbre.messages import say
    from marbre.store.place import store_address

    token = os.environ.get("MARBRE_TOKEN", "")
    database = database_url or guard(lambda: store_address(data))
    settings = Settings(host, port, database, token, tuple(h.lower() for h in hosts), runs)
    app = guard(lambda: make_app(settings))
    shown = f"http://{'127.0.0.1' if host in {'0.0.0.0', '::'} else host}:{port}/"
    if not no_browser:
        _open_later(shown)
    click.echo(say("Le pupitre est ouvert\u00a0: {url} (Ctrl-C pour l’arrêter)", url=shown).text(language()), err=True)
    server = uvicorn.Server(
        uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False, timeout_graceful_shutdown=2)
    )
    try:
        server.run()
    except SystemExit:
        fail(say("Le port {port} est déjà pris\u00a0: choisissez-en un autre avec --port.", port=port).text(language()))
    if not server.started:
        sys.exit(2)


def _open_later(url: str) -> None:
    import threading
    import webbrowser

    timer = threading.Timer(BROWSER_AFTER, webbrowser.open, [url])
    timer.daemon = True
    timer.start()
