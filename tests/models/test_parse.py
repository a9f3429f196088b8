"""What a model says is found, mended in its form only, and held to the schema."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.models.parse import Unusable, parse_answer

SCHEMA = {
    "type": "object",
    "properties": {
        "titre": {"type": "string", "minLength": 1, "maxLength": 200},
        "mots": {"type": "integer"},
        "phrases": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
        "ton": {"enum": ["neutre", "vif"]},
    },
    "required": ["titre"],
    "additionalProperties": False,
}
ANY_OBJECT: dict[str, Any] = {"type": "object"}

TITLE = {"titre": "L’usine d’Amiens supprime 1 200 postes"}
JSON = json.dumps(TITLE, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        f"  \n{JSON}\n",
        f"```json\n{JSON}\n```",
        f"Voici le titre demandé :\n\n```\n{JSON}\n```\nJ’espère que cela convient !",
        f"Bien sûr ! {JSON} Dites-moi si {{cela}} convient.",
        f"<think>Le lecteur veut {{un titre}}.</think>\n{JSON}",
        f"\ufeff{JSON}",
        '{"titre": "L’usine d’Amiens supprime 1 200 postes",}',
        "{'titre': 'L’usine d’Amiens supprime 1 200 postes'}",
        '{titre: "L’usine d’Amiens supprime 1 200 postes"}',
        '{"titre": "L\\u2019usine d\\u2019Amiens supprime 1 200 postes"}',
    ],
)
def test_the_object_is_found_and_its_form_mended(text: str) -> None:
    assert parse_answer(text, SCHEMA) == TITLE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "vide"),
        ("<think>Hum.</think>", "vide"),
        ("Je ne peux pas répondre à cette demande.", "pas un objet JSON"),
        ('["titre"]', "pas un objet JSON"),
        ('{"titre": "L’usine d’Amiens sup', "coupée"),
        ('```json\n{"titre": "L’usine", "phrases": ["Une."', "coupée"),
        ("{}", "manque « titre »"),
        ('{"titre": 12}', "« titre » n’est pas du type string"),
        ('{"titre": "Un", "mots": 3.5}', "« mots » n’est pas du type integer"),
        ('{"titre": "Un", "ton": "drôle"}', "valeurs permises"),
        ('{"titre": "Un", "phrases": ["a", "b", "c", "d"]}', "compte 4 éléments"),
        ('{"titre": ""}', "fait 0 caractères"),
        ('{"titre": "Un", "lien": "https://exemple.fr"}', "pas demandées"),
        ('{"titre": "Un", "mots": NaN}', "« mots » n’est pas du type integer"),
        ('{"titre": "\\ud800"}', "illisible"),
        ('{"titre": "Un // note\n" // deux\n}', "illisible"),
    ],
)
def test_what_cannot_be_used_says_why(text: str, why: str) -> None:
    answer = parse_answer(text, SCHEMA)
    assert isinstance(answer, Unusable)
    assert why in answer.reason.text().replace("\u00a0", " ")


def test_a_repair_that_would_lose_a_word_is_refused() -> None:
    """A stray quotation mark: the repair of the library drops or moves words, and words are facts."""
    answer = parse_answer('{"titre": "Il a dit "non" au projet" // à vérifier\n}', SCHEMA)
    assert isinstance(answer, Unusable) or answer == {"titre": 'Il a dit "non" au projet'}
    answer = parse_answer("{'titre': 'L'usine d'Amiens ferme', 'mots': 12,}", SCHEMA)
    assert isinstance(answer, Unusable) or answer == {"titre": "L'usine d'Amiens ferme", "mots": 12}


def test_the_first_object_that_follows_the_schema_is_taken() -> None:
    assert parse_answer(f'Exemple : {{"mots": 3}}. Réponse : {JSON}', SCHEMA) == TITLE


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), JSON_VALUES, max_size=5), st.booleans(), st.sampled_from([None, 2]))
def test_valid_json_comes_out_as_it_went_in(value: dict[str, Any], ascii_only: bool, indent: int | None) -> None:
    assert parse_answer(json.dumps(value, ensure_ascii=ascii_only, indent=indent), ANY_OBJECT) == value


@given(st.dictionaries(st.sampled_from(["titre", "mots", "été"]), st.text("aé «»'\u00a0{}[]:,0123.-"), min_size=1))
def test_a_fence_and_a_trailing_comma_change_no_word(value: dict[str, str]) -> None:
    written = json.dumps(value, ensure_ascii=False)
    answer = parse_answer(f"Voici :\n```json\n{written[:-1]},}}\n```", ANY_OBJECT)
    assert isinstance(answer, Unusable) or answer == value


@given(st.text() | st.text("{}[]\",:'\\/`tnu0 é-#*").map(lambda inside: "{" + inside + "}"))
def test_no_text_makes_it_fail(text: str) -> None:
    answer = parse_answer(text, SCHEMA)
    assert isinstance(answer, (dict, Unusable))


@given(st.dictionaries(st.sampled_from(["titre", "mots"]), st.text("abé ,'", min_size=1), min_size=1), st.data())
def test_a_cut_object_is_never_completed(value: dict[str, str], data: st.DataObject) -> None:
    written = json.dumps(value, ensure_ascii=False)
    cut = data.draw(st.integers(1, len(written) - 1))
    assert isinstance(parse_answer(written[:cut], ANY_OBJECT), Unusable)


@pytest.mark.parametrize(
    "text",
    [
        "{" * 100_000,
        "[" * 100_000,
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        "{'" * 20_000,
        "{}" * 400_000,
        '{"a" "b" ' * 9_000 + "}",
        "{" + '"a": [' * 15_000 + "}",
    ],
)
def test_deep_or_long_nonsense_is_no_trap(text: str) -> None:
    assert isinstance(parse_answer(text, SCHEMA), Unusable)
