"""Hedges as facts: by which words a sentence says that a thing is not sure, and how strongly."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.lemma import lemma
from marbre.facts.phrases import find, index
from marbre.facts.tokens import Token

_STEMS = {
    "avoir": "aur", "être": "ser", "faire": "fer", "aller": "ir", "venir": "viendr", "pouvoir": "pourr", "devoir": "devr",
    "vouloir": "voudr", "savoir": "saur", "voir": "verr", "envoyer": "enverr", "recevoir": "recevr", "falloir": "faudr",
    "valoir": "vaudr", "tenir": "tiendr", "mourir": "mourr", "courir": "courr", "devenir": "deviendr", "obtenir": "obtiendr",
    "maintenir": "maintiendr", "soutenir": "soutiendr", "revenir": "reviendr", "contenir": "contiendr", "détenir": "détiendr",
    "intervenir": "interviendr", "parvenir": "parviendr", "retenir": "retiendr", "appartenir": "appartiendr", "prévenir": "préviendr",
    "acquérir": "acquerr", "concevoir": "concevr", "percevoir": "percevr", "apercevoir": "apercevr", "revoir": "reverr",
    "asseoir": "assiér", "cueillir": "cueiller", "accueillir": "accueiller", "parcourir": "parcourr", "refaire": "refer",
    "satisfaire": "satisfer", "défaire": "défer", "provenir": "proviendr", "entretenir": "entretiendr", "convenir": "conviendr",
}  # fmt: skip
_WISH = frozenset(("vouloir", "souhaiter", "aimer", "falloir", "savoir"))


@dataclass(frozen=True)
class Hedge:
    """A hedge: the token, and what it is: "modal" (may, perhaps), "conditional" (« aurait »), "if" (« si … »),
    "future" (« il a dit qu'il viendrait »), "weak" (hopes, plans)."""

    at: int
    kind: str


def hedges(tokens: Sequence[Token], lang: str) -> list[Hedge]:
    """Return the hedges of a sentence."""
    hits = find(tokens, index("hedges", lang))
    found = [Hedge(h.first, "modal" if h.label == "strong" and not _spent(tokens, h.first) else "weak") for h in hits]
    at = {h.at for h in found}
    if lang == "fr":
        supposed = any(t.low == "si" for t in tokens)
        for i, token in enumerate(tokens):
            if i not in at and is_conditional(token.low):
                reported = _reported(tokens, i)
                kind = (
                    "future"
                    if reported and token.lemma not in _WISH
                    else "if"
                    if supposed
                    else "weak"
                    if token.lemma in _WISH
                    else "conditional"
                )
                found.append(Hedge(i, kind))
    return found


_COMPARED = frozenset(("as", "more", "less", "twice", "times", "equally", "how", "likelier"))


def _spent(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word that doubts elsewhere doubts nothing here."""
    named = (
        tokens[at].low in ("suspect", "suspects", "suspecte")
        and at > 0
        and tokens[at - 1].low in ("the", "a", "le", "les", "un", "une", "la", "two", "deux", "third", "troisième")
    )
    return named or _ratio(tokens, at) or _disowned(tokens, at)


def _ratio(tokens: Sequence[Token], at: int) -> bool:
    """Return whether « likely » compares two probabilities (« twice as likely »), and doubts nothing."""
    return tokens[at].low in ("likely", "probable") and at > 0 and tokens[at - 1].low in _COMPARED


_PONDERED = frozenset(
    ("envisager", "craindre", "soupçonner", "espérer", "consider", "fear", "suspect", "suggest", "suggérer", "redouter")
)


def _disowned(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb that weighs a thing is itself denied (« n'envisage pas de partir »): nothing is left open."""
    if tokens[at].lemma not in _PONDERED:
        return False
    around = [t.low for t in tokens[max(0, at - 3) : at + 3]]
    return ("ne" in around and any(w in ("pas", "plus", "jamais", "aucunement") for w in around)) or any(
        w in ("not", "never", "no") for w in around[:4]
    )


def _reported(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a conditional stands in a clause of « que »: the future seen from the past (« il a dit qu'il viendrait »)."""
    for i in range(at - 1, max(-1, at - 12), -1):
        if tokens[i].low in (".", ";", ":", "«"):
            return False
        if tokens[i].low == "que":
            return True
    return False


@lru_cache(maxsize=8192)
def is_conditional(word: str) -> bool:
    """Return whether a French form is a conditional (« aurait », « serait »), not an imparfait (« tirait »)."""
    if not word.endswith(("rait", "raient", "rais")):
        return False
    stem = word.removesuffix("aient").removesuffix("ait").removesuffix("ais")
    base = lemma(word, "fr")
    if base in _STEMS:
        return stem == _STEMS[base]
    if base.endswith("re"):
        return stem == base[:-1]
    if base.endswith("er"):
        return stem != base[:-2] and stem.endswith("er") and not (base.endswith("rer") and stem == base[:-2])
    return stem == base and base.endswith("ir")
