from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from marbre.errors import OutputError, UsageError
from marbre.store.database import open_store, sqlite_address
from marbre.store.pages import (
    NoSuchPageError,
    StaleDraftError,
    add_page,
    add_version,
    find_page,
    find_version,
    list_pages,
    list_versions,
    remove_page,
    restore,
    save_draft,
)

PAGE = "---\ntitle: La criée de Lorient\n---\n\nLa région a repris la criée lundi.\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_store(sqlite_address(tmp_path / "desk.sqlite"))() as made:
        yield made


def test_a_page_begins_with_the_version_that_was_written(session: Session) -> None:
    page = add_page(session, "La copie.", "700 mots", PAGE, {"ok": True})
    assert (page.title, page.words, page.ready, page.revision) == ("La criée de Lorient", 7, True, 1)
    assert [(v.number, v.kind, v.markdown) for v in list_versions(session, page.id)] == [(1, "written", PAGE)]


def test_a_draft_is_saved_and_its_revision_goes_up(session: Session) -> None:
    page = add_page(session, "", "", PAGE, {"ok": True})
    saved = save_draft(session, page.id, PAGE.replace("lundi", "mardi"), 1)
    assert (saved.revision, "mardi" in saved.draft, saved.ready) == (2, True, False)
    assert save_draft(session, page.id, saved.draft, 1).revision == 2, "the same text again is no conflict"


def test_of_two_tabs_neither_loses_its_text(session: Session) -> None:
    page = add_page(session, "", "", PAGE, {})
    save_draft(session, page.id, PAGE.replace("lundi", "mardi"), 1)
    with pytest.raises(StaleDraftError) as caught:
        save_draft(session, page.id, PAGE.replace("lundi", "jeudi"), 1)
    assert "mardi" in find_page(session, page.id).draft
    kept = find_version(session, page.id, caught.value.kept_as)
    assert (kept.kind, "jeudi" in kept.markdown) == ("conflict", True)


def test_an_older_version_is_restored_and_the_draft_kept(session: Session) -> None:
    page = add_page(session, "", "", PAGE, {})
    save_draft(session, page.id, PAGE.replace("lundi", "mardi"), 1)
    restored = restore(session, page.id, 1)
    assert restored.draft == PAGE
    assert [v.kind for v in list_versions(session, page.id)] == ["restored", "kept", "written"]
    assert "mardi" in find_version(session, page.id, 2).markdown


def test_pages_are_found_by_their_words(session: Session) -> None:
    for title in ("Un", "Deux 100 %", "Trois_"):
        add_page(session, "", "", f"---\ntitle: {title}\n---\n\nTexte {title}.\n", {})
    assert [p.title for p in list_pages(session, "deux", 10, 0)[0]] == ["Deux 100 %"]
    assert [p.title for p in list_pages(session, "%", 10, 0)[0]] == ["Deux 100 %"]
    assert [p.title for p in list_pages(session, "_", 10, 0)[0]] == ["Trois_"]
    found, total = list_pages(session, "", 2, 1)
    assert (len(found), total) == (2, 3)


def test_a_removed_page_takes_its_versions_with_it(session: Session) -> None:
    page = add_page(session, "", "", PAGE, {})
    add_version(session, page, "kept")
    session.commit()
    remove_page(session, page.id)
    session.commit()
    for call in (
        lambda: find_page(session, page.id),
        lambda: list_versions(session, page.id),
        lambda: find_version(session, page.id, 1),
    ):
        with pytest.raises(NoSuchPageError):
            call()


def test_what_is_committed_is_there_when_opened_again(tmp_path: Path) -> None:
    address = sqlite_address(tmp_path / "desk.sqlite")
    with open_store(address)() as session:
        page = add_page(session, "", "", PAGE, {"changes": [{"rule": "typography/x"}]})
        session.commit()
    with open_store(address)() as session:
        assert find_page(session, page.id).report == {"changes": [{"rule": "typography/x"}]}


def test_a_store_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("pas une base de données, ni rien de tel qui puisse en tenir lieu")
    with pytest.raises(OutputError):
        open_store(sqlite_address(tmp_path / "x"))
    with pytest.raises(OutputError) as error:
        open_store("postgresql://u:secret@127.0.0.1:9/x")
    assert "secret" not in str(error.value)
    for address in ("n'importe quoi", "inconnue://x"):
        with pytest.raises(UsageError):
            open_store(address)


def test_the_tables_are_those_of_the_migrations(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from marbre.store.tables import Base

    with open_store(sqlite_address(tmp_path / "d.sqlite"))() as session:
        assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []
