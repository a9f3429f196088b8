"""The store and the API on a real PostgreSQL: Debian's, started in a folder of its own by a user without rights."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from marbre.store.database import Sessions, open_store
from marbre.store.pages import StaleDraftError, add_page, find_page, list_pages, list_versions, restore, save_draft
from marbre.store.runs import add_run, claim, settle
from marbre.store.tables import Base

PAGE = "---\ntitle: La criée de Lorient\n---\n\nLa région a repris la criée lundi.\n"
pytestmark = pytest.mark.slow


def _tool(name: str) -> str:
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which(name, path=os.pathsep.join([*map(str, homes), os.environ.get("PATH", "")]))
    if not found:
        pytest.skip(f"no {name}: apt install postgresql")
    return found


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    initdb, server = _tool("initdb"), _tool("postgres")
    folder = Path(tmp_path_factory.mktemp("pg"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:  # PostgreSQL refuses to run as root
        for parent in (folder, *(p for p in folder.parents if p.name.startswith(("pytest-", "popen-")))):
            parent.chmod(0o755)
        shutil.chown(folder, user)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    data = folder / "data"
    made = [initdb, "-D", str(data), "-U", "marbre", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
    subprocess.run(made, check=True, capture_output=True, user=user, cwd=folder)
    given = [server, "-D", str(data), "-p", str(port), "-k", str(folder), "-c", "listen_addresses=127.0.0.1", "-F"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(given, user=user, cwd=folder, stdout=log, stderr=log)
    try:
        _wait(port, process, folder / "log")
        yield f"postgresql://marbre@127.0.0.1:{port}/postgres"
    finally:
        process.send_signal(signal.SIGINT)  # at once: it would wait for whoever is still connected
        process.wait(30)


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    import time

    import psycopg

    for _ in range(300):
        assert process.poll() is None, log.read_text()
        try:
            psycopg.connect(f"postgresql://marbre@127.0.0.1:{port}/postgres").close()
            return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise AssertionError(log.read_text())


@pytest.fixture
def sessions(address: str) -> Sessions:
    return open_store(address)


def test_the_tables_are_those_of_the_migrations(sessions: Sessions) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with sessions() as session:
        assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []


def test_a_page_is_kept_found_and_restored(sessions: Sessions) -> None:
    with sessions() as session:
        page = add_page(session, "La copie.", "700 mots", PAGE, {"ok": True, "changes": [{"rule": "é"}]})
        save_draft(session, page.id, PAGE.replace("lundi", "À L’ÉCOLE 😀"), 1)
        session.commit()
    with sessions() as session:
        assert [p.id for p in list_pages(session, "à l’école", 10, 0)[0]] == [page.id]
        assert restore(session, page.id, 1).draft == PAGE
        assert [v.kind for v in list_versions(session, page.id)] == ["restored", "kept", "written"]
        assert find_page(session, page.id).report["changes"] == [{"rule": "é"}]


def test_many_saves_at_once_lose_no_text(sessions: Sessions) -> None:
    with sessions() as session:
        page_id = add_page(session, "", "", PAGE, {}).id
        session.commit()

    def save(n: int) -> str:
        with sessions() as session:
            try:
                save_draft(session, page_id, PAGE.replace("lundi", f"le {n}"), 1)
                session.commit()
                return "saved"
            except StaleDraftError:
                return "kept"

    with ThreadPoolExecutor(16) as pool:
        ends = list(pool.map(save, range(40)))
    assert (ends.count("saved"), ends.count("kept")) == (1, 39)
    with sessions() as session:
        texts = {v.markdown for v in list_versions(session, page_id)} | {find_page(session, page_id).draft}
        assert texts >= {PAGE.replace("lundi", f"le {n}") for n in range(40)}


def test_of_many_that_claim_or_settle_a_run_one_does(sessions: Sessions) -> None:
    with sessions() as session:
        run_id = add_run(session, "a", "La copie.", "", {}).id
        session.commit()

    def claimed(_: int) -> bool:
        with sessions() as session:
            got = claim(session, run_id) is not None
            session.commit()
            return got

    def settled(n: int) -> bool:
        with sessions() as session:
            got = settle(session, run_id, "done" if n % 2 else "cancelled")
            session.commit()
            return got

    with ThreadPoolExecutor(12) as pool:
        assert sum(pool.map(claimed, range(24))) == 1
        assert sum(pool.map(settled, range(24))) == 1


def test_the_api_goes_round_on_it(address: str) -> None:
    from fastapi.testclient import TestClient

    from marbre.desk.api.app import make_app
    from marbre.desk.settings import Settings

    with TestClient(make_app(Settings(database=address)), base_url="http://127.0.0.1:8790") as client:
        text = {"fields": {"title": "Lyon \x00"}, "body": "Le stade\x00 de Lyon rouvre."}
        page = client.post("/api/v1/pages", json={"text": text, "copy": "Le stade de Lyon rouvre lundi.\x00"}).json()
        at = f"/api/v1/pages/{page['id']}"
        saved = client.put(f"{at}/draft", json={"revision": 1, "text": {"body": "Le stade de Lyon rouvre lundi."}})
        assert saved.json() == {"revision": 2}
        judged = client.post("/api/v1/check", json={"page": page["id"], "text": {"body": "Le stade  de Lyon."}})
        assert judged.status_code == 200
        assert judged.json()["diagnostics"]
        assert client.get("/api/v1/pages", params={"words": "rouvre\x00"}).json()["total"] == 1
        assert client.get(f"{at}/export", params={"form": "zip"}).status_code == 200
        assert client.get(f"{at.replace('-', '%00', 1)}").status_code in {404, 422}
        assert client.delete(at).status_code == 204
