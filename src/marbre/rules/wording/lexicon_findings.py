"""Findings of a lexicon of phrases in a text."""

import re
from collections.abc import Iterator

from marbre.diagnostic import Fix
from marbre.language.calques import Calque
from marbre.language.lexicon_search import lexicon_matches
from marbre.language.phrases import Phrase, becomes, joined
from marbre.messages import Message, say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Finding, replacement

Matched = tuple[Calque, Phrase, re.Match[str]]


def matched_in(context: Context, text: Text, lexicon: str) -> list[Matched]:
    """Return the matches of a lexicon in a text's prose, the last of which are kept: more than one rule asks for them."""
    key = f"lexicon {lexicon} {text.field}"
    kept: tuple[str, list[Matched]] | None = context.extra.get(key)
    if kept is None or kept[0] != text.prose:
        kept = context.extra[key] = (text.prose, list(lexicon_matches(text.prose, lexicon)))
    return kept[1]


def lexicon_findings(context: Context, text: Text, lexicon: str, label: str) -> Iterator[Finding]:
    """Yield the phrases of the lexicon (a folder of data/) that stand in the text's prose, no two over the same words.

    The safe entries are tried before those that are only proposed, longer matches before shorter ones.
    """
    found = [finding(text, *matched, label) for matched in matched_in(context, text, lexicon)]
    taken: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda f: (not any(x.safe for x in f.fixes), f.start - f.end, f.start)):
        if not any(a < one.end and one.start < b for a, b in taken):
            taken.append((one.start, one.end))
            yield one


def finding(text: Text, entry: Calque, phrase: Phrase, match: re.Match[str], label: str) -> Finding:
    """Return the finding of one match of an entry, with its replacements as fixes."""
    made = [b for b in (becomes(phrase, match, r) for r in entry.becomes) if b is not None]
    fixes = tuple(f for new in made for f in _fix(text, match.start(), match.end(), new, entry.safe))
    return Finding(text, match.start(), match.end(), _message(entry, label, made), fixes)


def _message(entry: Calque, label: str, made: list[str]) -> Message:
    proposed = ", ".join(f"«\u00a0{m.strip()}\u00a0»" if m.strip() else say("le retirer").text() for m in made)
    values = {"label": label, "english": entry.english, "why": entry.why, "proposed": proposed}
    if entry.why and made:
        return say("{label} ({english}). {why} Proposé\u00a0: {proposed}.", **values)
    if made:
        return say("{label} ({english}). Proposé\u00a0: {proposed}.", **values)
    return say("{label} ({english}). {why}", **values) if entry.why else say("{label} ({english}).", **values)


def _fix(text: Text, start: int, end: int, new: str, safe: bool) -> Iterator[Fix]:
    if not new and text.raw[start : start + 1].isupper() and text.raw[end : end + 1].isalpha():
        yield from replacement(start, end + 1, text.raw[end].upper(), safe=safe)
        return
    at, words = joined(text.raw, start, new)
    yield from replacement(at, end, words, safe=safe)
