"""The user's options, which win over the brief; defaults; contradictions."""

from dataclasses import replace
from typing import Any

from marbre.brief.model import Brief, Demand
from marbre.errors import InputError
from marbre.language.keyphrase_match import content_words

_NAMES = {
    "title": "title",
    "keyphrase": "keyphrase",
    "min_words": "words",
    "max_words": "words",
    "about_words": "words",
    "lang": "language",
    "headings": "headings",
    "questions": "headings",
    "seo": "seo",
    "forbidden": "forbidden",
}
_FIELDS = {"questions": "headings_as_questions"}


def with_options(brief: Brief, **options: Any) -> Brief:
    """Return the brief with the user's options, each a demand of origin « option » in place of the brief's own."""
    for name, value in options.items():
        changes = {_FIELDS.get(name, name): value}
        if name == "title":
            changes["customise_title"] = True
        if name == "questions" and value:
            changes["headings"] = True
        if name == "headings":
            changes["no_headings"] = not value
        kept = [d for d in brief.demands if d.name != _NAMES[name] or d.origin == "option"]
        demand = Demand(_NAMES[name], _said(name, value), "", "option")
        brief = replace(brief, **changes, demands=(*kept, demand))
    return brief


def _said(name: str, value: Any) -> str:
    said = {
        "min_words": f"au moins {value} mots",
        "max_words": f"au plus {value} mots",
        "about_words": f"environ {value} mots",
        "title": "titre personnalisé",
        "keyphrase": f"mot-clé «\u00a0{value}\u00a0»",
        "lang": f"langue\u00a0: {value}",
        "headings": "intertitres" if value else "sans intertitres",
        "seo": "SEO" if value else "sans SEO",
        "questions": "intertitres en questions" if value else "intertitres libres",
    }
    return said.get(name) or "sans " + ", ".join(f"«\u00a0{v}\u00a0»" for v in value)


def with_defaults(brief: Brief) -> Brief:
    """Return the demands that hold where there is no brief: French, a title of our own, intertitres, SEO."""
    demands = (
        Demand("language", "français", "", "default"),
        Demand("title", "titre personnalisé", "", "default"),
        Demand("headings", "intertitres", "", "default"),
        Demand("seo", "optimisé pour la recherche (SEO)", "", "default"),
    )
    return replace(brief, customise_title=True, headings=True, seo=True, demands=demands)


def check(brief: Brief) -> None:
    """Raise InputError, with one sentence, where two demands contradict each other or one cannot be met at all."""
    low, high = brief.min_words, brief.max_words
    for size in (low, high, brief.about_words, brief.description_chars, brief.title_max_chars):
        if size is not None and size <= 0:
            raise InputError(f"Une longueur de {size} ne se demande pas\u00a0: donnez un nombre positif.")
    if low and high and low > high:
        raise InputError(f"Demandes contradictoires\u00a0: au moins {low} mots et au plus {high}.")
    if brief.about_words and ((low and brief.about_words * 1.1 < low) or (high and brief.about_words * 0.9 > high)):
        raise InputError(f"Demandes contradictoires\u00a0: environ {brief.about_words} mots, mais aussi {low or high}.")
    if brief.min_headings and brief.max_headings and brief.min_headings > brief.max_headings:
        raise InputError(
            f"Demandes contradictoires\u00a0: au moins {brief.min_headings} intertitres et au plus {brief.max_headings}."
        )
    if len(brief.languages) > 1:
        raise InputError(f"Demandes contradictoires\u00a0: deux langues ({', '.join(brief.languages)}).")
    if brief.lang != "fr":
        raise InputError(
            f"marbre écrit en français\u00a0: la langue demandée («\u00a0{brief.lang}\u00a0») n’est pas servie."
        )
    barred = [w for w in brief.forbidden if set(content_words(w)) & set(content_words(brief.keyphrase))]
    if barred:
        raise InputError(
            f"Demandes contradictoires\u00a0: le mot-clé contient «\u00a0{barred[0]}\u00a0», qui est interdit."
        )
