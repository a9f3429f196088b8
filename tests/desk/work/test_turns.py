import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.desk.work.turns import BusyError, Turns


def test_owners_come_one_after_the_other_however_much_each_has_put_in() -> None:
    turns = Turns[str](10, 10)
    for item in ("a1", "a2", "a3", "b1", "c1", "b2"):
        turns.put(item[0], item)
    assert [turns.take() for _ in range(7)] == ["a1", "b1", "c1", "a2", "b2", "a3", None]


def test_no_more_may_wait_than_there_is_room_for() -> None:
    turns = Turns[str](3, 2)
    for item in ("a1", "a2"):
        turns.put("a", item)
    with pytest.raises(BusyError):
        turns.put("a", "a3")
    turns.put("b", "b1")
    with pytest.raises(BusyError):
        turns.put("c", "c1")
    assert (len(turns), turns.of("a"), turns.of("z")) == (3, 2, 0)


def test_what_was_dropped_has_no_turn() -> None:
    turns = Turns[str](9, 9)
    turns.put("a", "a1")
    turns.put("b", "b1")
    assert turns.drop("a1")
    assert not turns.drop("a1")
    assert (turns.take(), turns.take(), len(turns)) == ("b1", None, 0)


@given(st.lists(st.sampled_from("abc"), max_size=30))
def test_each_item_has_its_turn_once_and_each_owner_keeps_its_order(owners: list[str]) -> None:
    turns = Turns[tuple[str, int]](100, 100)
    for at, owner in enumerate(owners):
        turns.put(owner, (owner, at))
    taken = [turns.take() for _ in owners]
    assert sorted(taken) == sorted((o, i) for i, o in enumerate(owners))
    for owner in set(owners):
        own = [item for item in taken if item and item[0] == owner]
        assert own == sorted(own)
    first = [item[0] for item in taken[: len(set(owners))] if item]
    assert len(set(first)) == len(first), "all owners have had a turn before one has its second"
