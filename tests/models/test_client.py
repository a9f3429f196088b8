"""The client against a real HTTP server: every failure ends in a reply or in one clear sentence, within the budget."""

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from marbre.errors import UsageError
from marbre.models.budget import Budget, Limits
from marbre.models.cache import cached
from marbre.models.prices import GivenPrice
from marbre.models.request import Failure, Reply, Request
from marbre.models.settings import Settings
from scripted_server import (
    Answer,
    Asked,
    Script,
    ScriptedServer,
    cut_by_length,
    cut_stream,
    empty,
    ended_early,
    filtered,
    forbidden,
    good,
    no_schema,
    out_of_credit,
    rate_limited,
    refusal,
    reset,
    said,
    serve,
    server_error,
    silence,
    slow,
    stalled,
    too_long,
    unauthorized,
    unknown_model,
)

pytest.importorskip("pydantic_ai", reason="the extra « writer » is not installed")

from marbre.models.client import connect

SCHEMA = {
    "type": "object",
    "properties": {"titre": {"type": "string"}},
    "required": ["titre"],
    "additionalProperties": False,
}
TITLE = {"titre": "L’usine d’Amiens supprime 1 200 postes, « sans départ contraint »"}
BROKEN = '{"titre": "L’usine d’Amiens supprime 1 200 postes, sans départ'
QUICK = Settings(idle=15.0, whole=30.0, first_wait=0.02, longest_wait=1.0, tries=4)
IMPATIENT = replace(QUICK, idle=0.5)
"""For the tests of silence: elsewhere a slow machine must not look like one."""
SECRET = "sk-secret-0123456789"


def request(prompt: str = "Écris le titre.", max_tokens: int = 200) -> Request:
    return Request("title", "Tu es secrétaire de rédaction.", prompt, SCHEMA, max_tokens)


def asking(
    script: Script, settings: Settings = QUICK, budget: Budget | None = None
) -> tuple[Reply | Failure, ScriptedServer]:
    with serve(script) as server:
        (answer,) = connect("openai:scripted", server.url, settings, budget, {"OPENAI_API_KEY": SECRET})([request()])
    assert server.unscripted == 0
    return answer, server


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_good_reply_comes_back_as_it_was_said_with_what_it_took() -> None:
    answer, server = asking([good(TITLE)])
    assert isinstance(answer, Reply)
    assert answer.value == TITLE
    assert answer.usage.calls == 1
    assert answer.usage.tokens_in > 0 < answer.usage.tokens_out
    asked = server.asked[0]
    assert (asked.model, asked.prompt, asked.schema, asked.max_tokens) == ("scripted", "Écris le titre.", SCHEMA, 200)
    assert asked.system.startswith("Tu es secrétaire de rédaction.")
    assert '"titre"' in asked.system, "a server that ignores the schema's own place is told it in words"
    assert asked.stream
    assert asked.headers["authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize(
    "script",
    [
        [said(f"Voici :\n```json\n{{'titre': \"{TITLE['titre']}\",}}\n```")],
        [said("Bien sûr, je m’en occupe."), good(TITLE)],
        [good({"title": "Wrong key"}), good(TITLE)],
        [ended_early(BROKEN, 30), good(TITLE)],
        [rate_limited(0.1), good(TITLE)],
        [rate_limited(), rate_limited(), good(TITLE)],
        [server_error(500), server_error(503), server_error(529), good(TITLE)],
        [reset(), good(TITLE)],
        [cut_stream(BROKEN, 30), good(TITLE)],
        [no_schema(), good(TITLE)],
        [slow(0.3, good(TITLE))],
    ],
    ids=[
        "mended",
        "prose",
        "other-keys",
        "ended-early",
        "429",
        "429-twice",
        "5xx",
        "reset",
        "cut",
        "no-schema",
        "slow",
    ],
)
def test_what_passes_ends_in_the_reply(script: Sequence[Answer]) -> None:
    answer, server = asking(script)
    assert isinstance(answer, Reply)
    assert answer.value == TITLE
    assert len(server.asked) == len(script)


