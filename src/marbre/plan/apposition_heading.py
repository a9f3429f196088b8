"""« Jeong Uhee, une jeune fille pauvre des années 2000 », « L’Italie, « maillon faible » de la zone euro »: who or what it is."""

import re
from collections.abc import Iterator
from typing import Any

from marbre.language.lexicon import data
from marbre.plan.affirmed import is_hedged_sentence
from marbre.plan.plain_clause import is_said

_WORD = r"[A-ZÀ-Þ](?:[\w-]|’(?=[A-ZÀ-Þ]))+"
_NAME = rf"{_WORD}(?: (?:(?:de|du|des|la|le|d’) ?)?{_WORD}){{0,3}}"
_APPOSITION = re.compile(rf"(?P<name>{_NAME}), (?P<what>(?:une? |l[ea] |l’)?[a-zà-ÿ][^,;:()«»–—]{{6,60}})(?=[,.])")
_SEEN_AS = re.compile(
    rf"^(?P<name>(?:L’|Le |La |Les )?{_NAME}) (?:est|reste|demeure|sont|restent|demeurent)(?: toujours| encore| souvent)?"
    r" (?:considéré|vu|présenté|perçu|qualifié|décrit)e?s? (?:comme|de) (?:l[ea]s? |l’|une? )?"
    r"(?P<quote>«[\s\u00a0\u202f][^«»]+[\s\u00a0\u202f]»)(?P<rest> d(?:e|u|es) [^,;:.()]+| d’[^,;:.()]+)?(?=[,;:.(])"
)


def appositions(doc: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, way) for a name with the noun phrase set beside it, and for one known by a quoted word."""
    seen = _SEEN_AS.match(text)
    if seen is not None:
        yield f"{seen['name']}, {seen['quote']}{seen['rest'] or ''}", "qualification"
    if is_hedged_sentence(doc) or "«" in text or "»" in text or is_said(text):
        return  # who is quoted is a source, not the matter
    for match in _APPOSITION.finditer(text):
        tokens = [t for t in doc if match.start("what") <= t.idx < match.end("what")]
        if not tokens or tokens[0].pos_ not in {"DET", "NOUN"} or not any(t.pos_ == "NOUN" for t in tokens[:3]):
            continue
        if any("Fin" in t.morph.get("VerbForm") or t.pos_ == "PRON" or t.lower_ in {"et", "ou"} for t in tokens):
            continue
        if re.search(data("heading_cues.yaml")["unplaced"], match["what"], re.IGNORECASE):
            continue
        if re.match(r"l[ea] \d", match["what"]):
            continue  # a date
        if not any(e.label_ == "PER" and match["name"].split()[-1] in e.text for e in doc.ents):
            continue  # « Ottawa, la capitale canadienne » teaches nothing
        if match.start() and text[match.start() - 1] not in " ’(":
            continue
        yield f"{match['name']}, {match['what']}", "portrait"
