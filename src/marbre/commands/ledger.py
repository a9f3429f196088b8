"""`marbre ledger`: a page's facts beside its source's, sentence by sentence; or pairs of texts judged in a row."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from marbre.errors import InputError, MarbreError, UsageError


@click.command("ledger", short_help="Confronte une page à sa source, fait par fait.")
@click.argument("article", metavar="[ARTICLE]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--source", type=click.Path(path_type=Path), metavar="FICHIER", help="La source, en français ou en anglais."
)
@click.option(
    "--pairs", type=click.Path(path_type=Path), metavar="FICHIER", help="Des paires [{id, source, page}], en JSON."
)
@click.option("--json", "as_json", is_flag=True, help="En JSON, sans rien d’autre.")
@click.option("--html", type=click.Path(path_type=Path), metavar="FICHIER", help="Écrit le registre en une page HTML.")
@click.option(
    "--no-parser", is_flag=True, help="Sans analyse syntaxique : plus vite, mais moins d’inversions de rôles vues."
)
def ledger_command(
    article: Path | None, source: Path | None, pairs: Path | None, as_json: bool, html: Path | None, no_parser: bool
) -> None:
    """Montre pour chaque phrase d’ARTICLE les phrases de la source dont elle vient, ses faits, et ce qui a changé.

    \b
    marbre ledger article.md --source original.txt
    marbre ledger article.md --source original.txt --html registre.html
    marbre ledger --pairs paires.json --json

    Codes de sortie : 0 aucun écart ; 1 des écarts, ou rien à comparer ; 2 rien n’a pu être lu.
    """
    try:
        code = _judge_pairs(pairs, no_parser) if pairs else _show(article, source, as_json, html, no_parser)
    except MarbreError as error:
        click.echo(f"marbre : {error}", err=True)
        code = 2
    sys.exit(code)


def _parser(without: bool) -> Any:
    from marbre.language.parser import Parser

    return None if without else Parser()


def _judge_pairs(path: Path, no_parser: bool) -> int:
    from marbre.export.ledger_json import pair_as_dict
    from marbre.facts.compare import compare

    parser = _parser(no_parser)
    judged = [pair_as_dict(p["id"], compare(p["source"], p["page"], parser)) for p in _pairs(path)]
    click.echo(json.dumps(judged, ensure_ascii=False, indent=2))
    return 0


def _pairs(path: Path) -> list[dict[str, Any]]:
    """Return the pairs of a file; raises InputError where it holds none."""
    from marbre.source.files import read_file

    try:
        found = json.loads(read_file(path).text)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}\u00a0: JSON illisible, ligne {error.lineno}, colonne {error.colno}.") from error
    fits = isinstance(found, list) and all(
        isinstance(p, dict) and "id" in p and isinstance(p.get("source"), str) and isinstance(p.get("page"), str)
        for p in found
    )
    if not fits:
        raise InputError(f"{path}\u00a0: une liste de paires {{id, source, page}} est attendue.")
    return list(found)


def _show(article: Path | None, source: Path | None, as_json: bool, html: Path | None, no_parser: bool) -> int:
    if article is None or source is None:
        raise UsageError("Donnez un article et --source, ou --pairs.")
    from marbre.export.ledger_json import ledger_as_dict
    from marbre.facts.compare import pair
    from marbre.facts.ledger import ledger

    title, page = _page_text(article)
    made = ledger(pair(_source_text(source), page, _parser(no_parser)))
    if html:
        from marbre.export.ledger_html import ledger_html

        html.write_text(ledger_html(made, title or article.name), "utf-8")
    if as_json:
        click.echo(json.dumps(ledger_as_dict(made), ensure_ascii=False, indent=2))
    else:
        from marbre.export.ledger_text import ledger_text

        for line in ledger_text(made):
            click.echo(line)
    return 0 if made.ok else 1


def _page_text(path: Path) -> tuple[str, str]:
    """Return the title of an article and all that it tells a reader."""
    from marbre.facts.support import page_text, source_text
    from marbre.page import read_page
    from marbre.source.files import read_file
    from marbre.source.read import read_source

    raw = read_file(path)
    if raw.kind == "markdown":
        page = read_page(raw.text)
        return page.meta.title, page_text(page)
    read = read_source(raw)
    return read.title, source_text(read)


def _source_text(path: Path) -> str:
    from marbre.facts.support import source_text
    from marbre.source.files import read_file
    from marbre.source.read import read_source

    return source_text(read_source(read_file(path)))