@pytest.mark.parametrize(
    ("script", "why", "fatal"),
    [
        ([said("Non."), said("Toujours non.")], "deux fois de suite : la réponse n’est pas un objet JSON", False),
        ([good({}), good({})], "il manque « titre »", False),
        ([ended_early(BROKEN, 30)] * 2, "coupée avant la fin", False),
        ([refusal()], "Le modèle refuse de répondre", False),
        ([filtered()], "Le modèle refuse de répondre", False),
        ([empty()], "La réponse du modèle est vide", False),
        ([cut_by_length(BROKEN)], "Réponse coupée", False),
        ([cut_stream(BROKEN, 30)] * 4, "s’est coupée, 4 fois de suite", False),
        ([reset()] * 4, "s’est coupée, 4 fois de suite", False),
        ([silence()], "n’a rien dit pendant 0,5 secondes", False),
        ([stalled(BROKEN, 30)], "n’a rien dit pendant 0,5 secondes", False),
        ([too_long()], "La source est trop longue pour la fenêtre du modèle « scripted »", False),
        ([server_error()] * 4, "est en panne : 4 essais", True),
        ([rate_limited()] * 4, "refuse encore après 4 essais", True),
        ([rate_limited(3600)], "demande d’attendre 3600 secondes", True),
        ([out_of_credit()], "n’a plus de crédit", True),
        ([unknown_model()], "Le modèle « scripted » n’existe pas chez", True),
        ([unauthorized()], "vérifiez OPENAI_API_KEY", True),
        ([forbidden()], "vérifiez OPENAI_API_KEY", True),
    ],
)
def test_what_does_not_pass_ends_in_one_clear_sentence(script: Sequence[Answer], why: str, fatal: bool) -> None:
    answer, server = asking(script, IMPATIENT if "n’a rien dit" in why else QUICK)
    assert isinstance(answer, Failure)
    assert why in plain(answer.reason)
    assert answer.fatal == fatal
    assert len(server.asked) == len(script)
    assert answer.reason.endswith(".")
    assert "\n" not in answer.reason
    assert not any(leak in answer.reason for leak in (SECRET, "sk-", "Error", "Traceback", "{"))


def test_a_server_on_this_machine_is_not_asked_through_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(variable, "http://127.0.0.1:9")
    for variable in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(variable, raising=False)
    answer, _ = asking([good(TITLE)])
    assert isinstance(answer, Reply)


def test_an_unreachable_server_is_one_sentence_without_its_secrets() -> None:
    began = time.monotonic()
    (answer,) = connect("openai:m", "http://moi:motdepasse@127.0.0.1:9/v1?cle=x", QUICK, environ={})([request()])
    assert isinstance(answer, Failure)
    assert plain(answer.reason).startswith("http://127.0.0.1:9/v1 est injoignable : vérifiez que le serveur est lancé")
    assert answer.fatal
    assert "motdepasse" not in answer.reason
    assert time.monotonic() - began < 5


def test_the_second_question_says_what_was_wrong_with_the_first_answer() -> None:
    answer, server = asking([good({"titre": 12}), good(TITLE)])
    assert isinstance(answer, Reply)
    assert answer.usage.calls == 2
    again = plain(server.asked[1].prompt)
    assert "« titre » n’est pas du type string" in again
    assert server.asked[1].body["messages"][-2] == {"role": "assistant", "content": '{"titre": 12}'}


def test_an_answer_without_end_is_left_after_the_time_allowed() -> None:
    with serve([drip(TITLE)]) as server:
        began = time.monotonic()
        settings = Settings(idle=5.0, whole=0.6)
        (answer,) = connect("openai:scripted", server.url, settings, environ={})([request()])
    assert isinstance(answer, Failure)
    assert "n’était pas finie après 0,6 secondes" in plain(answer.reason)
    assert time.monotonic() - began < 3


def test_an_answer_longer_than_allowed_is_left() -> None:
    """A server that does not heed max_tokens would pass the budget, and some never end a run of spaces."""
    budget = Budget()
    answer, server = asking([said("{" + " " * 200_000)], budget=budget)
    assert isinstance(answer, Failure)
    assert "n’arrête pas sa réponse à la longueur permise" in answer.reason
    assert len(server.asked) == 1
    assert budget.spent.tokens_out == 200


def drip(value: object) -> Answer:
    """Say the first words, then one a quarter of a second: never silent, never done."""
    return replace(said("a" * 2000), pause=0.25)


