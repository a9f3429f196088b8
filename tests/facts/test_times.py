"""Dates and hours, part by part."""

import pytest

from marbre.facts.times import times


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("le 14 mars 2025", "fr", {("day", "14"), ("month", "3"), ("year", "2025")}),
        ("March 14, 2025", "en", {("day", "14"), ("month", "3"), ("year", "2025")}),
        ("jeudi à 18 h 30", "fr", {("weekday", "4"), ("clock", "18:30")}),
        ("Thursday at 6:30 p.m.", "en", {("weekday", "4"), ("clock", "18:30")}),
        ("l'an dernier", "fr", {("relative", "y-1")}),
        ("last year", "en", {("relative", "y-1")}),
        ("au XIXe siècle", "fr", {("century", "19")}),
        ("19th-century", "en", {("century", "19")}),
        ("les années 1980", "fr", {("decade", "80")}),
        ("cet été", "fr", {("season", "2")}),
        ("la fin du mois", "fr", {("edge", "end month")}),
    ],
)
def test_a_date_is_read_part_by_part(text: str, lang: str, parts: set[tuple[str, str]]) -> None:
    assert {(t.part, t.value) for t in times(text, lang)} == parts


@pytest.mark.parametrize("text", ["il a été vendu", "2000 personnes", "he may go", "180 km/h"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert times(text, "en" if text.startswith("he") else "fr") == []
