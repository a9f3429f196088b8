"""House-style choice points: one thing, several accepted forms, one of them preferred."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.lexicon import data


@dataclass(frozen=True)
class Form:
    """One of the forms: its singular and plural, its gender ("m", "f", "" where it has none), other spellings of it."""

    name: str
    singular: str
    plural: str
    gender: str
    also: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """A choice point; `preferred` names one of the forms, or is "" where the house takes any."""

    id: str
    preferred: str
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Use:
    """A form in a text that the house does not prefer: `[start, end)`, its words, and what should stand there ("" if unsure)."""

    start: int
    end: int
    preferred: Form
    becomes: str


@lru_cache(maxsize=1)
def choices() -> tuple[Choice, ...]:
    """Return the choice points of data/choices, with the forms that we prefer."""
    return tuple(
        Choice(
            c["id"],
            c["preferred"],
            tuple(
                Form(name, f["words"][0], f["words"][1], f["gender"], tuple(f.get("also", ())))
                for name, f in c["forms"].items()
            ),
        )
        for c in data("choices/choices.yaml")
    )


def rejected_uses(text: str, house: Mapping[str, str]) -> Iterator[Use]:
    """Yield the uses of forms that the house rejects; `house` gives choice id → preferred form where it differs from ours."""
    for choice in choices():
        wanted = house.get(choice.id, choice.preferred)
        preferred = next((f for f in choice.forms if f.name == wanted), None)
        if preferred is None:
            continue
        for form in choice.forms:
            own = form.also if form is preferred else (form.singular, form.plural, *form.also)
            if own:
                yield from _uses(text, form, own, preferred)


def _uses(text: str, form: Form, words: tuple[str, ...], preferred: Form) -> Iterator[Use]:
    for match in _pattern(tuple(sorted(set(words), key=len, reverse=True))).finditer(text):
        found = match["word"]
        plural = match["before"].lower() in _PLURAL or (form.plural != form.singular and found.lower().endswith("s"))
        new = preferred.plural if plural else preferred.singular
        if new.lower() == found.lower():
            continue
        same_gender = form.gender == preferred.gender
        before = _refitted(match["before"], new, preferred.gender) if same_gender else None
        start = match.start() if before is not None else match.start("word")
        becomes = (before or "") + _cased(new, found) if before is not None else ""
        yield Use(start, match.end(), preferred, becomes)


_DETERMINER = "de l’|à l’|de la |à la |l’|d’|le |la |du |au |de |cet |ce |les |des |aux |ces |ses |leurs |nos |vos |plusieurs |deux |trois |quelques |"
_PLURAL = {
    "les ",
    "des ",
    "aux ",
    "ces ",
    "ses ",
    "leurs ",
    "nos ",
    "vos ",
    "plusieurs ",
    "deux ",
    "trois ",
    "quelques ",
}


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    found = "|".join(re.escape(w).replace("\\ ", "[ \u00a0]") for w in words)
    return re.compile(rf"(?<![\w-])(?P<before>{_DETERMINER})(?P<word>{found})(?![\w-])", re.IGNORECASE)


def _refitted(before: str, new: str, gender: str) -> str:
    """Return the words before as the new noun wants them: « l’ » + courriel → « le », « de » + e-mail → « d’ »."""
    vowel = new[0].lower() in "aàâeéèêiîoôuûyœ"
    low = before.lower()
    table = _BEFORE_VOWEL if vowel else _BEFORE_FEMININE if gender == "f" else _BEFORE_MASCULINE
    made = table.get(low, low)
    return made[:1].upper() + made[1:] if before[:1].isupper() else made


_BEFORE_MASCULINE = {"l’": "le ", "de l’": "du ", "à l’": "au ", "d’": "de ", "cet ": "ce "}
_BEFORE_FEMININE = {"l’": "la ", "de l’": "de la ", "à l’": "à la ", "d’": "de "}
_BEFORE_VOWEL = {
    "le ": "l’",
    "la ": "l’",
    "du ": "de l’",
    "au ": "à l’",
    "de ": "d’",
    "ce ": "cet ",
    "de la ": "de l’",
    "à la ": "à l’",
}


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() and not old.isupper() else new
