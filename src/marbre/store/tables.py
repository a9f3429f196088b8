"""The tables. Texts are Markdown and JSON; times are UTC; nothing is stored that could be computed from a page."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def now() -> datetime:
    """Return the time, in UTC, without its zone: SQLite and PostgreSQL keep it alike. What came first sorts first."""
    return datetime.now(UTC).replace(tzinfo=None)


class Base(DeclarativeBase):
    """Base of the tables."""


class PageRow(Base):
    """A page on the desk: the copy and brief that it comes from, and its draft as it was last typed."""

    __tablename__ = "pages"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    title: Mapped[str] = mapped_column(Text, default="")
    copy: Mapped[str] = mapped_column(Text, default="")
    brief: Mapped[str] = mapped_column(Text, default="")
    draft: Mapped[str] = mapped_column(Text, default="")
    """Markdown with front matter."""
    revision: Mapped[int] = mapped_column(default=1)
    """Goes up with every save: a save that was made from an older one is a conflict."""
    report: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Of the run that wrote it: changes, candidates."""
    words: Mapped[int] = mapped_column(default=0)
    ready: Mapped[bool] = mapped_column(default=False)
    signed: Mapped[bool] = mapped_column(default=False)
    created: Mapped[datetime] = mapped_column(default=now)
    updated: Mapped[datetime] = mapped_column(default=now, index=True)


class VersionRow(Base):
    """A version that was kept: as a run wrote it, as a person kept it, as it was signed, or one side of a conflict."""

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("page_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    page_id: Mapped[str] = mapped_column(ForeignKey("pages.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    """written, kept, signed, conflict or restored."""
    markdown: Mapped[str] = mapped_column(Text)
    words: Mapped[int] = mapped_column(default=0)
    created: Mapped[datetime] = mapped_column(default=now)
    record: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Of a signed one: who, when, what was still open and why it went to press all the same."""


class RunRow(Base):
    """A run: what was asked, the steps as they happened, how it ended."""

    __tablename__ = "runs"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    state: Mapped[str] = mapped_column(String(12), default="queued", index=True)
    """queued, running, waiting (for a person's reply), done, failed or cancelled."""
    owner: Mapped[str] = mapped_column(String(64), default="")
    """Who asked: turns are fair between owners."""
    copy: Mapped[str] = mapped_column(Text)
    brief: Mapped[str] = mapped_column(Text, default="")
    options: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    engine: Mapped[str] = mapped_column(String(12), default="editor", server_default="editor")
    language: Mapped[str] = mapped_column(String(5), default="fr", server_default="fr")
    """That its steps and its reason are told in."""
    chat: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, server_default="{}")
    """Of the chat engine: what was asked and answered, the prompts that wait, what was wrong with the last reply."""
    steps: Mapped[list[str]] = mapped_column(JSON, default=list)
    reason: Mapped[str] = mapped_column(Text, default="")
    page_id: Mapped[str | None] = mapped_column(String(36), nullable=True)
    created: Mapped[datetime] = mapped_column(default=now)
    updated: Mapped[datetime] = mapped_column(default=now)


class ChoiceRow(Base):
    """A choice of the house: rules that are off, words, in JSON by name."""

    __tablename__ = "choices"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class SitePageRow(Base):
    """A page that stands on the user's own site, as it was when the site was last read."""

    __tablename__ = "site_pages"
    url: Mapped[str] = mapped_column(String(2000), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(Text, default="")
    keyphrase: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    links: Mapped[list[str]] = mapped_column(JSON, default=list)
