"""The server that stands for a provider: it must do what its script says, or the tests on it prove nothing."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from scripted_server import (
    Answer,
    cut_stream,
    ended_early,
    good,
    rate_limited,
    refusal,
    reset,
    serve,
    silence,
    slow,
    stalled,
)

SCHEMA = {"type": "object", "properties": {"titre": {"type": "string"}}, "required": ["titre"]}
TITLE = {"titre": "« L’été » à la mairie : 1 200 habitants attendus"}


def post(url: str, *, stream: bool = False, timeout: float = 5.0) -> httpx.Response:
    body = {
        "model": "scripted",
        "messages": [{"role": "system", "content": "Règles"}, {"role": "user", "content": "Écris un titre."}],
        "response_format": {"type": "json_schema", "json_schema": {"name": "r", "schema": SCHEMA}},
        "max_completion_tokens": 50,
        "stream": stream,
        "stream_options": {"include_usage": True},
    }
    return httpx.post(f"{url}/chat/completions", json=body, timeout=timeout)


def streamed(response: httpx.Response) -> str:
    events = [json.loads(line[6:]) for line in response.text.splitlines() if line.startswith("data: {")]
    return "".join(c["delta"].get("content") or "" for e in events for c in e["choices"])


def test_it_answers_in_turn_and_keeps_what_was_asked() -> None:
    with serve([good(TITLE), rate_limited(2)]) as server:
        first, second, third = post(server.url), post(server.url), post(server.url)
    assert json.loads(first.json()["choices"][0]["message"]["content"]) == TITLE
    assert (second.status_code, second.headers["Retry-After"]) == (429, "2")
    assert (third.status_code, server.unscripted) == (400, 1)
    asked = server.asked[0]
    assert (asked.system, asked.prompt, asked.schema, asked.max_tokens) == ("Règles", "Écris un titre.", SCHEMA, 50)


def test_a_stream_carries_the_same_words_then_the_usage() -> None:
    with serve([good(TITLE)]) as server:
        response = post(server.url, stream=True)
    assert json.loads(streamed(response)) == TITLE
    assert '"completion_tokens"' in response.text
    assert response.text.rstrip().endswith("data: [DONE]")


def test_a_cut_stream_breaks_off() -> None:
    with serve([cut_stream('{"titre": "Un début"}', 10)]) as server, pytest.raises(httpx.RemoteProtocolError):
        post(server.url, stream=True)


def test_a_stream_that_ends_early_has_no_mark_of_its_end() -> None:
    with serve([ended_early('{"titre": "Un début"}', 10)]) as server:
        response = post(server.url, stream=True)
    assert streamed(response) == '{"titre": '
    assert "[DONE]" not in response.text


@pytest.mark.parametrize("answer", [silence(), stalled("{}", 1)])
def test_silence_lasts_until_the_client_gives_up(answer: Answer) -> None:
    with serve([answer]) as server, pytest.raises(httpx.ReadTimeout):
        post(server.url, stream=True, timeout=0.3)


def test_a_reset_closes_the_connection_without_a_word() -> None:
    with serve([reset()]) as server, pytest.raises(httpx.RemoteProtocolError):
        post(server.url)


def test_a_function_scripts_by_what_is_asked_and_calls_in_flight_are_counted() -> None:
    def script(asked: object) -> Answer:
        return slow(0.3, refusal())

    with serve(script) as server, ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: post(server.url), range(4)))
        assert all(a.json()["choices"][0]["message"]["refusal"] for a in answers)
        assert server.most_at_once == 4
