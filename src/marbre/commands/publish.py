"""`marbre publish`: a page to where its readers are."""

import sys
from pathlib import Path
from typing import Any

import click

from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, guard, language, tell


@click.command("publish", short_help="Envoie une page à votre site (WordPress, Ghost, site statique).")
@click.argument("folder", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option("--to", "name", required=True, metavar="DESTINATION", help="Une table [publish.…] de marbre.toml.")
@click.option(
    "--status",
    type=click.Choice(("draft", "pending", "publish")),
    help="L’état de l’article là-bas. Sans elle : un brouillon s’il est nouveau, l’état qu’il a s’il y est déjà.",
)
@click.option("--even-if-not", is_flag=True, help="Publie même une page qui n’est pas bonne à tirer.")
@click.option("--overwrite", is_flag=True, help="Écrase un article modifié sur le site depuis le dernier envoi.")
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FICHIER",
    help="Un marbre.toml, à la place du plus proche au-dessus du dossier.",
)
@click.option("--json", "as_json", is_flag=True, help="N’imprime que le reçu, en JSON.")
def publish_command(
    folder: Path, name: str, status: Any, even_if_not: bool, overwrite: bool, config: Path | None, as_json: bool
) -> None:
    """Envoie la page de DOSSIER (celui que `marbre write` a écrit) à une destination de marbre.toml.

    Envoyée deux fois, une page met à jour le même article : le numéro est gardé dans article.md. Ce que quelqu’un a
    modifié sur le site n’est pas écrasé. Le mot de passe vient de MARBRE_<DESTINATION>_PASSWORD ou du trousseau.

    \b
    [publish.wordpress]                    # marbre.toml
    url = "https://www.exemple.fr"
    user = "redaction"

    \b
    marbre publish out/ma-page --to wordpress                      un brouillon
    marbre publish out/ma-page --to wordpress --status publish     en ligne, si la page est bonne à tirer

    \b
    Codes de sortie : 0 envoyée ; 1 retenue (pas bonne à tirer, modifiée sur le site) ; 2 l’envoi n’a pas pu se faire.
    """
    tr = language()
    try:
        receipt = guard(lambda: _send(folder, name, status, even_if_not, overwrite, config))
    except _Held as caught:
        tell(caught.error.told(tr))
        if caught.error.diff:
            click.echo(caught.error.diff)
        sys.exit(EXIT_NOT_READY)
    _show(receipt, as_json)
    sys.exit(EXIT_OK)


class _Held(Exception):  # noqa: N818 - carries what was held back past the guard, which would exit with 2
    def __init__(self, error: Any) -> None:
        self.error = error


def _send(folder: Path, name: str, status: Any, even_if_not: bool, overwrite: bool, config: Path | None) -> Any:
    from dataclasses import replace
    from datetime import date

    from marbre.config.read import config_for, load_config
    from marbre.export.published import is_indexed
    from marbre.publish.alone import alone
    from marbre.publish.destinations import destination, publish
    from marbre.publish.folder import kept, read_ready, republishing_advice
    from marbre.publish.memory import mark_of, marked, memory_of
    from marbre.publish.model import HeldError, Item, Memory, check_may_be_seen

    chosen = load_config(config) if config else config_for(folder)
    base = chosen.path.resolve().parent if chosen.path else Path.cwd()
    to = destination(name, chosen.publish, base, chosen.house.site)
    where = read_ready(folder).path.resolve().parent
    with alone(where):
        ready = read_ready(folder)
        mark = mark_of(marked(ready.page))
        memory = memory_of(ready.page, name)
        item = Item(
            ready.page,
            mark,
            ready.picture,
            status,
            overwrite,
            None if even_if_not else ready.why_not,
            is_indexed(ready.page.meta, chosen.house),
        )

        def keep(memory: Memory) -> None:
            kept(ready.path, mark, name, memory)

        try:
            check_may_be_seen(item, seen=False)
            keep(memory)
            receipt = publish(item, to, memory, keep, today=date.today().isoformat())
        except HeldError as error:
            raise _Held(error) from error
        keep(receipt.memory)
    advice = republishing_advice(ready, chosen.house)
    return replace(receipt, warnings=(*receipt.warnings, *advice))


def _show(receipt: Any, as_json: bool) -> None:
    tr = language()
    if as_json:
        import json

        told = {
            "action": receipt.action,
            "destination": receipt.destination,
            "status": receipt.status,
            "url": receipt.url,
            "edit_url": receipt.edit_url,
            "id": receipt.memory.id,
            "warnings": [w.text(tr) for w in receipt.warnings],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from marbre.messages import say

    done = {
        "created": say("Article créé"),
        "updated": say("Article mis à jour"),
        "unchanged": say("Rien à changer\u00a0: l’article est déjà celui-là"),
    }
    click.echo(f"{done[receipt.action].text(tr)} ({receipt.destination}, {receipt.status})\u00a0: {receipt.url}")
    if receipt.edit_url != receipt.url:
        click.echo(say("Le relire là-bas\u00a0: {url}", url=receipt.edit_url).text(tr))
    for warning in receipt.warnings:
        tell(warning.text(tr))
