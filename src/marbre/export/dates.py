"""Dates: ISO 8601 for machines, in words for readers."""

import re
from datetime import date, datetime

from marbre.export.labels import labels


def iso_date(text: str) -> str:
    """Return the text where it is an ISO 8601 date that exists (year, month, day or moment), else ""."""
    text = text.strip()
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", text):
        return text
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text.replace(" ", "T") if re.match(r"\d{4}-\d\d-\d\d", text) else ""


def french_date(text: str) -> str:
    """Return an ISO 8601 date as a newspaper writes it (« 1er mars 2024 », no-break spaces), else ""."""
    iso = iso_date(text)
    if not iso:
        return ""
    months: list[str] = labels()["months"]
    if len(iso) == 4:
        return iso
    if len(iso) == 7:
        return f"{months[int(iso[5:]) - 1]}\u00a0{iso[:4]}"
    day = date.fromisoformat(iso[:10])
    return f"{day.day if day.day > 1 else '1er'}\u00a0{months[day.month - 1]}\u00a0{day.year}"
