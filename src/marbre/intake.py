"""From an input and the user's options to a job: the brief taken off, understood and checked; the copy read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from marbre.brief.model import Brief
from marbre.brief.options import check, with_defaults, with_options
from marbre.brief.read import read_brief
from marbre.brief.split import Split, split_brief
from marbre.config.model import Config
from marbre.config.read import config_for, load_config
from marbre.errors import InputError
from marbre.gate.selection import graded, selected
from marbre.pipeline import Job
from marbre.rules.catalogue import all_rules
from marbre.rules.standard import Standard
from marbre.source.files import RawInput, read_file
from marbre.source.model import Source
from marbre.source.read import read_source


def take_in(
    raw: RawInput,
    *,
    brief_text: str | None = None,
    brief_file: str | None = None,
    engine: str = "editor",
    image: str = "",
    image_alt: str = "",
    others: Sequence[RawInput] = (),
    **options: Any,
) -> Job:
    """Return the job; `others`: further sources of the same article, which carry no brief.

    Raises InputError where there is no copy, or where the demands contradict each other.
    """
    given = brief_text or (read_file(Path(brief_file)).text if brief_file else "")
    split = _split(raw, given)
    brief = _brief(split, given, options)
    check(brief)
    source = read_source(raw, text=split.copy, title=split.title)
    if not source.paragraphs:
        raise InputError(
            "Il y a un brief, mais pas de copie\u00a0: ajoutez l’article à la suite du brief, ou donnez-le avec --brief."
        )
    source = replace(source, others=tuple(map(_other, others)))
    return Job(source, brief, engine, image, image_alt, raw.text if raw.kind == "markdown" else "")


def _other(raw: RawInput) -> Source:
    source = read_source(raw)
    if not source.paragraphs:
        raise InputError(f"La source «\u00a0{raw.name}\u00a0» n’a pas de texte.")
    return source


def _split(raw: RawInput, given: str) -> Split:
    if raw.kind != "html" and not given and not raw.text.startswith("---\n"):
        return split_brief(raw.text)
    return Split("", "", raw.text)


def _brief(split: Split, given: str, options: dict[str, Any]) -> Brief:
    text = given or split.brief
    read = read_brief(text, title=split.title) if text.strip() else with_defaults(Brief(title=split.title))
    return with_options(read, **{k: v for k, v in options.items() if v is not None and v != ()})


def choices_for(name: str, config: Path | None) -> Config:
    """Return the house's choices for the file of that name (« - »: the folder at work): the nearest marbre.toml's.

    `config`: the one that the user names. Raises InputError or UsageError, with the line, for a bad one.
    """
    return load_config(config) if config else config_for(Path.cwd() if name == "-" else Path(name))


def standard_of(chosen: Config) -> Standard:
    """Return the standard that the house's choices make."""
    return Standard(graded(selected(all_rules(), chosen.select, chosen.ignore), chosen.severities), chosen.house)
