"""When a copy was published and updated, as its « Publié le … » line says."""

import datetime
import re

from marbre.language.lexicon import data


def read_stamp(line: str) -> tuple[str, str]:
    """Return the ISO 8601 day of publication (a line that begins with a day gives it too) and the words of the update (« 10:45 »), "" where unsaid."""
    patterns = data("byline.yaml")["stamp"]
    published = re.search(patterns["published"], line, re.IGNORECASE) or re.match(patterns["bare"], line, re.IGNORECASE)
    updated = re.search(patterns["updated"], line, re.IGNORECASE)
    return iso_day(published["when"]) if published else "", updated["when"].strip() if updated else ""


def iso_day(words: str) -> str:
    """Return the ISO 8601 day of « 3 mars 2024 », « 03/03/2024 » or « March 3, 2024 », else ""."""
    months = data("byline.yaml")["months"]
    bits = re.findall(r"\d+|[^\W\d_]+", words.lower())
    numbers = [int(b) for b in bits if b.isdigit()]
    named = [months[b] for b in bits if b in months]
    try:
        if len(named) == 1 and len(numbers) == 2:
            return datetime.date(numbers[1], named[0], numbers[0]).isoformat()
        if len(numbers) == 3:
            year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
            return datetime.date(year, month, day).isoformat()
    except ValueError:
        pass
    return ""
