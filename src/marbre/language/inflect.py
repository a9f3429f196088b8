"""The written forms of a French noun or adjective, by its ending: what a lexicon's pattern lets stand for the word."""

from functools import lru_cache

_FEMININE = (
    ("eux", ("euse", "euses")),
    ("if", ("ive", "ifs", "ives")),
    ("er", ("ère", "ers", "ères")),
    ("el", ("elle", "els", "elles")),
    ("ien", ("ienne", "iens", "iennes")),
    ("on", ("onne", "ons", "onnes")),
    ("eur", ("eurs", "euse", "euses")),
    ("al", ("aux", "ale", "ales")),
    ("ail", ("ails", "aux")),
    ("eau", ("eaux",)),
    ("eu", ("eux",)),
    ("ou", ("ous", "oux")),
    ("c", ("cs", "que", "ques", "che", "ches")),
    ("et", ("ets", "ète", "ètes", "ette", "ettes")),
)
"""Ending → the endings that may replace it. More forms than the word has are harmless: they are no words."""
_OWN = {"œil": ("yeux",), "oeil": ("yeux",), "bon": ("bonne", "bons", "bonnes"), "gros": ("grosse", "grosses"),
        "bas": ("basse", "basses"), "doux": ("douce", "douces"), "faux": ("fausse", "fausses"), "sec": ("sèche", "sèches", "secs"),
        "long": ("longue", "longs", "longues"), "beau": ("bel", "belle", "beaux", "belles"), "vieux": ("vieil", "vieille", "vieilles"),
        "nouveau": ("nouvel", "nouvelle", "nouveaux", "nouvelles"), "fou": ("folle", "fous", "folles"), "épais": ("épaisse", "épaisses")}  # fmt: skip


@lru_cache(maxsize=4096)
def word_forms(word: str) -> tuple[str, ...]:
    """Return the word and the plural and feminine forms that its ending allows, longest first."""
    found = {word, *_OWN.get(word, ())}
    if word not in _OWN:
        for ending, others in _FEMININE:
            if word.endswith(ending):
                found |= {word[: -len(ending)] + other for other in others}
                break
        if word.endswith(("s", "x", "z")):
            found |= {word + "e", word + "es"} if word.endswith("s") else set()
        elif word.endswith("e"):
            found.add(word + "s")
        elif word[-1].isalpha():
            found |= {word + "s", word + "e", word + "es"}
    return tuple(sorted(found, key=lambda w: (-len(w), w)))
