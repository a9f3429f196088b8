"""Phrases with inflected verbs: a lexicon's pattern compiled, and its replacement in the same form."""

import re
from dataclasses import dataclass
from functools import lru_cache

from marbre.language.verb_forms import form_code, forms, paradigm

_VERB = re.compile(r"\{v:([^}]+)\}")
_SPACE = re.compile(r"\[(?:\\.|[^\]])*\]|\\.| ")
_ELIDABLE = {
    "de": "d’",
    "que": "qu’",
    "ne": "n’",
    "se": "s’",
    "le": "l’",
    "la": "l’",
    "je": "j’",
    "lorsque": "lorsqu’",
    "puisque": "puisqu’",
    "jusque": "jusqu’",
}
_WHOLE = {"d’": "de ", "qu’": "que ", "n’": "ne ", "s’": "se ", "lorsqu’": "lorsque ", "puisqu’": "puisque "}
_VOWELS = "aàâeéèêëiîïoôuùûyœAÀÂEÉÈÊIÎOÔUÙÛYŒ"


@dataclass(frozen=True)
class Phrase:
    """A compiled phrase: `pattern` matches whole words in any case of its first letter; `verbs` are its slots'."""

    pattern: re.Pattern[str]
    verbs: tuple[str, ...]


@lru_cache(maxsize=4096)
def compile_phrase(match: str) -> Phrase:
    """Return the phrase of a lexicon's pattern: a regular expression in which {v:infinitive} is any form of the verb
    ({v:one/other}: of either).

    An ordinary space matches any space; a straight apostrophe is not expected (typography comes first).
    """
    verbs: list[str] = []

    def slot(found: re.Match[str]) -> str:
        verbs.append(found[1])
        words = sorted({w for verb in found[1].split("/") for w in forms(verb)}, key=len, reverse=True)
        return f"(?P<v{len(verbs) - 1}>{'|'.join(map(re.escape, words))})"

    pattern = _SPACE.sub(lambda m: r"[ \u00a0]" if m[0] == " " else m[0], _VERB.sub(slot, match))
    return Phrase(re.compile(rf"(?:(?=\W)|(?<![\w-]))(?:{pattern})(?:(?<=\W)|(?![\w-]))", re.IGNORECASE), tuple(verbs))


def becomes(phrase: Phrase, match: re.Match[str], replacement: str) -> str | None:
    """Return the replacement for a match, its verbs in the forms that stood there; None where a form is unknown."""
    codes = [
        _code(verbs.split("/"), (match[f"v{i}"] or "").lower(), match.string[: max(match.start(f"v{i}"), 0)])
        for i, verbs in enumerate(phrase.verbs)
    ]
    at = iter(range(len(codes) or 1))

    def slot(found: re.Match[str]) -> str:
        code = codes[next(at, 0)] if codes else "INF"
        return paradigm(found[1]).get(code, "\u0000")

    text = _VERB.sub(slot, replacement)
    text = re.sub(r"\\(\d)", lambda m: match[int(m[1]) + _shift(phrase, match, int(m[1]))] or "", text)
    if "\u0000" in text:
        return None
    text = re.sub(r" {2,}", " ", text)
    return text[:1].upper() + text[1:] if match[0][:1].isupper() else text


def _code(verbs: list[str], form: str, before: str) -> str:
    """Return the code of a form of one of the verbs, "" for none of them."""
    return next((code for verb in verbs if (code := form_code(verb, form, before))), "")


def _shift(phrase: Phrase, match: re.Match[str], number: int) -> int:
    """Return how many verb slots come before the number-th plain group: they count among the match's groups."""
    named = set(match.re.groupindex.values())
    plain = [i for i in range(1, match.re.groups + 1) if i not in named]
    return plain[number - 1] - number if number <= len(plain) else 0


def joined(text: str, start: int, new: str) -> tuple[int, str]:
    """Return (start, words) of a replacement with the word before it elided or made whole as the new words want.

    « de » + « éviter » gives « d’éviter », « qu’ » + « le » gives « que le »; elsewhere start and words are given back.
    """
    if not new:
        return start, new
    vowel = new[0] in _VOWELS
    before = re.search(r"(?<!\w)(\w+)[ \u00a0]$", text[:start])
    if vowel and before and before[1].lower() in _ELIDABLE:
        elided = _ELIDABLE[before[1].lower()]
        return before.start(), (elided.capitalize() if before[1][0].isupper() else elided) + new
    elided_before = re.search(r"(?<!\w)(\w+’)$", text[:start])
    if not vowel and elided_before and elided_before[1].lower() in _WHOLE:
        whole = _WHOLE[elided_before[1].lower()]
        return elided_before.start(), (whole.capitalize() if elided_before[1][0].isupper() else whole) + new
    return start, new
