"""Where the store is, unless its user says otherwise."""

from pathlib import Path

from platformdirs import user_data_path

from marbre.errors import OutputError
from marbre.messages import say
from marbre.store.database import sqlite_address


def store_address(folder: Path | None = None) -> str:
    """Return the address of the SQLite file in a folder, by default the user's own; raises OutputError where it cannot be made."""
    place = folder or user_data_path("marbre", appauthor=False)
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise OutputError(
            say(
                "On ne peut pas écrire dans «\u00a0{folder}\u00a0»\u00a0: donnez un autre dossier avec --data.",
                folder=str(place),
            )
        ) from error
    return sqlite_address(place / "desk.sqlite")
