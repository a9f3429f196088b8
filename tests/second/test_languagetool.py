"""LanguageTool as a second reader: a server of ours on loopback gives answers in its documented form, written by hand."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs

import pytest

from marbre.errors import UsageError
from marbre.rules.context import Text
from marbre.second.languagetool import annotation, ask_languagetool


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[dict[str, object]]] = []
    answer: ClassVar[bytes] = b""

    def do_POST(self) -> None:
        body = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        Handler.asked.append(json.loads(body["data"][0]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(Handler.answer)

    def log_message(self, *args: object) -> None:
        return


@pytest.fixture
def server() -> Iterator[str]:
    Handler.asked.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def match(offset: int, length: int, category: str = "GRAMMAR") -> dict[str, object]:
    rule = {"id": "A_DU", "category": {"id": category}}
    return {
        "offset": offset,
        "length": length,
        "message": "Participe attendu.",
        "replacements": [{"value": "dû"}],
        "rule": rule,
    }


def test_a_match_is_a_remark_at_its_code_points(server: str) -> None:
    Handler.answer = json.dumps({"matches": [match(8, 2)]}).encode()  # the emoji counts two for LanguageTool
    text = Text("body", "🙂 Il a du partir.")
    (remark,) = ask_languagetool([text], server)
    assert text.raw[remark.start : remark.end] == "du"
    assert remark.proposed == ("dû",)


def test_code_is_sent_as_markup_and_unknown_words_are_left(server: str) -> None:
    Handler.answer = json.dumps({"matches": [match(0, 2, "TYPOS")]}).encode()
    assert ask_languagetool([Text("body", "Le `code` va.")], server) == ()
    kinds = [next(iter(piece)) for piece in Handler.asked[0]["annotation"]]
    assert kinds == ["text", "markup", "text"]


def test_annotation_keeps_the_length() -> None:
    masked = Text("body", "Voir `a` et https://a.fr/x ici.").masked
    assert "".join(next(iter(p.values())) for p in annotation(masked)) == masked


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "pas une adresse"])
def test_a_server_that_is_not_there_is_told_in_a_sentence(url: str) -> None:
    with pytest.raises(UsageError, match="LanguageTool"):
        ask_languagetool([Text("body", "Un mot.")], url)


def test_another_answer_is_told_in_a_sentence(server: str) -> None:
    Handler.answer = b"<html>"
    with pytest.raises(UsageError, match="LanguageTool"):
        ask_languagetool([Text("body", "Un mot.")], server)
