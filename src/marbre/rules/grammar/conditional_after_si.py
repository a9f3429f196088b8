"""« si » with the conditional."""

import re
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_STEMS = {
    "aur": "av",
    "ser": "ét",
    "pourr": "pouv",
    "devr": "dev",
    "voudr": "voul",
    "faudr": "fall",
    "viendr": "ven",
    "tiendr": "ten",
    "saur": "sav",
    "fer": "fais",
    "ir": "all",
    "verr": "voy",
}

_PRONOUN = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?…»,;(] )|(?<= (?:et|ou) )|(?<= même )|(?<= mais ))([Ss]i (?:j[’']|je |tu |elles? |on |nous |vous )|[Ss][’']ils? )(?:ne |n[’']|y |en |l[’']|le |la |les |lui |leur |me |m[’']|se |s[’'])*(?P<verb>[a-zà-ÿ]+r(?:ais|ait|aient|ions|iez))\b(?![^.!?]{0,40}\?)",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _PRONOUN,
        lambda m: _imperfect(m["verb"]),
        "Après « si » : imparfait (« {1} »).",
        view="prose",
        safe=False,
        group=2,
    )


def _imperfect(verb: str) -> str | None:
    stem, ending = re.fullmatch(r"(.*r)(ais|ait|aient|ions|iez)", verb).groups()  # type: ignore[union-attr]
    base = _STEMS.get(stem)
    if base is None and stem.endswith("er") and "I" in readings(stem):
        base = stem[:-2] + ("e" if stem.endswith("ger") and ending[0] == "a" else "")
    if base is None:
        return None
    return (
        base + ending if "3s" in readings(verb) or "3p" in readings(verb) or ending in {"ais", "ions", "iez"} else None
    )


RULE = Rule(
    id="grammar/conditional-after-si",
    summary="« si » suivi du conditionnel.",
    why="La condition se dit à l’imparfait : « s’il avait », non « s’il aurait ».",
    source="Dictionnaire de l’Académie française. Article SI.",
    severity="warning",
    safety="suggested",
    check=_check,
    known_problems="L’interrogation indirecte (« savoir si elle viendrait ») veut le conditionnel : seules les têtes de proposition sont vues, et une incise peut tromper.",
    examples=(
        Example(bad="S’il aurait su, il serait venu.", fixed="S’il avait su, il serait venu."),
        Example(good="S’il avait su, il serait venu. Elle demande si elle pourrait venir."),
        Example(good="Je ne sais s’il viendrait."),
    ),
)
