"""A sentence without what stands aside in it (brackets, inserted connectors and dates, a subject's apposition): a clause is easier read off it."""

import re

from marbre.language.lexicon import data
from marbre.language.morphology import readings

_HELPERS = {"a", "ont", "est", "sont", "sera", "seront", "va", "vont"}
"""Verbs that the dictionary has as nouns besides."""


def simplified(sentence: str) -> str:
    """Return the sentence without its asides, "" where it has none or one that bears on the truth of the rest.

    Only what is set apart by commas or brackets goes, and days of the week: nothing that denies, hedges, conditions
    or names whose claim it is (`bearing`, `hedging`, `speech` in heading_cues.yaml).
    """
    cues = data("heading_cues.yaml")
    if "«" in sentence or "»" in sentence or re.search(cues["hedging"], sentence):
        return ""
    made = re.sub(r"\s?\([^()]*\)", "", sentence)
    made = re.sub(cues["inserted"], " ", made)
    made = re.sub(cues["day"], "", made)
    made = re.sub(cues["connectors_inside"], "", made)
    made = _without_apposition(made)
    made = re.sub(r"[ \t]{2,}", " ", made)
    return "" if made == sentence else made


def _without_apposition(text: str) -> str:
    """Return the text without what stands between commas right behind its subject, where the verb comes next."""
    cues = data("heading_cues.yaml")
    match = re.match(cues["beside_subject"], text)
    if match is None or re.search(cues["never_aside"], match["aside"]):
        return text
    verb = re.match(r"(?:ne |n’|se |s’)?([\w-]+)", text[match.end() :])
    word = verb[1].lower() if verb is not None else ""
    found = readings(word)
    if word not in _HELPERS and (not {"3s", "3p"} & found or any(r[0] in "NA" for r in found)):
        return text
    return f"{match['before']}{match['subject']} {text[match.end() :]}"
