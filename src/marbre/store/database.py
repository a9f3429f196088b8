"""Opening the store: SQLite beside the user's data by default, any database by its address; its schema brought up to date."""

from importlib.resources import files
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from marbre.errors import OutputError, UsageError
from marbre.messages import say

Sessions = sessionmaker[Session]
POOL, OVERFLOW = 10, 50
"""Connections that stay open, and more while many work at once: as many as the server has threads, and the runs."""


def sqlite_address(path: Path) -> str:
    """Return the address of a SQLite file."""
    return f"sqlite:///{path}"


def open_store(address: str) -> Sessions:
    """Return what opens sessions on a database, its tables made or brought up to date.

    Raises UsageError for an address that is none or whose driver is missing, OutputError where it cannot be reached.
    """
    try:
        url = make_url(address)
        if url.get_backend_name() == "postgresql" and url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(url, pool_pre_ping=True, pool_size=POOL, max_overflow=OVERFLOW)
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise UsageError(say("Cette adresse de base de données n’est pas lisible, ou son pilote manque.")) from None
    if engine.dialect.name == "sqlite":
        _tune(engine)
    try:
        _migrate(engine)
    except (SQLAlchemyError, OSError) as error:
        raise OutputError(
            say(
                "La base de données «\u00a0{name}\u00a0» ne peut pas être ouverte.",
                name=url.render_as_string(hide_password=True),
            )
        ) from error
    return sessionmaker(engine, expire_on_commit=False)


def _tune(engine: Engine) -> None:
    """Set SQLite for a desk: readers and a writer at once, a commit that survives kill -9, waiting instead of failing."""

    @event.listens_for(engine, "connect")
    def settle(connection: object, record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for setting in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 10000", "foreign_keys = ON"):
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()
        connection.create_function("lower", 1, _lower, deterministic=True)  # type: ignore[attr-defined]


def _lower(text: object) -> object:
    """Return a text in lower case: SQLite's own knows no letter with an accent."""
    return text.lower() if isinstance(text, str) else text


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("marbre.store") / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
