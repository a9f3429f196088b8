"""What `check` and `fix` share: their options, and the judge that they make of them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marbre.commands.shared import EXIT_FAILED, language, tell
from marbre.errors import MarbreError

if TYPE_CHECKING:
    from marbre.config.model import Config
    from marbre.gate.judge import Judge
    from marbre.gate.read import Opened


@dataclass(frozen=True)
class Options:
    """What the user gave besides the files."""

    source: str | None
    brief: str | None
    keyphrase: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Path | None
    parse: bool
    languagetool: str
    hunspell: Path | None


def complete_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of rules and groups that begin so: what the shell completes."""
    from marbre.rules.catalogue import GROUPS, all_rules

    return [n for n in (*GROUPS, *(r.id for r in all_rules())) if n.startswith(incomplete)]


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--source", metavar="FICHIER", help="L’original\u00a0: chaque fait de l’article lui est comparé."),
    click.option("--brief", metavar="FICHIER", help="Le brief, en clair\u00a0: chaque demande est contrôlée."),
    click.option("--keyphrase", default="", metavar="MOTS", help="Le mot-clé, si l’article n’en nomme pas."),
    click.option(
        "--select",
        multiple=True,
        metavar="RÈGLE",
        shell_complete=complete_rule,
        help="Ne contrôler que cette règle ou ce groupe (répétable).",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RÈGLE",
        shell_complete=complete_rule,
        help="Ne pas contrôler cette règle ou ce groupe (répétable).",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FICHIER",
        help="Un marbre.toml, à la place du plus proche au-dessus de chaque article.",
    ),
    click.option("--parse/--no-parse", default=True, help="Avec ou sans l’analyse de la langue (plus rapide sans)."),
    click.option(
        "--languagetool",
        default="",
        envvar="MARBRE_LANGUAGETOOL",
        metavar="URL",
        help="Votre serveur LanguageTool, comme second lecteur.",
    ),
    click.option(
        "--hunspell",
        type=click.Path(path_type=Path),
        metavar="FICHIER",
        help="Un dictionnaire hunspell (.dic) : les mots qu’il n’a pas.",
    ),
)


def gate_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with the options of the gate."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def opened(files: Sequence[str], options: Options, judges: "Judges") -> "Iterator[tuple[Opened, Judge]]":
    """Yield each article with its judge; what cannot be read is told, and remembered in `judges`."""
    from marbre.gate.find_files import find_files
    from marbre.gate.read import open_bytes, open_file

    for name in files:
        try:
            if name == "-":
                yield open_bytes(sys.stdin.buffer.read(), "-"), judges.of(Path.cwd())
                continue
            paths = find_files([name])
        except MarbreError as error:
            judges.refuse(error)
            continue
        for path in paths:
            try:
                yield open_file(path), judges.of(path)
            except MarbreError as error:
                judges.refuse(error)


class Judges:
    """Makes the judge of each article: the user's source and brief read once, the house's choices found by folder."""

    def __init__(self, options: Options) -> None:
        """Read the source and the brief; raises an error of ours where they cannot be used."""
        from marbre.config.names import check_name
        from marbre.gate.matter import read_brief_option, read_source_option
        from marbre.language.parser import Parser

        for name in (*options.select, *options.ignore):
            check_name(name)
        self._options = options
        self._source = read_source_option(options.source) if options.source else None
        self._brief = read_brief_option(options.brief) if options.brief else None
        self._parser = Parser(without=("ner",)) if options.parse else None
        self.code = 0

    def of(self, path: Path) -> "Judge":
        """Return the judge of the article at a path."""
        from marbre.config.read import config_for, load_config
        from marbre.gate.judge import Judge

        config = load_config(self._options.config) if self._options.config else config_for(path)
        return Judge(
            self._rules(config),
            self._parser,
            self._source,
            self._brief,
            config.house,
            self._options.keyphrase,
            self._second(),
        )

    def _second(self) -> Any:
        from functools import partial

        asked: dict[str, Any] = {}
        if self._options.languagetool:
            from marbre.second.languagetool import ask_languagetool

            asked["languagetool"] = partial(ask_languagetool, url=self._options.languagetool)
        if self._options.hunspell:
            from marbre.second.hunspell import ask_hunspell

            asked["hunspell"] = partial(ask_hunspell, dictionary=self._options.hunspell)
        return asked

    def _rules(self, config: "Config") -> Any:
        from marbre.gate.selection import graded, selected
        from marbre.rules.catalogue import all_rules

        options = self._options
        rules = selected(all_rules(), config.select, config.ignore)
        if options.select:
            rules = selected(all_rules(), options.select, ())
        return graded(selected(rules, (), options.ignore), config.severities)

    def refuse(self, error: MarbreError) -> None:
        """Say what cannot be read, and go on with the next article."""
        tell(error.told(language()))
        self.code = EXIT_FAILED
