"""`marbre site`: the user's own site, and what it means for a page."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from marbre.commands.shared import EXIT_NOT_READY, EXIT_OK, fail, guard, language

_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="Où garder ce qui est lu (par défaut : le dossier de données de l’utilisateur).",
)


@click.group("site", short_help="Lit votre site : liens internes, pages rivales, pages orphelines.")
def site_command() -> None:
    """Lit votre site, puis dit d’une page quels liens internes son texte porte déjà, et quelles pages la concurrencent.

    \b
    marbre site sync --url https://www.exemple.fr          un WordPress
    marbre site sync --sitemap https://www.exemple.fr/sitemap.xml
    marbre site sync --folder ../blog/content --url https://www.exemple.fr
    marbre site links article.md                           les liens proposés ; --apply les écrit
    marbre site rivals article.md                          même expression-clé, ou presque le même texte
    marbre site orphans                                    les pages où rien ne mène
    """


@site_command.command("sync", short_help="Lit les pages du site.")
@click.option("--url", metavar="ADRESSE", help="L’adresse du site (par défaut : [site] url de marbre.toml).")
@click.option("--sitemap", metavar="ADRESSE", help="Le plan du site, s’il n’est pas un WordPress.")
@click.option("--folder", type=click.Path(path_type=Path), metavar="DOSSIER", help="Un dossier de fichiers Markdown.")
@click.option("--allow-private", is_flag=True, help="Permet les adresses de votre machine ou de votre réseau.")
@_DATA
def sync(url: str | None, sitemap: str | None, folder: Path | None, allow_private: bool, data: Path | None) -> None:
    """Lit les titres, adresses, expressions-clés, textes et liens des pages du site, et les garde."""
    from marbre.messages import say
    from marbre.store.site import keep_site

    pages = guard(lambda: list(_read(url, sitemap, folder, allow_private)))
    if not pages:
        fail(say("Aucune page n’a été trouvée\u00a0: ce qui était connu du site est gardé.").text(language()))
    with _session(data) as session:
        count = keep_site(session, pages)
        session.commit()
    click.echo(say("{n} pages lues.", n=count).text(language()))


def _read(url: str | None, sitemap: str | None, folder: Path | None, private: bool) -> Iterable[Any]:
    from dataclasses import replace
    from functools import partial

    from marbre.config.read import config_for
    from marbre.errors import UsageError
    from marbre.messages import say
    from marbre.site.folder import read_folder
    from marbre.site.sitemap import read_sitemap
    from marbre.site.wordpress import read_wordpress
    from marbre.web.fetch import DATA_KINDS, PRIVATE_TOO, PUBLIC, fetch

    base = url or config_for(Path.cwd()).house.url
    get = partial(fetch, way=replace(PRIVATE_TOO if private else PUBLIC, kinds=DATA_KINDS))
    if folder is None and sitemap is None and not base:
        raise UsageError(say("Dites quel site lire\u00a0: --url, --sitemap, --folder, ou [site] url dans marbre.toml."))
    if folder is not None:
        if not base:
            raise UsageError(say("Donnez aussi l’adresse du site, avec --url\u00a0: les liens en ont besoin."))
        return read_folder(folder, base)
    return read_sitemap(sitemap, get) if sitemap else read_wordpress(base, get)


@site_command.command("links", short_help="Propose des liens internes.")
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--apply", "apply_", is_flag=True, help="Écrit les liens dans l’article.")
@_DATA
def links(article: Path, apply_: bool, data: Path | None) -> None:
    """Propose les liens internes que le texte d’ARTICLE porte déjà : au plus un pour 150 mots, jamais dans un intertitre
    ni dans une citation. Les mots liés sont ceux de la page.
    """
    from marbre.gate.write import write_file
    from marbre.messages import say
    from marbre.page import write_page
    from marbre.publish.folder import read_ready
    from marbre.site.anchors import suggest
    from marbre.site.linked import linked
    from marbre.terminal import console
    from marbre.terminal_text import say as show

    ready = guard(lambda: read_ready(article))
    found = suggest(ready.page, "", _known(data))
    shown = console(sys.stdout)
    for s in found:
        show(shown, (s.anchor, "bold"), (f" → {s.target.title}", ""))
        show(shown, (s.target.url, "dim"), indent=4, wrap=False)
    if not found:
        click.echo(say("Le texte ne nomme aucune autre page du site\u00a0: rien à lier.").text(language()))
    elif apply_:
        guard(lambda: write_file(ready.path, write_page(linked(ready.page, found)).encode("utf-8")))
        click.echo(say("{n} liens écrits dans {file}.", n=len(found), file=str(ready.path)).text(language()))


@site_command.command("rivals", short_help="Dit quelles pages du site concurrencent celle-ci.")
@click.argument("article", type=click.Path(path_type=Path))
@_DATA
def rivals_(article: Path, data: Path | None) -> None:
    """Dit quelles pages du site ont la même expression-clé qu’ARTICLE, ou presque le même texte. Code 1 s’il y en a."""
    from marbre.messages import say
    from marbre.publish.folder import read_ready
    from marbre.site.rivals import rivals

    ready = guard(lambda: read_ready(article))
    found = rivals(ready.page, "", _known(data))
    why = {"keyphrase": say("même expression-clé"), "text": say("presque le même texte")}
    for rival in found:
        click.echo(f"{rival.page.title} ({why[rival.why].text(language())})\n    {rival.page.url}")
    if not found:
        click.echo(say("Aucune page du site ne concurrence celle-ci.").text(language()))
    sys.exit(EXIT_NOT_READY if found else EXIT_OK)


@site_command.command("orphans", short_help="Liste les pages où aucune autre ne mène.")
@_DATA
def orphans_(data: Path | None) -> None:
    """Liste les pages du site vers lesquelles aucune autre ne pointe. Code 1 s’il y en a."""
    from marbre.site.rivals import orphans

    found = orphans(_known(data))
    for page in found:
        click.echo(f"{page.title}\n    {page.url}")
    sys.exit(EXIT_NOT_READY if found else EXIT_OK)


def _known(data: Path | None) -> list[Any]:
    from marbre.messages import say
    from marbre.store.site import known_site

    with _session(data) as session:
        pages = known_site(session)
    if not pages:
        fail(say("Le site n’a pas encore été lu\u00a0: marbre site sync.").text(language()))
    return pages


def _session(data: Path | None) -> Any:
    try:
        from marbre.store.database import open_store
        from marbre.store.place import store_address
    except ImportError:
        from marbre.messages import say

        fail(say("Lire un site demande un complément\u00a0: pip install 'marbre[desk]'.").text(language()))
    return guard(lambda: open_store(store_address(data)))()
