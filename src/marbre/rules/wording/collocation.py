"""Words put together as English does: « adresser un problème », « les symptômes rapportés »."""

from collections.abc import Iterator

from marbre.diagnostic import Fix
from marbre.language.collocations import Pair, pairs
from marbre.language.mask import MASK
from marbre.language.phrases import joined
from marbre.language.verb_forms import form_code, paradigm
from marbre.messages import Message, say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for sentence, doc in context.parsed(text):
            # The narrower entry of a verb stands before the wider one in the files: one finding a verb.
            first_of = {pair.head.i: pair for pair in reversed(list(pairs(doc)))}
            for pair in first_of.values():
                first, last = sorted((pair.head, pair.other), key=lambda t: t.i)
                start, end = sentence.start + first.idx, sentence.start + last.idx + len(last)
                if MASK not in text.prose[start:end]:
                    yield Finding(text, start, end, _message(pair), tuple(_fixes(text, sentence.start, pair)))


def _message(pair: Pair) -> Message:
    proposed = ", ".join(f"«\u00a0{b}\u00a0»" for b in pair.entry.becomes)
    if not proposed:
        return say("Mots assemblés à l’anglaise ({english}).", english=pair.entry.english)
    return say(
        "Mots assemblés à l’anglaise ({english}). Proposé\u00a0: {proposed}.",
        english=pair.entry.english,
        proposed=proposed,
    )


def _fixes(text: Text, offset: int, pair: Pair) -> Iterator[Fix]:
    """Yield the verb's replacements in its own form; those of several words are only told."""
    start = offset + pair.head.idx
    end = start + len(pair.head)
    form = text.raw[start:end].lower()
    code = next(
        (c for head in pair.entry.heads if (c := form_code(head, form, text.raw[max(0, start - 40) : start]))), ""
    )
    for new in pair.entry.becomes:
        if code and " " not in new and (made := paradigm(new).get(code)):
            at, words = joined(text.raw, start, made)
            yield from replacement(at, end, words, safe=False)


RULE = Rule(
    id="wording/collocation",
    summary="Mots assemblés à l’anglaise.",
    why="Chaque mot est français, leur alliance ne l’est pas : le sens se perd, ou devient un autre.",
    source="Notre lexique (data/collocations), chaque entrée avec son contre-exemple.",
    severity="warning",
    safety="suggested",
    check=_check,
    needs=frozenset({"parse"}),
    known_problems="Une phrase mal construite peut être mal analysée : le verbe reçoit alors l’objet d’un autre.",
    examples=(
        Example(bad="La direction refuse d’adresser ce problème.", fixed="La direction refuse de traiter ce problème."),
        Example(
            bad="Le problème n’a pas été adressé par la direction.",
            fixed="Le problème n’a pas été traité par la direction.",
        ),
        Example(good="La direction a adressé une lettre à la ville, qui traite le problème."),
        Example(good="Il demande d’« adresser ce problème »."),
    ),
)
