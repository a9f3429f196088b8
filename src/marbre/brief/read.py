"""The client's words → the demands, each with the words that it was read from."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from marbre.brief.leftover import leftover
from marbre.brief.model import Brief, Demand
from marbre.brief.numbers import digits
from marbre.brief.sizes import read_sizes
from marbre.brief.typos import spelt
from marbre.brief.wishes import wishes
from marbre.language.lexicon import data


@lru_cache(maxsize=64)
def _pattern(*path: str) -> re.Pattern[str]:
    lists = data("brief_demands.yaml")
    found: Any = lists
    for key in path:
        found = found[key]
    return re.compile(str(found).replace("{headings}", lists["headings"]), re.IGNORECASE)


_ARROW = re.compile(r"^[ \t]*(?:=>|->|>+)", re.MULTILINE)
"""Marks of an item of a list, which are no « more than »."""


def read_brief(text: str, *, title: str = "") -> Brief:
    """Return the brief that a text is; what no demand was read from is in `not_understood`, in its own words."""
    right = spelt(_ARROW.sub(lambda mark: " " * len(mark[0]), text))
    brief, demands = _read(right.text, Brief(text=text, title=title))
    rest = [right.as_typed(piece) for piece in leftover(right.text, [d.words for d in demands])]
    demands = [replace(d, words=right.as_typed(d.words)) for d in demands]
    return replace(brief, demands=tuple(demands), not_understood=tuple(rest))


def _read(text: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    brief, demands = read_sizes(digits(text), text, brief)
    told = text
    for demand in demands:
        told = told.replace(demand.words, ";" * len(demand.words), 1) if demand.name == "words" else told
    for step in (
        _title,
        _language,
        _headings,
        _seo,
        _keyphrase,
        _description,
        _lead,
        _tone,
        _forbidden,
        _facts,
    ):
        brief, found = step(told, brief)
        demands += found
    return brief, list(dict.fromkeys([*demands, *wishes(told)]))


def _title(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    found = []
    if match := _pattern("title").search(told):
        brief = replace(brief, customise_title=True)
        found.append(Demand("title", "titre personnalisé", match[0]))
    if match := _pattern("title_question").search(told):
        brief = replace(brief, title_as_question=True, customise_title=True)
        found.append(Demand("title", "titre en forme de question", match[0]))
    return brief, found


def _language(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    names = {"fr": "français", "en": "anglais", "es": "espagnol", "de": "allemand", "it": "italien"}
    found = []
    for code, name in names.items():
        for match in _pattern("language", code).finditer(told):
            found.append((code, Demand("language", name, match[0])))
    if found:
        brief = replace(brief, lang=found[0][0], languages=tuple(dict.fromkeys(code for code, _ in found)))
    return brief, [d for _, d in found]


def _headings(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    if match := _pattern("no_headings").search(told):
        return replace(brief, no_headings=True), [Demand("headings", "sans intertitres", match[0])]
    if match := _pattern("questions").search(told):
        brief = replace(brief, headings=True, headings_as_questions=True)
        found = [Demand("headings", "intertitres en questions", match[0])]
    else:
        found = [Demand("headings", "intertitres", match[0]) for match in _pattern("headings").finditer(told)]
        if not found:
            return brief, []
        brief = replace(brief, headings=True)
    if levels := list(re.finditer(r"\bh([234])s?\b", told, re.IGNORECASE)):
        brief = replace(brief, heading_level=min(int(level[1]) for level in levels))
        found += [Demand("headings", f"intertitres de niveau {level[1]}", level[0]) for level in levels]
    return brief, found


def _seo(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    match = _pattern("seo").search(told)
    return (
        (replace(brief, seo=True), [Demand("seo", "optimisé pour la recherche (SEO)", match[0])])
        if match
        else (brief, [])
    )


def _keyphrase(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    found = []
    others: list[str] = []
    if match := _pattern("other_keyphrases").search(told):
        others = _listed(match["value"] or match["value2"])
        found.append(Demand("keyphrase", f"mots-clés secondaires : {', '.join(others)}", match[0]))
        told = told.replace(match[0], " ")
    if match := _pattern("keyphrase").search(told):
        end = match.end()
        values = _listed(match["value"])
        while (more := re.match(r",\s*([^.;,\n]{2,40}?)(?=[,.;\n]|$)", told[end:])) and _is_plain_list(match, more[1]):
            values.append(more[1].strip())
            end += more.end()
        if values:
            brief = replace(brief, keyphrase=values[0], other_keyphrases=(*values[1:], *others))
            found.insert(0, Demand("keyphrase", f"mot-clé « {values[0]} »", told[match.start() : end]))
    return brief, found


def _is_plain_list(match: re.Match[str], more: str) -> bool:
    """Return whether a comma after a keyphrase goes on with keyphrases: a plural label, and no other demand."""
    plural = re.match(r"(?:mots-cl|mots cl|keywords|keyphrases|expressions)", match[0], re.IGNORECASE)
    other = any(_pattern(k).search(more) for k in ("headings", "seo", "tone", "lead", "title", "description"))
    return bool(plural) and not other and len(more.split()) <= 4 and not re.search(r"\b(?:words|mots)\b", more)


def _listed(value: str) -> list[str]:
    quoted = re.findall(r"«\s*([^»]+?)\s*»|\"([^\"]+)\"|“([^”]+)”|(?<!\w)'([^']+)'(?!\w)", value)
    if quoted:
        return [next(g for g in groups if g).strip() for groups in quoted]
    return [v.strip(" .:") for v in re.split(r",| et | and ", value) if v.strip(" .:")]


def _description(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    match = _pattern("description").search(told)
    if match is None or brief.description:
        return brief, []
    return replace(brief, description=True), [Demand("description", "une description", match[0])]


def _lead(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    match = _pattern("lead").search(told)
    return (replace(brief, lead=True), [Demand("lead", "un chapô", match[0])]) if match else (brief, [])


def _tone(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    found = []
    if match := _pattern("tone").search(told):
        brief = replace(brief, tone=match["value"].lower())
        found.append(Demand("tone", match["value"].lower(), match[0]))
    if match := _pattern("audience_label").search(told) or _pattern("audience").search(told):
        named = next(v for v in match.groupdict().values() if v).strip()
        brief = replace(brief, audience=named)
        found.append(Demand("audience", f"public\u00a0: {named}", match[0]))
    return brief, found


def _forbidden(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    match = _pattern("forbidden").search(told) or _pattern("forbidden_bare").search(told)
    if match is None:
        return brief, []
    words = tuple(w for v in _listed(match["value"]) for w in re.split(r"\s+or\s+|\s+ou\s+", v))
    return replace(brief, forbidden=words), [Demand("forbidden", f"sans {', '.join(words)}", match[0])]


def _facts(told: str, brief: Brief) -> tuple[Brief, list[Demand]]:
    match = _pattern("keep_facts").search(told)
    return (
        (replace(brief, keep_facts=True), [Demand("fidelity", "garder les faits", match[0])]) if match else (brief, [])
    )
