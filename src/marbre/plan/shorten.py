"""Shorter forms of a sentence that say nothing that it does not."""

import re

from marbre.language.parser import Parser

_CONNECTOR = re.compile(
    r"^(?:Mais|Et|Or|Car|Donc|Ainsi|De plus|En outre|Par ailleurs|Enfin|Pourtant|Désormais|Cependant|Toutefois|Alors),? (?=\w)"
)
_ADJUNCT = re.compile(
    r"(?:,? (?:détaillant|remontant|affirmant|ajoutant|expliquant|précisant|notamment|alors que|tandis que|ce qui|ainsi que|"
    r"dans laquelle|dans lequel|lors d|grâce à|selon lequel|par rapport à)|, (?:qui|dont|où|un|une|le|la|les|l’|avec|pour|après|au|en) ?)"
)
_SUBORDINATE = r"(?:Après|Avant|Alors|Dès|Pendant|Tandis|Bien|Puisque|Lorsque|Lorsqu’|Quand|Comme|Si|S’|Même si|Parce)\b(?! (?:la|le|les|l’|un|une|des|du)\b)"
_KEEPS = re.compile(
    r"\b(?:si|sauf|sans|selon|d’après|ne|n’|pas|jamais|aucun|faussement|aurait|serait|pourrait|peut-être)\b"
)


def shorten(sentence: str, parser: Parser) -> list[str]:
    """Return shorter whole sentences, longest first: brackets, a leading connector or a last adjunct taken off.

    Nothing that denies, hedges, conditions or attributes is ever in what is taken off.
    """
    made: list[str] = []
    base = re.sub(r"\s?\([^()]*\)", "", sentence)
    base = _CONNECTOR.sub("", base)
    base = base[:1].upper() + base[1:]
    if base != sentence:
        made.append(base)
    for match in reversed(list(_ADJUNCT.finditer(base))):
        kept, gone = base[: match.start()], base[match.start() :]
        if _KEEPS.search(gone) or len(kept.split()) < 6 or not _is_whole(kept, parser):
            continue
        if re.match(_NOUN_PHRASE, gone) and not _is_apposition(base, match.end(), parser):
            continue
        made.append(kept.rstrip(" ,;:") + ".")
    return made


_NOUN_PHRASE = r", (?:un|une|le|la|les|l’)"


def _is_apposition(text: str, at: int, parser: Parser) -> bool:
    """Return whether the noun phrase at a place explains the noun before it: « ouvrir, en 2011, un bistrot » has an object."""
    doc = parser.parse([text])[0]
    head = next((t for t in doc if t.idx >= at - 2 and t.pos_ in {"NOUN", "PROPN"}), None)
    return head is not None and head.dep_ in {"appos", "nmod", "conj"}


def _is_whole(text: str, parser: Parser) -> bool:
    """Return whether a text cut at a boundary is a sentence: a conjugated main verb, its marks closed, no claim open."""
    if text.count("«") != text.count("»") or text.count("(") != text.count(")") or text.count("–") % 2:
        return False
    if re.match(_SUBORDINATE, text):
        return False  # cut there, « Après que … » has no main clause left
    doc = parser.parse([text + "."])[0]
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is None:
        return False
    finite = "Fin" in root.morph.get("VerbForm") or any(
        c.dep_.startswith(("aux", "cop")) and "Fin" in c.morph.get("VerbForm") for c in root.children
    )
    last = [t for t in doc if not t.is_punct][-1]
    if "Inf" in last.morph.get("VerbForm"):
        return False  # « avant d’ouvrir » has lost what was opened
    return (
        finite
        and last.pos_ not in {"ADP", "DET", "CCONJ", "SCONJ", "AUX"}
        and any(c.dep_.startswith("nsubj") for c in root.children)
    )
