"""Third-person forms of French verbs, so that one verb can stand in for another in the same form."""

import re
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


def form_code(infinitive: str, form: str, before: str) -> str:
    """Return the code of a form as it stands behind the words `before`, "" for no form of the verb.

    « introduit » is a past participle behind an auxiliary (« a introduit », « a déjà introduit »), a present elsewhere.
    """
    codes = [code for code in _CODES if paradigm(infinitive).get(code) == form]
    if not codes:
        return ""
    helped = _AUXILIARY.search(before) is not None
    participles = [code for code in codes if code.startswith("PP") and code != "PPR"]
    others = [code for code in codes if code not in participles]
    return (participles or others)[0] if helped else (others or participles)[0]


_AUXILIARY = re.compile(
    r"(?:^|[\s\u00a0’'])(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient|ayant|avoir|est|sont|était|étaient|sera|"
    r"seront|serait|seraient|été|être|eu)(?:-t)?(?:-(?:il|elle|on|ils|elles))?"
    r"(?:[\s\u00a0]+(?:pas|déjà|aussi|même|bien|enfin|toujours|jamais|plus|encore|souvent|ensuite|donc|depuis|parfois|ainsi|"
    r"hier|désormais|alors|rien|tous|toutes|tout|trop|mal|vite|d’abord|peut-être|(?:lui|elle|eux|elles|soi)-mêmes?|\w+ment)){0,3}"
    r"[\s\u00a0]+$",
    re.IGNORECASE,
)


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
