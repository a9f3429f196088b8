from hypothesis import given
from hypothesis import strategies as st

from marbre.desk.utf16 import Units

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=50)


@given(_TEXT, st.data())
def test_offsets_are_those_of_a_browser_and_come_back(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    unit = Units(text).of(at)
    assert unit == len(text[:at].encode("utf-16-le")) // 2
    assert Units(text).point(unit) == at


def test_inside_a_pair_stands_for_the_pair() -> None:
    units = Units("a😀b")
    assert [units.of(i) for i in range(4)] == [0, 1, 3, 4]
    assert [units.point(u) for u in range(5)] == [0, 1, 1, 2, 3]
