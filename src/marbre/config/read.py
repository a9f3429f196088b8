"""Reading marbre.toml: from text to choices, every fault told in one sentence with its line."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, cast, get_args

from marbre.config.keys import PUBLISH, SECTIONS, Kind, expected, is_of, is_secret
from marbre.config.model import DEFAULT_CONFIG, Config, WriterChoice
from marbre.config.names import check_name, nearest
from marbre.diagnostic import Severity
from marbre.errors import InputError, UsageError
from marbre.house import EMAIL, REPUBLISH, House, Limits
from marbre.messages import Message, say

FILE = "marbre.toml"
_SECRET = re.compile(r"key|cle|clé|token$|secret|password", re.IGNORECASE)
"""Names under which somebody may put a secret."""


def config_for(path: Path) -> Config:
    """Return the configuration of the nearest marbre.toml in the folder of a file or above it."""
    folder = path.resolve() if path.is_dir() else path.resolve().parent
    return _config_above(folder)


@lru_cache(maxsize=256)
def _config_above(folder: Path) -> Config:
    for near in (folder, *folder.parents):
        if (near / FILE).is_file():
            return load_config(near / FILE)
    return DEFAULT_CONFIG


def load_config(path: Path) -> Config:
    """Return what a configuration file says; raises InputError or UsageError with the line of what is wrong."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(say("{file}\u00a0: le fichier n’est pas en UTF-8.", file=str(path))) from None
    except OSError:
        raise InputError(
            say("Le fichier de configuration «\u00a0{file}\u00a0» ne peut pas être lu.", file=str(path))
        ) from None
    return read_config(text, path)


def read_config(text: str, path: Path) -> Config:
    """Return what the text of a configuration says; `path` is named where it is wrong."""
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(_toml_fault(text, path, error)) from None
    publish = values.pop("publish", {})
    _check_publish(publish, text, path)
    for section, content in values.items():
        _check_section(section, content, text, path)
    rules = values.get("rules", {})
    return Config(
        _house(values, text, path),
        tuple(_names(rules.get("select", ()), text, path)),
        tuple(_names(rules.get("ignore", ()), text, path)),
        {n: _severity(n, s, text, path) for n, s in rules.get("severity", {}).items()},
        publish,
        path,
        WriterChoice(**values.get("writer", {})),
    )


def _toml_fault(text: str, path: Path, error: tomllib.TOMLDecodeError) -> Message:
    at = re.search(r"line (\d+), column (\d+)", str(error))
    line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
    shown = text.splitlines()[line - 1].strip() if line <= len(text.splitlines()) else ""
    if is_secret(shown.partition("=")[0].strip().strip("\"'")) or "@" in shown:  # a message may end in a log
        shown = ""
    said = f"\u00a0: «\u00a0{shown[:60]}\u00a0»" if shown else ""
    return say(
        "{file}, ligne {line}, colonne {column}\u00a0: ce n’est pas du TOML valide{shown}.",
        file=str(path),
        line=line,
        column=column,
        shown=said,
    )


def _check_section(section: str, content: Any, text: str, path: Path) -> None:
    where = _at(text, path, section)
    if section not in SECTIONS:
        near = nearest(section, [*SECTIONS, "publish"])
        raise UsageError(
            say("{where}section inconnue\u00a0: «\u00a0{name}\u00a0».{near}", where=where, name=section, near=near)
        )
    if not isinstance(content, dict):
        raise UsageError(
            say("{where}«\u00a0{name}\u00a0» est une section\u00a0: écrivez [{name}].", where=where, name=section)
        )
    _check_keys(section, content, SECTIONS[section], text, path)


