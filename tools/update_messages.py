"""Bring the English catalogue up to what the code says, compile it, and list what has no translation yet.

    python tools/update_messages.py            # update marbre.po, write marbre.mo, list the missing
    python tools/update_messages.py --check    # write nothing; exit 1 where a translation is missing or stale

Translate in src/marbre/locales/en/LC_MESSAGES/marbre.po, then run it again. Read are: the literal templates of `say`,
`tr`, `matches` and `matches_in`; summary, why, source and known problems of every rule; the help of every command.
"""

import ast
import gettext
import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from inspect import cleandoc
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from marbre.cli import cli
from marbre.rules.catalogue import all_rules

ROOT = Path(__file__).parent.parent
CODE = ROOT / "src" / "marbre"
PO = CODE / "locales" / "en" / "LC_MESSAGES" / "marbre.po"
KEYWORDS = {"say": 0, "tr": 0, "matches": 3, "matches_in": 3}
"""Functions whose argument at that place is a template."""
_NOISE = (b'"Generated-By', b'"Report-Msgid', b'"Last-Translator', b'"Language-Team')
"""Header lines that say nothing of the messages."""
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in the header: always the same, so that a file changes only with its messages."""
HEADER = "# English messages of marbre. The source language is French: python tools/update_messages.py"


def templates() -> dict[str, str]:
    """Return every template of the code with where it was first seen."""
    found: dict[str, str] = {}
    for path in sorted(CODE.rglob("*.py")):
        for text in _literals(ast.parse(path.read_text("utf-8"))):
            found.setdefault(text, path.relative_to(CODE).as_posix())
    for rule in all_rules():
        for text in (rule.summary, rule.why, rule.source, rule.known_problems):
            found.setdefault(text, rule.id)
    for name, text in _help():
        found.setdefault(text, name)
    found.pop("", None)
    return found


def _literals(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            at = KEYWORDS[node.func.id]
            given = node.args[at : at + 1] + [k.value for k in node.keywords if k.arg == "message"]
            for argument in given:
                yield from _strings(argument)


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)


def _help() -> Iterator[tuple[str, str]]:
    context = click.Context(cli, obj=str)
    commands = [c for c in (cli, *(cli.get_command(context, name) for name in cli.list_commands(context))) if c]
    inner = [c for group in commands[1:] if isinstance(group, click.Group) for c in group.commands.values()]
    for command in [*commands, *inner]:
        for text in (command.help, command.short_help):
            if text:
                yield f"{command.name} --help", cleandoc(text)
        for param in command.params:
            if isinstance(param, click.Option) and param.help and "--version" not in param.opts:
                yield f"{command.name} {param.opts[0]}", param.help


def read_catalogue(path: Path = PO) -> Catalog:
    """Return the catalogue of a .po file, an empty one where there is none."""
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en")


def updated(old: Catalog) -> Catalog:
    """Return the catalogue of what the code says now, with the translations that are known."""
    known = {m.id: m.string for m in old if m.id}
    new = Catalog(
        "en",
        header_comment=HEADER,
        project="marbre",
        version="1",
        fuzzy=False,
        creation_date=WRITTEN,
        revision_date=WRITTEN,
    )
    for text, where in sorted(templates().items(), key=lambda item: (item[1], item[0])):
        new.add(text, known.get(text, ""), auto_comments=[where])
    return new


def missing(catalogue: Catalog) -> list[str]:
    """Return the templates without a translation, or with one whose places differ."""
    return [str(m.id) for m in catalogue if m.id and (not m.string or _places(str(m.id)) != _places(str(m.string)))]


def _places(template: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    except ValueError:
        return set()


def po_bytes(catalogue: Catalog) -> bytes:
    """Return the .po file of a catalogue."""
    out = BytesIO()
    write_po(out, catalogue, width=120, omit_header=False, include_previous=False)
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(_NOISE))


def mo_bytes(catalogue: Catalog) -> bytes:
    """Return the .mo file of a catalogue."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def stale(catalogue: Catalog) -> bool:
    """Return whether the files say something else than the catalogue."""
    if PO.read_bytes() != po_bytes(catalogue):
        return True
    with PO.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    return any(compiled.gettext(str(m.id)) != m.string for m in catalogue if m.id and m.string)


def main() -> None:
    """Update or check the catalogue."""
    old = read_catalogue()
    new = updated(old)
    lacking = missing(new)
    for text in lacking:
        print("à traduire :", repr(text))
    print(len(lacking), "à traduire sur", len(new))
    if "--check" in sys.argv[1:]:
        sys.exit(bool(lacking or stale(new)))
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_bytes(new))
    PO.with_suffix(".mo").write_bytes(mo_bytes(new))


if __name__ == "__main__":
    main()
