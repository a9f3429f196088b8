import json
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from zipfile import ZipFile

import pytest
from desk_pages import make_page
from fastapi.testclient import TestClient

V1 = "/api/v1"
NOBODY = "00000000-0000-4000-8000-000000000000"


def test_a_page_is_made_saved_read_and_removed(client: TestClient) -> None:
    page = make_page(client, title="La criée de Lorient")
    at = f"{V1}/pages/{page['id']}"
    text = {**page["text"], "body": "La criée rouvre mardi."}
    assert client.put(f"{at}/draft", json={"revision": 1, "text": text}).json() == {"revision": 2}
    now = client.get(at).json()
    assert (now["text"]["body"], now["revision"], now["copy"]) == ("La criée rouvre mardi.", 2, "La copie.")
    assert now["updated"].endswith("Z")
    assert client.get(f"{V1}/pages", params={"words": "MARDI"}).json()["total"] == 1
    assert client.delete(at).status_code == 204
    assert client.get(at).status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("DELETE", ""),
        ("GET", "/versions"),
        ("POST", "/versions"),
        ("GET", "/versions/1"),
        ("POST", "/versions/1/restore"),
        ("GET", "/compare?first=1"),
        ("GET", "/export"),
    ],
)
def test_what_is_not_there_is_told_as_such(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, f"{V1}/pages/{NOBODY}{path}")
    assert (answer.status_code, answer.json()) == (404, {"error": "Cela n’existe pas, ou plus."})


def test_of_two_tabs_both_texts_are_kept_and_told(client: TestClient) -> None:
    page = make_page(client)
    at = f"{V1}/pages/{page['id']}"
    for body in ("Celui du premier.", "Celui du second."):
        answer = client.put(f"{at}/draft", json={"revision": 1, "text": {"body": body}})
    assert answer.status_code == 409
    told = answer.json()
    assert (told["revision"], told["theirs"]["body"]) == (2, "Celui du premier.")
    assert client.get(f"{at}/versions/{told['yours']}").json()["text"]["body"] == "Celui du second."


def test_many_saves_at_once_lose_no_text(client: TestClient) -> None:
    page = make_page(client)
    at = f"{V1}/pages/{page['id']}"

    def save(n: int) -> int:
        return client.put(f"{at}/draft", json={"revision": 1, "text": {"body": f"Texte {n}."}}).status_code

    with ThreadPoolExecutor(16) as pool:
        codes = list(pool.map(save, range(40)))
    assert sorted(codes) == [200] + [409] * 39
    versions = client.get(f"{at}/versions").json()
    assert [v["number"] for v in versions] == list(range(40, 0, -1))
    texts = {client.get(f"{at}/versions/{v['number']}").json()["text"]["body"] for v in versions}
    assert texts | {client.get(at).json()["text"]["body"]} >= {f"Texte {n}." for n in range(40)}


def test_everything_at_once_on_one_page_breaks_nothing(client: TestClient) -> None:
    page = make_page(client)
    at = f"{V1}/pages/{page['id']}"

    def one(n: int) -> int:
        if n % 4 == 0:
            return client.post(f"{at}/versions").status_code
        if n % 4 == 1:
            return client.put(f"{at}/draft", json={"revision": n, "text": {"body": f"Texte {n}."}}).status_code
        if n % 4 == 2:
            return client.post(f"{at}/versions/1/restore").status_code
        return client.get(f"{V1}/pages", params={"words": "Texte"}).status_code

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(one, range(80))) <= {200, 201, 409}


def test_a_page_removed_while_it_is_saved_is_told_as_gone(client: TestClient) -> None:
    for _ in range(5):
        page = make_page(client)
        at = f"{V1}/pages/{page['id']}"

        def one(n: int, at: str = at) -> int:
            if n == 3:
                return client.delete(at).status_code
            return client.put(f"{at}/draft", json={"revision": 1, "text": {"body": f"Texte {n}."}}).status_code

        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(one, range(8))) <= {200, 204, 404, 409}
        assert client.get(at).status_code == 404


def test_two_versions_are_compared(client: TestClient) -> None:
    page = make_page(client, "La criée rouvre lundi.", title="Lorient")
    at = f"{V1}/pages/{page['id']}"
    client.put(
        f"{at}/draft", json={"revision": 1, "text": {"fields": {"title": "La criée"}, "body": "La criée rouvre mardi."}}
    )
    told = client.get(f"{at}/compare", params={"first": 1}).json()
    assert told["fields"] == {"title": ["Lorient", "La criée"]}
    assert [p["text"] for p in told["body"] if p["kind"] != "same"] == ["lundi", "mardi"]


def test_a_signature_says_who_when_and_what_was_still_open(client: TestClient) -> None:
    page = make_page(client, "Il y a une faute.", title="Lorient")
    at = f"{V1}/pages/{page['id']}"
    refused = client.post(f"{at}/signature", json={"name": "Ana Le Goff"})
    assert refused.status_code == 409
    assert "pourquoi" in refused.json()["error"]
    signed = client.post(f"{at}/signature", json={"name": " Ana Le Goff ", "reason": "Urgence.", "revision": 1})
    assert signed.status_code == 201
    record = signed.json()["record"]
    assert (record["name"], record["reason"], record["ready"]) == ("Ana Le Goff", "Urgence.", False)
    assert record["open"] == [
        {"rule": "wording/faute", "severity": "error", "message": "Un mot fautif.", "sentence": "Une faute."}
    ]
    folder = ZipFile(BytesIO(client.get(f"{at}/export", params={"form": "zip"}).content))
    kept = json.loads(folder.read("bon-a-tirer.json"))
    assert kept == {**record, "version": signed.json()["number"]}
    client.put(f"{at}/draft", json={"revision": 1, "text": {"body": "Un autre texte."}})
    again = ZipFile(BytesIO(client.get(f"{at}/export", params={"form": "zip"}).content))
    assert "bon-a-tirer.json" not in again.namelist(), "a text that nobody has signed bears no signature"


def test_nobody_signs_a_text_that_they_have_not_read(client: TestClient) -> None:
    page = make_page(client)
    at = f"{V1}/pages/{page['id']}"
    client.put(f"{at}/draft", json={"revision": 1, "text": {"body": "Un autre texte."}})
    answer = client.post(f"{at}/signature", json={"name": "Ana", "revision": 1})
    assert answer.status_code == 409
    assert "relisez" in answer.json()["error"]
    assert client.post(f"{at}/signature", json={"name": "Ana", "revision": 2}).status_code == 201


@pytest.mark.parametrize("name", ["", "   ", "a" * 201])
def test_a_signature_bears_a_name(client: TestClient, name: str) -> None:
    page = make_page(client)
    assert client.post(f"{V1}/pages/{page['id']}/signature", json={"name": name}).status_code == 422


def test_a_text_that_changes_while_it_is_judged_is_not_signed(client: TestClient) -> None:
    page = make_page(client, "dort 1")
    at = f"{V1}/pages/{page['id']}"
    with ThreadPoolExecutor(2) as pool:
        signing = pool.submit(client.post, f"{at}/signature", json={"name": "Ana"})
        import time

        time.sleep(0.4)
        client.put(f"{at}/draft", json={"revision": 1, "text": {"body": "Un autre texte."}})
        assert signing.result().status_code == 409
    assert client.get(at).json()["signed"] is False


def test_a_search_knows_accents_in_capitals(client: TestClient) -> None:
    make_page(client, "L’ÉCOLE rouvre.", title="À l’école")
    for words in ("école", "ÉCOLE", "À L’ÉCOLE"):
        assert client.get(f"{V1}/pages", params={"words": words}).json()["total"] == 1
