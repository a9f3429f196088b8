"""Lemmas of French and English words, without a parse; and the root that the words of a family share."""

import re
import unicodedata
from functools import lru_cache

import simplemma

# What the lemmatiser reads otherwise than a newspaper means it.
_OWN = {
    "fr": {
        "péri": "périr", "péris": "périr", "péries": "périr", "sont": "être", "est": "être", "été": "être", "suis": "être", "pas": "pas", "plus": "plus", "moins": "moins",
        "fut": "être", "furent": "être", "peut": "pouvoir", "peuvent": "pouvoir", "ne": "ne", "que": "que",
        "avant": "avant", "parti": "partir", "partie": "partie", "dit": "dire", "tous": "tous", "toutes": "tous",
        "tout": "tout", "toute": "tout", "fait": "faire", "sans": "sans", "ni": "ni", "mort": "mort", "morts": "mort",
        "hausse": "hausse", "baisse": "baisse", "devant": "devant", "font": "faire", "va": "aller", "vont": "aller",
        "acquis": "acquérir", "acquise": "acquérir", "acquises": "acquérir", "veut": "vouloir", "veulent": "vouloir", "reste": "rester", "réduit": "réduire", "réduits": "réduire", "réduite": "réduire", "réduites": "réduire", "dément": "démentir", "démentent": "démentir", "doit": "devoir", "doivent": "devoir",
    },
    "en": {"said": "say", "saw": "see", "left": "leave", "found": "find", "lay": "lie", "fell": "fall", "rose": "rise",
           "less": "less", "more": "more", "most": "most", "least": "least", "better": "better", "worse": "worse"},
}  # fmt: skip


@lru_cache(maxsize=65536)
def lemma(word: str, lang: str) -> str:
    """Return the lemma of a word in lower case; a past participle of the first group gives its infinitive."""
    own = _OWN[lang].get(word)
    if own:
        return own
    found = str(simplemma.lemmatize(word, lang=lang)).lower()
    if lang == "fr":
        stem = re.sub(r"(?:ée?s?)$", "", found if found.endswith(("é", "ée")) else "")
        if stem and known(stem + "er", "fr"):
            return stem + "er"
        stem = re.sub(r"i(?:e|es|s)$", "", word)
        if stem != word and found in (word, word[:-1], stem + "ie") and len(stem) > 3 and known(stem + "ir", "fr"):
            return stem + "ir"
    return found


@lru_cache(maxsize=65536)
def known(word: str, lang: str) -> bool:
    """Return whether the word stands in the lemmatiser's dictionary of the language (lower case)."""
    return bool(simplemma.is_known(word, lang=lang))


_ENDINGS = re.compile(
    r"(?:issements?|issement|ements?|ations?|itions?|ateurs?|atrices?|trices?|eurs?|euses?|ances?|ences?|ants?|ents?|ions?|ives?|ifs?|ables?|"
    r"ibles?|iques?|ically|ical|ics?|aires?|iers?|ieres?|istes?|ismes?|ites?|ages?|ures?|eles?|els?|ales?|als?|aux|ates?|"
    r"ised|ized|ises?|izes?|ings?|ers?|ors?|ees?|es|er|ir|oir|re|e|s|y|is|it|ie)$"
)


@lru_cache(maxsize=65536)
def root(word: str, lang: str) -> str:
    """Return the root of a word's family: « démission » and « démissionner » share one, « announce » and « annoncer » too."""
    base = lemma(word, lang).replace("œ", "oe").replace("æ", "ae")
    base = "".join(c for c in unicodedata.normalize("NFD", base) if not unicodedata.combining(c))
    base = re.sub(r"(.)\1", r"\1", base)
    short = base
    for _ in range(2):
        cut = _ENDINGS.sub("", short)
        if len(cut) < 4:
            break
        short = cut
    short = short.replace("ph", "f").replace("y", "i").replace("qu", "c").replace("k", "c")
    return short[:-1] if short.endswith("i") and len(short) > 4 else short
