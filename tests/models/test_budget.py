import random
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.errors import UsageError
from marbre.models.budget import Budget, Limits, NoRoom, Reservation, add, check_enough, estimate, total
from marbre.models.name import ModelName
from marbre.models.prices import GivenPrice, known_price, parse_price
from marbre.models.request import Failure, Reply, Request, Usage
from marbre.models.tokens import likely_tokens, most_tokens

PRICE = GivenPrice(2.0, 6.0)


def request(prompt: str = "Écris.", max_tokens: int = 100) -> Request:
    return Request("section-01", "Règles.", prompt, {"type": "object"}, max_tokens)


def test_what_a_call_took_is_counted_in_place_of_what_was_set_aside() -> None:
    budget = Budget(Limits(tokens=1000), PRICE)
    held = budget.reserve(600, 300)
    assert isinstance(held, Reservation)
    assert budget.settle(held, 150, 50) == Usage(1, 150, 50, pytest.approx(0.0006))
    assert budget.spent == Usage(1, 150, 50, pytest.approx(0.0006))
    assert isinstance(budget.reserve(700, 100), Reservation)


def test_what_others_hold_may_come_back_what_is_spent_does_not() -> None:
    budget = Budget(Limits(tokens=1000))
    held = budget.reserve(600, 0)
    assert isinstance(held, Reservation)
    assert budget.reserve(600, 0) is NoRoom.NOW
    assert budget.reserve(1001, 0) is NoRoom.EVER
    budget.settle(held, 600, 0)
    assert budget.reserve(600, 0) is NoRoom.EVER


def test_a_call_that_cost_nothing_gives_all_back() -> None:
    budget = Budget(Limits(euros=0.001), PRICE)
    held = budget.reserve(500, 0)
    assert isinstance(held, Reservation)
    assert budget.reserve(1, 0) is NoRoom.NOW
    budget.release(held)
    assert isinstance(budget.reserve(500, 0), Reservation)
    assert budget.spent.calls == 0


def test_money_cannot_be_limited_where_the_price_is_unknown() -> None:
    with pytest.raises(UsageError, match="--price"):
        Budget(Limits(euros=1.0))
    assert Budget(Limits(tokens=10)).spent.euros is None


CALLS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 300), st.floats(0, 1), st.booleans()), min_size=1, max_size=25
)


@given(CALLS, st.integers(0, 2000), st.floats(0, 0.01))
def test_no_order_of_calls_passes_the_budget(
    calls: list[tuple[int, int, float, bool]], tokens: int, euros: float
) -> None:
    budget = Budget(Limits(tokens, euros), PRICE)
    held: list[tuple[Reservation, float]] = []
    for tokens_in, tokens_out, share, end_one in calls:
        answer = budget.reserve(tokens_in, tokens_out)
        if isinstance(answer, Reservation):
            held.append((answer, share))
        if end_one and held:
            ended, part = held.pop()
            budget.settle(ended, int(ended.tokens_in * part), int(ended.tokens_out * part))
    for ended, _ in held:
        budget.settle(ended, ended.tokens_in, ended.tokens_out)
    spent = budget.spent
    assert spent.tokens_in + spent.tokens_out <= tokens
    assert spent.euros is not None
    assert spent.euros <= euros + 1e-9


def test_threads_at_once_do_not_pass_it() -> None:
    budget = Budget(Limits(tokens=5_000))
    refused = []

    def call(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(40):
            held = budget.reserve(chance.randint(1, 200), chance.randint(1, 200))
            if isinstance(held, Reservation):
                time.sleep(0.0005)
                budget.settle(held, held.tokens_in, chance.randint(0, held.tokens_out))
            else:
                refused.append(held)

    threads = [threading.Thread(target=call, args=(seed,)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 3_000 < budget.spent.tokens_in + budget.spent.tokens_out <= 5_000
    assert refused


def test_usages_add_up_and_an_unknown_price_stays_unknown() -> None:
    assert total([Reply({}, Usage(1, 10, 5, 0.1)), Failure("non"), Reply({}, Usage(2, 1, 1, 0.2))]) == Usage(
        3, 11, 6, pytest.approx(0.3)
    )
    assert add(Usage(1, 1, 1, None), Usage(1, 1, 1, 0.2)).euros is None
    assert total([Reply({}, Usage()), Reply({}, Usage(1, 1, 1, 0.2))]).euros == 0.2
    assert total([Reply({})]) == Usage()


def test_a_run_that_would_pass_its_limits_is_refused_before_it_starts() -> None:
    needed = estimate([request("mot " * 300, 1000)] * 3, PRICE)
    assert needed.calls == 3
    assert needed.tokens_out == 3000
    check_enough(needed, Limits(tokens=10_000, euros=1.0))
    check_enough(needed, Limits())
    with pytest.raises(UsageError, match=r"Budget trop petit.*jetons.*Rien n’a été dépensé"):
        check_enough(needed, Limits(tokens=3_500))
    with pytest.raises(UsageError, match=r"Budget trop petit.*0\.02 €.*0\.01 €"):
        check_enough(needed, Limits(euros=0.01))


@given(st.text(max_size=200))
def test_the_most_is_never_under_the_bytes_nor_under_the_likely(words: str) -> None:
    asked = request(words)
    assert most_tokens(asked) >= len(words.encode())
    assert most_tokens(asked) >= likely_tokens(asked)


def test_published_prices_are_known_and_a_server_of_ones_own_has_none() -> None:
    pytest.importorskip("genai_prices")
    price = known_price(ModelName("mistral", "mistral-large-latest"))
    assert price is not None
    assert 0 < price(1000, 0) < price(1000, 1000) < 1
    assert known_price(ModelName("openai", "aucun-modele-de-ce-nom")) is None
    assert known_price(ModelName("openai", "gpt-4o"), "http://127.0.0.1:11434/v1") is None
    assert known_price(ModelName("openai", "mistral-large-latest"), "https://api.mistral.ai/v1") is not None
    free = known_price(ModelName("gguf", "m.gguf"))
    assert free is not None
    assert free(1_000_000, 1_000_000) == 0


def test_a_price_is_read_as_it_is_written_in_french() -> None:
    assert parse_price("0,4/2") == GivenPrice(0.4, 2.0)
    for wrong in ("", "2", "1/2/3", "-1/2", "nan/1", "un/deux", "inf/1"):
        with pytest.raises(UsageError, match="0,4/2"):
            parse_price(wrong)
