"""What a person is told while a reply is awaited: what was wrong, what to paste, where to put the reply."""

from collections.abc import Iterator

from marbre.engines.chat.ask import Asked


def awaited(asked: Asked, *, copied: bool) -> Iterator[str]:
    """Yield French sentences: a fault each, then what to do. `copied`: the first prompt is on the clipboard."""
    for fault in asked.faults:
        yield f"{fault[:1].upper()}{fault[1:]}."
    first, *more = asked.sheets
    here = " (déjà dans le presse-papiers)" if copied else ""
    others = f", de même pour {', '.join(sheet.name for sheet in more)}" if more else ""
    yield (
        f"Réponse attendue\u00a0: collez {asked.folder.prompt(first)}{here} dans votre fenêtre de discussion, "
        f"enregistrez sa réponse dans {asked.folder.reply(first)}{others}, puis relancez la même commande."
    )