@pytest.mark.parametrize("seconds", [1, 0.7])
def test_the_wait_is_that_which_the_provider_asks_for(seconds: float) -> None:
    answer, server = asking([rate_limited(seconds), good(TITLE)], Settings(first_wait=0.01))
    assert isinstance(answer, Reply)
    assert seconds <= server.asked[1].at - server.asked[0].at < 2.0


def test_waits_grow_and_hold_chance() -> None:
    _, server = asking([server_error()] * 4, Settings(first_wait=0.2, longest_wait=5, tries=4))
    waits = [b.at - a.at for a, b in zip(server.asked, server.asked[1:], strict=False)]
    assert all(0.1 <= wait <= 2.0 for wait in waits)


def test_requests_go_side_by_side_up_to_the_limit_and_answers_keep_their_order() -> None:
    def script(asked: Asked) -> Answer:
        return slow(0.3, good({"titre": asked.prompt}))

    with serve(script) as server:
        began = time.monotonic()
        ask_all = connect("openai:scripted", server.url, Settings(at_once=4), environ={})
        answers = ask_all([request(f"Titre {n}") for n in range(8)])
        took = time.monotonic() - began
    assert [a.value["titre"] for a in answers if isinstance(a, Reply)] == [f"Titre {n}" for n in range(8)]
    assert server.most_at_once == 4
    assert took < 8 * 0.3


def test_threads_may_share_a_client_and_the_limit_holds_for_all() -> None:
    def script(asked: Asked) -> Answer:
        return slow(0.1, good({"titre": asked.prompt}))

    with serve(script) as server:
        ask_all = connect("openai:scripted", server.url, Settings(at_once=3), environ={})
        with ThreadPoolExecutor(6) as threads:
            answers = list(threads.map(lambda n: ask_all([request(f"{n}")])[0], range(12)))
    assert all(isinstance(a, Reply) for a in answers)
    assert server.most_at_once == 3


def test_a_fatal_failure_spares_the_calls_that_wait() -> None:
    with serve(lambda asked: slow(0.1, unauthorized())) as server:
        answers = connect("openai:scripted", server.url, Settings(at_once=2), environ={})(
            [request(f"{n}") for n in range(9)]
        )
        assert all(isinstance(a, Failure) and a.fatal for a in answers)
        assert len(server.asked) <= 4


def test_after_a_fatal_failure_a_new_call_is_made() -> None:
    with serve([unauthorized(), good(TITLE)]) as server:
        ask_all = connect("openai:scripted", server.url, QUICK, environ={})
        assert isinstance(ask_all([request()])[0], Failure)
        assert isinstance(ask_all([request()])[0], Reply)


def test_the_budget_is_never_passed_and_says_so() -> None:
    budget = Budget(Limits(tokens=6_000))
    with serve(lambda asked: slow(0.05, good(TITLE))) as server:
        answers = connect("openai:scripted", server.url, QUICK, budget, {})([request("mot " * 250) for _ in range(40)])
    refused = [a for a in answers if isinstance(a, Failure)]
    assert 3 < len(server.asked) < 40
    assert refused
    assert all(f.fatal and f.reason.startswith("Budget épuisé") for f in refused)
    assert 4_000 < budget.spent.tokens_in + budget.spent.tokens_out <= 6_000
    assert budget.spent.calls == len(server.asked)


def test_a_budget_too_small_for_one_call_asks_nothing() -> None:
    budget = Budget(Limits(euros=0.00001), GivenPrice(2, 6))
    answer, server = asking([], budget=budget)
    assert isinstance(answer, Failure)
    assert server.asked == []
    assert budget.spent.euros == 0


def test_what_failures_took_is_counted_and_what_a_status_refused_is_free() -> None:
    budget = Budget(Limits(), GivenPrice(1, 1))
    asking([server_error()] * 4, budget=budget)
    assert budget.spent.calls == 0
    asking([cut_by_length(BROKEN)], budget=budget)
    assert budget.spent.calls == 1
    assert (budget.spent.euros or 0) > 0
    asking([stalled(BROKEN, 30)], IMPATIENT, budget)
    assert budget.spent.calls == 2
    assert budget.spent.tokens_out >= 200, "what a cut call took is unknown: all that it could take is counted"


def test_a_request_larger_than_the_window_is_not_sent() -> None:
    with serve([]) as server:
        ask_all = connect("openai:scripted", server.url, Settings(context=2_000), environ={})
        (answer,) = ask_all([request("mot " * 4_000)])
    assert isinstance(answer, Failure)
    assert "ne tient pas dans la fenêtre du modèle" in answer.reason
    assert not answer.fatal
    assert server.asked == []


