"""Every collocation is held to its own sentences; the grammar that it is found through."""

import pytest

from marbre.language.collocations import Collocation, collocations, pairs
from marbre.language.parser import Parser

PARSER = Parser()


@pytest.mark.parametrize("entry", collocations(), ids=lambda e: e.id)
def test_entry(entry: Collocation) -> None:
    for sentence, doc in zip(entry.bad, PARSER.parse(entry.bad), strict=True):
        assert [p for p in pairs(doc) if p.entry is entry], f"blind to its own bad sentence: {sentence}"
    for sentence, doc in zip(entry.good, PARSER.parse(entry.good), strict=True):
        assert [p for p in pairs(doc) if p.entry is entry] == [], f"finds a fault in its good sentence: {sentence}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Le ministre doit adresser ce problème.",
        "Ce problème n’a jamais été adressé par le ministre.",
        "Le problème que le ministre a adressé reste entier.",
        "Un problème adressé trop tard par le ministre a fâché les élus.",
        "Le ministre promet d’adresser enfin le vieux problème du logement.",
        "Le ministre adresse la crise et les problèmes du pays.",
    ],
)
def test_a_verb_and_its_object_are_found_in_any_construction(sentence: str) -> None:
    (doc,) = PARSER.parse([sentence])
    assert any("adresser" in p.entry.heads for p in pairs(doc))


def test_ids_are_unique() -> None:
    ids = [e.id for e in collocations()]
    assert len(ids) == len(set(ids))
