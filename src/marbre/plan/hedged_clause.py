"""« On dirait que Musk voulait reprendre X » → « Musk aurait voulu reprendre X »: the hedge goes into the verb."""

import re
from functools import lru_cache
from typing import Any

from marbre.language.conjugate import Number, compound_conditional, conditional
from marbre.language.lexicon import data
from marbre.language.parser import Parser


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(data("hedges.yaml")["openings"]) + ")", re.IGNORECASE)


def is_hedged(title: str) -> bool:
    """Return whether a text says that what it says is not sure."""
    return (
        title.rstrip().endswith("?")
        or bool(_openings().match(title))
        or bool(re.search(data("hedges.yaml")["marks"], title))
    )


def into_conditional(title: str, parser: Parser) -> str:
    """Return the clause behind a hedging opening, its verb in the conditional; "" where the verb is not sure."""
    opening = _openings().match(title)
    if opening is None:
        return ""
    clause = title[opening.end() :]
    clause = clause[:1].upper() + clause[1:]
    doc = parser.parse([clause])[0]
    verb = next((t for t in doc if t.pos_ in {"VERB", "AUX"} and "Fin" in t.morph.get("VerbForm")), None)
    if verb is None or any(t.lower_ in {"que", "qui", "dont"} for t in doc[: verb.i]):
        return ""
    made = _conditional(doc, verb)
    if made is None:
        return ""
    new, last = made
    return clause[: verb.idx] + new + clause[last.idx + len(last.text) :]


def _conditional(doc: Any, verb: Any) -> tuple[str, Any] | None:
    """Return the verb group in the conditional and its last token, None where its tense is none that we know."""
    number: Number = "Plur" if "Plur" in verb.morph.get("Number") else "Sing"
    lemma, after = verb.lemma_.lower(), doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    tense = verb.morph.get("Tense")
    if not re.search(r"(?:er|ir|re)$", lemma):
        return None
    if (
        verb.lower_ in {"va", "vont", "allait", "allaient"}
        and after is not None
        and "Inf" in after.morph.get("VerbForm")
    ):
        return conditional(after.lemma_.lower(), number), after
    if lemma in {"avoir", "être"} and after is not None and "Part" in after.morph.get("VerbForm"):
        return conditional(lemma, number), verb
    if "Imp" in tense:
        gender = next(
            (c.morph.get("Gender")[0] for c in verb.children if c.dep_ == "nsubj" and c.morph.get("Gender")),
            "",
        )
        return compound_conditional(lemma, number, gender), verb
    if "Pres" in tense or "Fut" in tense:
        return conditional(lemma, number), verb
    return None