def test_a_server_that_reads_a_part_only_is_not_believed() -> None:
    """Ollama drops the beginning of what passes num_ctx, the rules first, and says nothing."""
    with serve([replace(good(TITLE), tokens_read=100)]) as server:
        (answer,) = connect("openai:scripted", server.url, QUICK, environ={})([request("mot " * 1_000)])
    assert isinstance(answer, Failure)
    assert "n’a lu qu’une partie" in answer.reason


def test_a_server_that_refuses_schemas_is_not_asked_for_one_again() -> None:
    with serve([no_schema(), good(TITLE), good(TITLE)]) as server:
        ask_all = connect("openai:scripted", server.url, QUICK, environ={})
        assert all(isinstance(ask_all([request(p)])[0], Reply) for p in ("un", "deux"))
    assert [asked.schema is None for asked in server.asked] == [False, True, True]


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    requests = [request(f"Titre {n}") for n in range(5)]

    def failing(asked: Asked) -> Answer:
        return refusal() if asked.prompt.endswith(("2", "4")) else good({"titre": asked.prompt})

    with serve(failing) as server:
        cached(connect("openai:scripted", server.url, QUICK, environ={}), tmp_path / "r", "m")(requests)
    with serve(lambda asked: good({"titre": asked.prompt})) as server:
        answers = cached(connect("openai:scripted", server.url, QUICK, environ={}), tmp_path / "r", "m")(requests)
        assert sorted(a.prompt for a in server.asked) == ["Titre 2", "Titre 4"]
    assert [a.value["titre"] for a in answers if isinstance(a, Reply)] == [f"Titre {n}" for n in range(5)]


@pytest.mark.parametrize("name", ["mistral:m", "anthropic:m", "google:m", "openai:m"])
def test_nothing_is_asked_without_a_key(name: str) -> None:
    with pytest.raises(UsageError, match="Il manque la clé"):
        connect(name, environ={})


PROVIDERS = [
    "mistral:mistral-large-latest",
    "anthropic:claude-sonnet-5",
    "anthropic:claude-3-haiku",
    "google:gemini-2.5-flash",
]


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_provider_ends_in_the_same_replies_and_sentences(name: str) -> None:
    """Through their own clients and protocols."""
    script = [
        said("Non."),
        good(TITLE),
        cut_by_length(BROKEN),
        filtered(),
        unauthorized(),
        unknown_model(),
        *[server_error()] * 4,
    ]
    with serve(script) as server:
        budget = Budget(price=GivenPrice(1, 1))
        ask_all = connect(name, server.url.removesuffix("/v1"), QUICK, budget, {})
        answers = [ask_all([request()])[0] for _ in range(6)]
        assert len(server.asked) == len(script)
    assert isinstance(answers[0], Reply)
    assert answers[0].value == TITLE
    assert answers[0].usage.calls == 2
    assert answers[0].usage.tokens_in > 0 < answers[0].usage.tokens_out
    reasons = [a.reason for a in answers[1:] if isinstance(a, Failure)]
    will_not = (
        "réponse du modèle est vide" if name.startswith("mistral") else "refuse de répondre"
    )  # it has no word for it
    expected = ["Réponse coupée", will_not, "refuse la clé", "n’existe pas", "en panne"]
    assert [why in reason for why, reason in zip(expected, reasons, strict=True)] == [True] * 5
    assert budget.spent.calls == 4


def test_without_the_extra_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydantic_ai.models.openai", None)
    with pytest.raises(UsageError, match=r"pip install 'marbre\[writer\]'"):
        connect("openai:m", "http://127.0.0.1:9/v1", environ={})


def test_nothing_heavy_is_loaded_before_a_model_is_wanted() -> None:
    """Importing the providers' clients takes seconds: commands that ask no model must not pay them."""
    code = (
        "import sys, marbre.cli, marbre.models.client, marbre.models.cache, marbre.models.budget, marbre.models.context;"
        "heavy = {'pydantic_ai', 'openai', 'anthropic', 'mistralai', 'google.genai', 'genai_prices', 'xllamacpp', 'tenacity'};"
        "print(heavy & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
