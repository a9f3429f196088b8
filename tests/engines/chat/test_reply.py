"""Replies as chat windows write them, and as persons paste them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marbre.engines.chat.lenient import objects_in
from marbre.engines.chat.reply import read_reply
from marbre.models.request import Request

TEXT = {"type": "string"}


def of(**properties: object) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


SECTION = of(intertitre=TEXT, paragraphes={"type": "array", "items": TEXT})
REPAIR = of(phrases={"type": "array", "items": of(numero={"type": "integer"}, texte=TEXT)})


def asked(step: str, schema: dict[str, object] = SECTION) -> Request:
    return Request(step, "règles", "tâche", schema, 500)


ONE = asked("section-01")
TWO = asked("section-02")
GOOD = {"intertitre": "La dette s’envole", "paragraphes": ["Le club doit 73 millions.", "Il a dit « non », puis oui."]}
JSON = json.dumps(GOOD, ensure_ascii=False, indent=2)


@pytest.mark.parametrize(
    "text",
    [
        JSON,
        f"```json\n{JSON}\n```",
        f"Voici le JSON demandé :\n\n```\n{JSON}\n```\n\nN’hésite pas si tu veux d’autres {{variantes}} !",
        f"=== section-01 ===\n```json\n{JSON}\n```",
        f"**=== SECTION-01 ===**\n{JSON}",
        JSON.replace('"', "“").replace("“:", "”:").replace("“,", "”,").replace("“\n", "”\n"),
        JSON.replace("”", '"').replace("« non »", '"non"'),
        JSON.replace("oui.", "oui.\n").replace("73 millions.", "73 millions."),
        JSON.replace("\n  ]", ",\n  ]").replace("\n}", ",\n}"),
        JSON.replace("intertitre", "Intertitre").replace("paragraphes", "Paragraphes"),
        JSON.replace("\n", "\r\n"),
        "\ufeff" + JSON,
        json.dumps({"section-01": GOOD}),
        "Brouillon : " + JSON.replace("73", "72") + "\n\nEn fait :\n" + JSON,
        "Intertitre : La dette s’envole\n\nParagraphes :\n- Le club doit 73 millions.\n- Il a dit « non », puis oui.",
        "**intertitre** : La dette s’envole\n**paragraphes** :\nLe club doit 73 millions.\n\nIl a dit « non », puis oui.",
    ],
)
def test_one_step_is_read_however_it_is_dressed(text: str) -> None:
    read = read_reply(text, [ONE])
    assert not read.faults
    value = read.values["section-01"]
    assert value is not None
    assert value["intertitre"] == GOOD["intertitre"]
    told = [p.replace('"non"', "« non »").strip() for p in value["paragraphes"]]
    assert told == GOOD["paragraphes"]


@pytest.mark.parametrize(
    "text",
    [
        f"=== section-01 ===\n{JSON}\n\n=== section-02 ===\n{JSON.replace('73', '41')}",
        f"```\n=== section-01 ===\n{JSON}\n=== section-02 ===\n{JSON.replace('73', '41')}\n```",
        f"=== tâche section-02 ===\n```json\n{JSON.replace('73', '41')}\n```\n=== tâche section-01 ===\n```json\n{JSON}\n```",
        json.dumps({"section-01": GOOD, "section-02": json.loads(JSON.replace("73", "41"))}),
        f"### section-01\n{JSON}\n\n**Tâche section-02 :**\n{JSON.replace('73', '41')}",
        f"Réponse\n=======\n\nVoici.\n\n=== section-01 ===\n{JSON}\n=====\nsection-02\n{JSON.replace('73', '41')}",
        f"Partie 1\n```json\n{JSON}\n```\nPartie 2\n```json\n{JSON.replace('73', '41')}\n```",
    ],
)
def test_a_reply_is_split_by_its_steps(text: str) -> None:
    read = read_reply(text, [ONE, TWO])
    assert not read.faults
    assert {s: v["paragraphes"][0] for s, v in read.values.items() if v} == {
        "section-01": "Le club doit 73 millions.",
        "section-02": "Le club doit 41 millions.",
    }


def test_what_is_good_is_kept_and_what_is_not_is_told() -> None:
    read = read_reply(f"=== section-01 ===\n{JSON}\n=== section-02 ===\nJe ne peux pas écrire cela.", [ONE, TWO])
    assert list(read.values) == ["section-01"]
    assert read.faults == {"section-02": "la réponse n’a pas la forme demandée (un objet JSON)"}
    assert read_reply(f"=== section-01 ===\n{JSON}", [ONE, TWO]).faults == {
        "section-02": "il n’y a pas de réponse à cette étape"
    }


def test_a_reply_to_another_step_is_not_taken() -> None:
    read = read_reply(f"=== front ===\n{JSON}", [ONE])
    assert not read.values
    assert read.strangers == ("front",)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"intertitre": "Dette"}, "« paragraphes » manque"),
        ({"intertitre": "Dette", "paragraphes": 3}, "« paragraphes » doit être une liste"),
        ({"intertitre": ["Dette"], "paragraphes": ["a"]}, "« intertitre » doit contenir un texte"),
    ],
)
def test_a_wrong_form_is_told_in_french(value: object, said: str) -> None:
    assert read_reply(json.dumps(value), [ONE]).faults["section-01"].replace("\u00a0", " ") == said


def test_numbers_written_as_texts_are_numbers_and_unknown_keys_go() -> None:
    text = json.dumps({"phrases": [{"numero": "(2)", "texte": "Il a nié.", "raison": "style"}], "note": "fait"})
    assert read_reply(text, [asked("repair-01-1", REPAIR)]).values["repair-01-1"] == {
        "phrases": [{"numero": 2, "texte": "Il a nié."}]
    }


def test_a_person_may_pass_over_a_step() -> None:
    assert read_reply("« Passer. »", [ONE, TWO]).values == {"section-01": None, "section-02": None}


@given(st.text(max_size=300))
def test_any_reply_is_read_or_told(text: str) -> None:
    read = read_reply(text, [ONE, TWO])
    assert set(read.values) | set(read.faults) == {"section-01", "section-02"}


@given(
    st.dictionaries(st.text(max_size=8), st.text(max_size=40), min_size=1, max_size=4),
    st.text("abc é.,\n", max_size=30),
)
def test_good_json_is_read_as_it_is(value: dict[str, str], prose: str) -> None:
    assert objects_in(f"{prose}\n```json\n{json.dumps(value, ensure_ascii=False)}\n```\n{prose}") == [value]


def test_the_form_of_the_prompt_is_no_answer() -> None:
    form = '=== section-01 ===\n{"intertitre": "…", "paragraphes": ["…"]}'
    assert "pas encore remplie" in read_reply(form, [ONE]).faults["section-01"]
