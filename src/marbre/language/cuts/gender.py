"""Gender and number of a subject, where more than the parser's word stands for them."""

from typing import Any

from marbre.language.cuts.clause import agreement, article_of
from marbre.language.cuts.speaker import gender_of
from marbre.language.lexicon import data

_SAID = {
    "le": "Masc",
    "un": "Masc",
    "la": "Fem",
    "une": "Fem",
    "ce": "Masc",
    "cet": "Masc",
    "cette": "Fem",
    "sa": "Fem",
}
_PLURAL = {"les", "des", "ces", "leurs", "ses", "nos", "vos", "deux", "trois", "quatre", "plusieurs"}
_POSSESSIVE = {"son", "mon", "ton"}
_VOWELS = "aeiouyhéèêâîôûœ"
_OF = {"Il": "Masc", "Elle": "Fem"}


def noun_agreement(noun: Any) -> tuple[str, str] | None:
    """Return gender and number of a common noun, None where they are not certain.

    An article says the gender (« la »), so does « son » before a consonant. Behind « l’ » or « les » the parser guesses
    (« les avocates » is masculine to it): its guess must agree with the noun's ending. A first name beside the noun
    (« le ministre Anne Dupont ») must not contradict.
    """
    determiner, known = article_of(noun), agreement(noun)
    if determiner is None:
        return None
    number = "Plur" if determiner.lower_ in _PLURAL else "Sing"
    gender = _SAID.get(determiner.lower_, "")
    if determiner.lower_ in _POSSESSIVE and noun.text[0].lower() not in _VOWELS:
        gender = "Masc"
    if not gender:
        gender = _guessed(noun, number)
    if not gender or (known is not None and known[1] != number) or _contradicted(noun, gender):
        return None
    if known is not None and known[0] != gender and determiner.lower_ not in _SAID:
        return None
    return gender, number


def _guessed(noun: Any, number: str) -> str:
    """Return the parser's gender where the ending bears it out, "" elsewhere."""
    guess = next(iter(noun.morph.get("Gender")), "")
    word = noun.lower_.removesuffix("s") if number == "Plur" else noun.lower_
    lists = data("cuts.yaml")
    epicene = word in lists["epicene"] or word.endswith(tuple(lists["epicene_endings"]))
    if guess == "Fem":
        feminine = word.endswith(("e", *lists["feminine_endings"]))
        return guess if feminine and not epicene else ""
    if guess == "Masc" and word.endswith("e"):
        masculine = word.endswith(tuple(lists["masculine_endings"])) or (epicene and number == "Plur")
        return guess if masculine else ""
    return guess if guess == "Masc" else ""


def _contradicted(noun: Any, gender: str) -> bool:
    named = {gender_of(t) for t in noun.subtree if t.pos_ == "PROPN"} - {""}
    return any(_OF[pronoun] != gender for pronoun in named)
