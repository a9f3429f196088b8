"""Findings of a lexicon of phrases in a text."""

from collections.abc import Iterator, Sequence

from marbre.diagnostic import Fix
from marbre.language.calques import Calque
from marbre.language.phrases import becomes, compile_phrase, joined
from marbre.rules.context import Text
from marbre.rules.rule import Finding, replacement


def lexicon_findings(text: Text, entries: Sequence[Calque], label: str) -> Iterator[Finding]:
    """Yield the phrases of the lexicon that stand in the text's prose, no two over the same words.

    The safe entries are tried before those that are only proposed, longer matches before shorter ones.
    """
    found = [f for entry in entries for f in _of(text, entry, label)]
    taken: list[tuple[int, int]] = []
    for finding in sorted(found, key=lambda f: (not any(x.safe for x in f.fixes), f.start - f.end, f.start)):
        if not any(a < finding.end and finding.start < b for a, b in taken):
            taken.append((finding.start, finding.end))
            yield finding


def _of(text: Text, entry: Calque, label: str) -> Iterator[Finding]:
    phrase = compile_phrase(entry.match)
    for match in phrase.pattern.finditer(text.prose):
        made = [b for b in (becomes(phrase, match, r) for r in entry.becomes) if b is not None]
        message = f"{label} ({entry.english}). {entry.why}".strip()
        if made:
            proposed = ", ".join(f"«\u00a0{m.strip()}\u00a0»" if m.strip() else "le retirer" for m in made)
            message += f" Proposé\u00a0: {proposed}."
        fixes = tuple(f for new in made for f in _fix(text, match.start(), match.end(), new, entry.safe))
        yield Finding(text, match.start(), match.end(), message, fixes)


def _fix(text: Text, start: int, end: int, new: str, safe: bool) -> Iterator[Fix]:
    if not new and text.raw[start : start + 1].isupper() and text.raw[end : end + 1].isalpha():
        yield from replacement(start, end + 1, text.raw[end].upper(), safe=safe)
        return
    at, words = joined(text.raw, start, new)
    yield from replacement(at, end, words, safe=safe)
