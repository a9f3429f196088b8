"""What the house has chosen on the desk."""

from typing import Any

from sqlalchemy.orm import Session

from marbre.store.tables import ChoiceRow


def get_choice(session: Session, name: str, default: Any) -> Any:
    """Return a choice, or the default where none was made."""
    row = session.get(ChoiceRow, name)
    return default if row is None else row.value


def set_choice(session: Session, name: str, value: Any) -> None:
    """Make a choice, a JSON value."""
    session.merge(ChoiceRow(name=name, value=value))
