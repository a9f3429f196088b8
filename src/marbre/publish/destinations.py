"""The destinations by name: what marbre.toml says of each, and how a page is sent there."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from marbre.errors import UsageError
from marbre.messages import say
from marbre.publish.ghost import api as ghost
from marbre.publish.ghost.send import send as send_ghost
from marbre.publish.model import Item, Memory, Receipt
from marbre.publish.passwords import password
from marbre.publish.static.dialect import dialects
from marbre.publish.static.send import Folder
from marbre.publish.static.send import send as send_static
from marbre.publish.wordpress.send import send as send_wordpress
from marbre.publish.wordpress.settings import WordPress
from marbre.publish.wordpress.site import open_site

Keep = Callable[[Memory], None]


@dataclass(frozen=True)
class Destination:
    """A destination that is configured: its name, the kind of site that it is, what marbre.toml says of it."""

    name: str
    kind: str
    told: Mapping[str, Any]
    base: Path
    """The folder that paths are relative to: marbre.toml's own."""
    publisher: str = ""
    """The name of the house's site, "" where it is unknown."""


def kinds() -> tuple[str, ...]:
    """Return the kinds of sites that a page can be sent to."""
    return ("wordpress", "ghost", *dialects())


def destination(name: str, configured: Mapping[str, Mapping[str, Any]], base: Path, publisher: str = "") -> Destination:
    """Return the destination of that name; raises UsageError that says how to configure it where it isn't.

    Several sites of a kind: [publish.journal] with kind = "wordpress".
    """
    if name not in configured:
        there = ", ".join(configured) or say("aucune")
        raise UsageError(
            say(
                "Destination inconnue\u00a0: «\u00a0{name}\u00a0». Configurées\u00a0: {there}. Ajoutez [publish.{name}] à marbre.toml.",
                name=name,
                there=there,
            )
        )
    told = configured[name]
    kind = str(told.get("kind", name))
    if kind not in kinds():
        raise UsageError(
            say("«\u00a0{kind}\u00a0» n’est pas une sorte de site\u00a0: {kinds}.", kind=kind, kinds=", ".join(kinds()))
        )
    return Destination(name, kind, {k: v for k, v in told.items() if k != "kind"}, base, publisher)


def publish(item: Item, to: Destination, memory: Memory, keep: Keep, *, today: str) -> Receipt:
    """Return the receipt of a page sent to a destination. Raises PublishError and its kinds."""
    if to.kind == "wordpress":
        settings = WordPress(**_settings(to, WordPress, ("url", "user")), publisher=to.publisher)
        site = open_site(settings, password(to.name, settings.user))
        with closing(site.http):
            return send_wordpress(site, settings, item, memory, keep)
    if to.kind == "ghost":
        told = ghost.Ghost(**_settings(to, ghost.Ghost, ("url",)))
        with closing(ghost.open_site(told, password(to.name, ""))) as http:
            return send_ghost(http, told, item, memory, keep)
    if "path" not in to.told:
        raise UsageError(
            say("Il manque «\u00a0{key}\u00a0» à [publish.{name}] de marbre.toml.", key="path", name=to.name)
        )
    root = (to.base / str(to.told["path"])).resolve()
    folder = Folder(root, to.kind, str(to.told.get("section", "")))
    return send_static(folder, item, memory, keep, today=today)


def _settings(to: Destination, shape: Any, needed: tuple[str, ...]) -> dict[str, Any]:
    for key in needed:
        if not to.told.get(key):
            raise UsageError(
                say("Il manque «\u00a0{key}\u00a0» à [publish.{name}] de marbre.toml.", key=key, name=to.name)
            )
    known = {f.name for f in fields(shape)}
    return {k: tuple(v) if isinstance(v, list) else v for k, v in to.told.items() if k in known}
