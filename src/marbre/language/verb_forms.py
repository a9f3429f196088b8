"""Third-person forms of French verbs, so that one verb can stand in for another in the same form."""

from functools import lru_cache

from marbre.language.conjugate import conditional, participle, present
from marbre.language.lexicon import data

_CODES = (
    "INF",
    "PPR",
    "P3s",
    "P3p",
    "I3s",
    "I3p",
    "F3s",
    "F3p",
    "C3s",
    "C3p",
    "PPms",
    "PPfs",
    "PPmp",
    "PPfp",
    "D3s",
    "D3p",
    "S3s",
    "S3p",
)
"""Infinitive, present participle, present, imparfait, future, conditional, past participle (gender, number), passé
simple, subjunctive: 3rd person. Indicative before subjunctive: where a form is both, the indicative is meant."""


@lru_cache(maxsize=1024)
def paradigm(infinitive: str) -> dict[str, str]:
    """Return code → form for the 3rd persons, the infinitive and the participles of a verb."""
    own: dict[str, str] = dict(data("verb_stems.yaml")["whole"].get(infinitive, {}))
    singular, plural = present(infinitive, "Sing"), present(infinitive, "Plur")
    stem, past = _imperfect(infinitive, plural), participle(infinitive)
    future, conditional_plural = conditional(infinitive, "Sing")[:-3], conditional(infinitive, "Plur")
    soft = infinitive.endswith(("ger", "cer"))
    simple = _simple(infinitive, past)
    made = {
        "INF": infinitive,
        "PPR": stem + "ant",
        "P3s": singular,
        "P3p": plural,
        "I3s": stem + "ait",
        "I3p": stem + "aient",
        "F3s": future + "a",
        "F3p": future + "ont",
        "C3s": future + "ait",
        "C3p": conditional_plural,
        "PPms": past,
        "PPfs": past.replace("û", "u") + "e",
        "PPmp": past if past.endswith("s") else past + "s",
        "PPfp": past.replace("û", "u") + "es",
        "S3s": singular if infinitive.endswith("er") else plural.removesuffix("nt"),
        "S3p": plural,
        **({"D3s": simple[0], "D3p": simple[1]} if simple and not (soft and not stem) else {}),
    }
    return made | own


def forms(infinitive: str) -> dict[str, str]:
    """Return form → code; a form of several codes has the first of them."""
    found: dict[str, str] = {}
    table = paradigm(infinitive)
    for code in _CODES:
        if table.get(code):
            found.setdefault(table[code], code)
    return found


def _imperfect(infinitive: str, plural: str) -> str:
    """Return the stem of the imparfait and of the present participle: that of « nous »."""
    stems: dict[str, str] = data("verb_stems.yaml")["imperfect"]
    for base in sorted(stems, key=len, reverse=True):
        if infinitive.endswith(base):
            return infinitive[: len(infinitive) - len(base)] + stems[base]
    if infinitive.endswith("er"):
        stem = infinitive[:-2]
        return stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    return plural.removesuffix("ent")


def _simple(infinitive: str, past: str) -> tuple[str, str] | None:
    stem = infinitive[:-2]
    if infinitive.endswith("er"):
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        return soft + "a", stem + "èrent"
    if past.endswith(("i", "u")) and not infinitive.endswith(("oir", "enir", "aître", "oire", "ourir")):
        return stem + "it", stem + "irent"
    return None
