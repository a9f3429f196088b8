import pytest

from marbre.export.card import card_alt
from marbre.export.report import Left, Report, Verdict
from marbre.page import Meta, Page
from marbre.rules.linter import Change
from marbre.source.model import Removed

BODY = """**Le port a traité 18\u202f200\u00a0tonnes de poisson en 2023.**

**L’essentiel**

- Le port recule de 9\u00a0%.
- La criée investit 38\u00a0millions d’euros.

Il est 4\u00a0heures à la criée. Le port de pêche attend [la flotte](https://flotte.example/a?b=1&c=2).

## Douze chalutiers à la casse

Le plan est annoncé.

## Douze chalutiers à la casse

Encore.

**Repères**

- **Février 2018**\u00a0: première étude.
- **Mars 2023**\u00a0: plan de sortie de flotte.

*Article d’origine\u00a0: Linette Morvan, [La Gazette](<https://gazette.example/lorient>).*
"""


@pytest.fixture
def page() -> Page:
    title = "À Lorient, la criée parie sur la langoustine"
    meta = Meta(
        title=title,
        seo_title="Lorient\u00a0: la criée parie sur la langoustine",
        description="Le port a traité 18\u202f200\u00a0tonnes de poisson.",
        slug="lorient-criee",
        keyphrase="criée de Lorient",
        author="Linette Morvan et Paul Riou",
        publisher="La Gazette",
        source="https://gazette.example/lorient",
        date="2024-03-01",
        image="card.png",
        image_alt=card_alt(title),
    )
    return Page(meta, BODY)


@pytest.fixture
def report() -> Report:
    return Report(
        ok=False,
        title="À Lorient, la criée parie sur la langoustine",
        seo_title="Lorient\u00a0: la criée parie sur la langoustine",
        description="Le port a traité 18\u202f200\u00a0tonnes de poisson.",
        slug="lorient-criee",
        keyphrase="criée de Lorient",
        words_asked=700,
        words_got=312,
        words_carried=320,
        headings=("Douze chalutiers à la casse",),
        demands=(
            Verdict("words", "au moins 700 mots", "312 mots", False, "at least 700 words", "le compte du client"),
            Verdict("language", "français", "français", True, "défaut"),
        ),
        scores={"seo": 90, "readability": 85, "french": 100, "fidelity": 96},
        score_details={"seo": {"seo/no-image": 10.0}, "readability": {}, "french": {}, "fidelity": {}},
        changes=(
            Change(
                "typography/colon-space",
                "mot :",
                "mot\u00a0:",
                "Espace insécable.",
                "body",
                "Un mot : une idée.",
            ),
            Change(
                "plan/title",
                "On dirait que Morvan voulait vendre",
                "Morvan aurait voulu vendre",
                "Réserve.",
                "title",
            ),
        ),
        left=(Left("readability/long-sentence", "Phrase de 41 mots.", "**Sous la halle, il est 4 heures**"),),
        not_understood=("violet s’il vous plaît",),
        removed=(Removed("Source link -57", "Reste d’aspiration."),),
        originality=0.21,
        engine="editor",
        title_candidates=(
            "À Lorient, la criée parie sur la langoustine",
            "Langoustine\u00a0: le pari de Lorient",
        ),
        advice=("Donnez une seconde source.",),
        unchecked=(),
        version="0.1.0",
    )
