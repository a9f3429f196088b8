import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from desk_pages import make_page
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

V1 = "/api/v1"


def _found(client: TestClient, body: str) -> str:
    told = client.post(f"{V1}/check", json={"text": {"body": body}}).json()["diagnostics"][0]
    units = body.encode("utf-16-le")
    return units[2 * told["start"] : 2 * told["end"]].decode("utf-16-le")


@pytest.mark.parametrize("before", ["", "\n\n", "\r\n\r\n", "Un.\r\n\r\n", "😀 ", "\n\r\n😀😀\r\nÉté.\r", "x\r\r\n"])
def test_a_fault_is_underlined_where_the_browser_sees_it(client: TestClient, before: str) -> None:
    assert _found(client, f"{before}faute ici.\r\nFin.") == "faute"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.text(st.sampled_from("a é\r\n😀«"), max_size=12))
def test_wherever_it_stands(client: TestClient, before: str) -> None:
    assert _found(client, f"{before} faute") == "faute"


def test_a_check_that_waits_too_long_is_told_when_to_come_again(open_desk) -> None:  # type: ignore[no-untyped-def]
    client = open_desk(limit=0.5)
    client.post(f"{V1}/check", json={"text": {"body": "un"}})
    answer = client.post(f"{V1}/check", json={"text": {"body": "dort 60"}})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert "trop longtemps" in answer.json()["error"]
    assert client.post(f"{V1}/check", json={"text": {"body": "un"}}).status_code == 200


def test_too_many_checks_are_refused_with_the_time_to_come_again(open_desk) -> None:  # type: ignore[no-untyped-def]
    client = open_desk(most=3)
    client.post(f"{V1}/check", json={"text": {"body": "un"}})
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: client.post(f"{V1}/check", json={"text": {"body": "dort 0.3"}}), range(12)))
    refused = [a for a in answers if a.status_code == 503]
    assert {a.status_code for a in answers} == {200, 503}
    assert all(a.headers["Retry-After"] == "2" for a in refused)


def test_what_breaks_is_told_without_path_or_stack(client: TestClient) -> None:
    for body in ("casse", "meurt"):
        answer = client.post(f"{V1}/check", json={"text": {"body": body}})
        assert answer.status_code == 500
        assert "/" not in answer.json()["error"]
        assert "ZeroDivision" not in answer.text
        assert "Content-Security-Policy" in answer.headers
    assert client.post(f"{V1}/check", json={"text": {"body": "un"}}).status_code == 200


def test_refusals_are_told_in_the_users_language(client: TestClient) -> None:
    def told(body: str, **headers: str) -> str:
        return str(client.post(f"{V1}/check", json={"text": {"body": body}}, headers=headers).json()["error"])

    assert told("refuse") == "Cette page n’a pas de copie\u00a0: il n’y a rien à comparer."
    assert (
        told("refuse", **{"Accept-Language": "en-GB,en;q=0.9"}) == "This page has no copy: there is nothing to compare."
    )
    assert (
        told("refuse", **{"Accept-Language": "en", "X-Marbre-Lang": "fr"})
        == "Cette page n’a pas de copie\u00a0: il n’y a rien à comparer."
    )
    assert "«" not in told("x" * 400_001, **{"Accept-Language": "en"})


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ({}, 422, "text"),
        ({"text": {"body": "x" * 400_001}}, 422, "400000"),
        ({"text": {"bodi": "x"}}, 422, "ce champ n’existe pas"),
        ({"text": {"body": 3}}, 422, "text.body"),
        ({"text": {"body": "x"}, "page": "../../etc/passwd"}, 422, "page"),
        ({"text": {"body": "x"}, "\ud800": 1}, 422, "forme attendue"),  # a lone surrogate
    ],
)
def test_bad_input_is_told_in_a_clear_sentence(client: TestClient, given: object, status: int, said: str) -> None:
    answer = client.post(f"{V1}/check", content=json.dumps(given), headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert said in answer.json()["error"]
    assert set(answer.json()) == {"error"}


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"text": ' * 50_000,
        b"1" * 10_000,
        b"",
        b"null",
        b'"x"',
        b'{"text":{"body":"\\ud800"',
    ],
)
def test_what_is_no_json_of_ours_is_refused(client: TestClient, body: bytes) -> None:
    answer = client.post(f"{V1}/check", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code in {400, 422}
    assert answer.json()["error"]


@pytest.mark.parametrize(
    "name", ["copie.txt", "../../etc/passwd", "C:\\x\\copie.txt", "a" * 1000 + ".txt", "\x00\r\n.txt", "😀"]
)
def test_a_file_is_read_and_its_name_is_only_a_name(client: TestClient, name: str) -> None:
    answer = client.post(f"{V1}/files", files={"file": (name, "La criée rouvre.".encode())})
    assert answer.status_code == 200, answer.text
    assert answer.json()["text"].strip() == "La criée rouvre."
    assert "/" not in answer.json()["name"]
    assert "\\" not in answer.json()["name"]
    assert len(answer.json()["name"]) <= 100


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("vide.txt", b""),
        ("x.pdf", b"%PDF-1.7 rien"),
        ("x.docx", b"PK\x03\x04rien"),
        ("x.png", b"\x89PNG\r\n\x1a\n"),
        ("x.txt", b"\x00" * 1000),
        ("x.txt", b"a" * 5_000_001),
    ],
)
def test_a_file_that_holds_no_text_is_refused(client: TestClient, name: str, data: bytes) -> None:
    answer = client.post(f"{V1}/files", files={"file": (name, data)})
    assert answer.status_code == 422
    assert answer.json()["error"]


def test_a_brief_is_read_with_the_places_of_its_words(client: TestClient) -> None:
    text = "😀 700 mots"
    told = client.post(f"{V1}/brief", json={"text": text, "apart": True}).json()
    words = next(d for d in told["demands"] if d["name"] == "words")
    assert text.encode("utf-16-le")[2 * words["start"] : 2 * words["end"]].decode("utf-16-le") == "700 mots"


def test_a_check_keeps_the_front_matter_that_the_desk_does_not_edit(client: TestClient) -> None:
    page = make_page(client)
    assert client.post(f"{V1}/check", json={"page": page["id"], "text": page["text"]}).status_code == 200
