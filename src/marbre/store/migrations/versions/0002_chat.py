"""Runs that a person answers, and the language that a run is told in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    with op.batch_alter_table("runs") as runs:
        runs.add_column(sa.Column("engine", sa.String(12), nullable=False, server_default="editor"))
        runs.add_column(sa.Column("language", sa.String(5), nullable=False, server_default="fr"))
        runs.add_column(sa.Column("chat", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """Drop the columns."""
    with op.batch_alter_table("runs") as runs:
        for name in ("chat", "language", "engine"):
            runs.drop_column(name)
