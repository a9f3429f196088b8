"""What kind of word a French form can be, from the dictionary of Dicollecte (`data/morphology.tsv.gz`)."""

import gzip
from functools import lru_cache
from importlib.resources import files

Readings = frozenset[str]
"""N noun, A adjective, Q past participle, each with gender (m, f, e for either) and number (s, p, i for either);
3s, 3p third person of a verb; 1 another person; I infinitive; G present participle; X any other kind of word."""


@lru_cache(maxsize=1)
def _table() -> bytes:
    packed = files("marbre.language").joinpath("data", "morphology.tsv.gz").read_bytes()
    return b"\n" + gzip.decompress(packed)


@lru_cache(maxsize=65536)
def readings(form: str) -> Readings:
    """Return the readings of a lower-case form, empty for one that the dictionary does not have (or a name)."""
    table, wanted = _table(), form.encode()
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
        end = table.find(b"\n", start)
        found, _, codes = table[start:end].partition(b"\t")
        if found == wanted:
            return frozenset(codes.decode().split())
        if found < wanted:
            low = end
        else:
            high = start - 1
    return frozenset()


def is_noun_only(form: str) -> bool:
    """Return whether the form can be a noun and nothing else, a first or second person of a verb left aside."""
    found = readings(form) - {"1"}
    return bool(found) and all(reading[0] == "N" for reading in found)


def gender(form: str, kinds: str = "N") -> str:
    """Return "m" or "f" where all readings of those kinds agree on it, else ""."""
    return _one({reading[1] for reading in readings(form) if reading[0] in kinds and len(reading) == 3}, "mf")


def number(form: str, kinds: str = "N") -> str:
    """Return "s" or "p" where all readings of those kinds agree on it, else ""."""
    return _one({reading[2] for reading in readings(form) if reading[0] in kinds and len(reading) == 3}, "sp")


def agrees(form: str, wanted_gender: str, wanted_number: str, kinds: str = "AQ") -> bool:
    """Return whether a reading of those kinds fits the gender (m, f, "" for any) and number (s, p, "" for any)."""
    return any(
        (not wanted_gender or reading[1] in (wanted_gender, "e"))
        and (not wanted_number or reading[2] in (wanted_number, "i"))
        for reading in readings(form)
        if reading[0] in kinds and len(reading) == 3
    )


def inflected(form: str, wanted_gender: str, wanted_number: str, kinds: str = "AQ") -> str:
    """Return the form of the same word in that gender and number, "" where regular endings do not make one."""
    for stem in _masculines(form):
        for made in _endings(stem, wanted_gender, wanted_number):
            if agrees(made, wanted_gender, wanted_number, kinds):
                return made
    return ""


def other_number(verb: str, wanted: str) -> str:
    """Return the form of a third-person verb in the other number (`wanted` is 3s or 3p), "" where none is found."""
    made = [_VERBS.get(verb, ""), {v: k for k, v in _VERBS.items()}.get(verb, "")]
    if wanted == "3p":
        made += [
            verb + "nt",
            verb.removesuffix("t") + "ent",
            verb + "ent",
            verb.removesuffix("a") + "èrent",
            verb.removesuffix("t") + "rent",
        ]
    else:
        made += [verb.removesuffix("nt"), verb.removesuffix("ent") + "t", verb.removesuffix("ent"), verb.removesuffix("èrent") + "a", verb.removesuffix("rent") + "t"]  # fmt: skip
    return next((m for m in made if m and m != verb and wanted in readings(m)), "")


_VERBS = {"a": "ont", "est": "sont", "va": "vont", "fait": "font", "sera": "seront", "aura": "auront", "peut": "peuvent",
    "veut": "veulent", "doit": "doivent", "prend": "prennent", "vient": "viennent", "tient": "tiennent", "ira": "iront",
    "sait": "savent", "voit": "voient", "reçoit": "reçoivent", "dit": "disent", "lit": "lisent", "met": "mettent",
    "fut": "furent", "eut": "eurent", "vit": "vivent", "boit": "boivent", "croit": "croient", "suit": "suivent"}  # fmt: skip


def _one(found: set[str], allowed: str) -> str:
    only = next(iter(found)) if len(found) == 1 else ""
    return only if only and only in allowed else ""


_FEMININES = (("ère", "er"), ("euse", "eux"), ("euse", "eur"), ("trice", "teur"), ("ve", "f"), ("elle", "eau"), ("lle", "l"), ("nne", "n"), ("tte", "t"), ("sse", "s"), ("ète", "et"), ("che", "c"), ("que", "c"), ("gue", "g"), ("e", ""))  # fmt: skip


def _masculines(form: str) -> list[str]:
    """Return the masculine singulars that a form may come from, itself first."""
    bases = [form]
    if form.endswith("aux"):
        bases.append(form[:-3] + "al")
    if form.endswith(("s", "x")):
        bases.append(form[:-1])
    return bases + [base.removesuffix(f) + m for base in bases for f, m in _FEMININES if base.endswith(f)]


def _endings(stem: str, wanted_gender: str, wanted_number: str) -> list[str]:
    singulars = [stem]
    if wanted_gender == "f":
        singulars = [stem.removesuffix(m) + f for f, m in _FEMININES if m and stem.endswith(m)] + [stem + "e", stem]
    if wanted_number == "s":
        return singulars
    plurals = [s[:-1] + "ux" for s in singulars if s.endswith("al")] + [s + "s" for s in singulars]
    return plurals + [s + "x" for s in singulars if s.endswith("u")] + singulars