def _check_publish(publish: Any, text: str, path: Path) -> None:
    """Raise UsageError where a destination is no table, has an unknown key, or holds a secret."""
    for name, content in (publish if isinstance(publish, dict) else {"": publish}).items():
        where = _at(text, path, name or "publish")
        if not isinstance(content, dict):
            raise UsageError(
                say("{where}une destination s’écrit [publish.nom]\u00a0: [publish.wordpress].", where=where)
            )
        for key in content:
            if is_secret(key):
                said = say(
                    "{where}un mot de passe n’a pas sa place dans un fichier\u00a0: donnez-le dans {variable}, ou au trousseau.",
                    where=_at(text, path, key),
                    variable=f"MARBRE_{re.sub('[^A-Z0-9]', '_', name.upper())}_PASSWORD",
                )
                raise UsageError(said)
        _check_keys(f"publish.{name}", content, PUBLISH, text, path)
        if "@" in content.get("url", ""):
            raise UsageError(
                say(
                    "{where}l’adresse d’un site ne porte ni utilisateur ni mot de passe.",
                    where=_at(text, path, "url"),
                )
            )


def _check_keys(section: str, content: dict[str, Any], known: dict[str, Kind], text: str, path: Path) -> None:
    for key, value in content.items():
        where = _at(text, path, key)
        if section == "writer" and _SECRET.search(key):
            raise UsageError(
                say(
                    "{where}une clé ne s’écrit pas dans un fichier\u00a0: ôtez «\u00a0{name}\u00a0», et mettez-la dans "
                    "l’environnement (OPENAI_API_KEY, MISTRAL_API_KEY…).",
                    where=where,
                    name=key,
                )
            )
        if key not in known:
            said = say(
                "{where}clé inconnue dans [{section}]\u00a0: «\u00a0{name}\u00a0».{near}",
                where=where,
                section=section,
                name=key,
                near=nearest(key, known),
            )
            raise UsageError(said)
        if not is_of(value, known[key]):
            what = expected(known[key])
            raise UsageError(say("{where}«\u00a0{name}\u00a0» doit être {what}.", where=where, name=key, what=what))


def _house(values: dict[str, Any], text: str, path: Path) -> House:
    words, site = values.get("words", {}), values.get("site", {})
    preferred = {k.lower(): v for k, v in words.get("preferred", {}).items()}
    choices = dict(words.get("choices", {}))
    email = words.get("email", "")
    if email:
        if email not in EMAIL:
            where = _at(text, path, "email")
            raise UsageError(
                say("{where}«\u00a0email\u00a0» vaut «\u00a0e-mail\u00a0» ou «\u00a0courriel\u00a0».", where=where)
            )
        choices["courriel"] = email
    republish = site.get("republish", REPUBLISH[0])
    if republish not in REPUBLISH:
        raise UsageError(
            say(
                "{where}«\u00a0republish\u00a0» vaut «\u00a0credit\u00a0» ou «\u00a0noindex\u00a0».",
                where=_at(text, path, "republish"),
            )
        )
    return House(
        Limits(**values.get("limits", {})),
        tuple(preferred.items()),
        tuple(choices.items()),
        tuple(words.get("forbidden", ())),
        site.get("name", ""),
        site.get("url", ""),
        site.get("author", ""),
        republish,
    )


def _names(names: list[str], text: str, path: Path) -> list[str]:
    return [check_name(name, _at(text, path, name)) for name in names]


def _severity(name: str, severity: str, text: str, path: Path) -> Severity:
    check_name(name, _at(text, path, name))
    if severity not in get_args(Severity):
        said = say(
            "{where}gravité inconnue\u00a0: «\u00a0{name}\u00a0». Il y a\u00a0: {names}.",
            where=_at(text, path, name),
            name=severity,
            names=", ".join(get_args(Severity)),
        )
        raise UsageError(said)
    return cast(Severity, severity)


def _at(text: str, path: Path, word: str) -> Message | str:
    """Return « file, line n : » of the first line that holds a name outside a comment."""
    pattern = re.compile(rf"(?<![\w/-]){re.escape(word)}(?![\w/-])")
    for number, line in enumerate(text.splitlines(), 1):
        if pattern.search(line.partition("#")[0]):
            return say("{file}, ligne {line}\u00a0: ", file=str(path), line=number)
    return f"{path}\u00a0: "
