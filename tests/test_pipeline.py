"""The flow from a job to a page: which engine, whom it asks, what the report says of it."""

import json
import re
from collections.abc import Sequence

import pytest

from marbre.errors import InputError, UsageError
from marbre.export.report import report_as_dict
from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.models.request import Reply, Request, Usage
from marbre.pipeline import write
from marbre.source.files import read_bytes

COPY = """Le stade des Tilleuls sera vendu avant l’été

Le conseil municipal de Brévanne a voté lundi la vente du stade pour 28 millions d’euros. Le maire, Gaspard Lenoir, a \
défendu le projet devant les élus. « Les chiffres ne mentent pas », a dit Odile Marchesse, qui a lu les comptes.

La dette du club atteint 73 millions d’euros. Elle était de 41 millions un an plus tôt. Les salaires pèsent 88 % des \
revenus du club, selon la ligue.
"""
OTHER = """Une plainte vise la vente du stade

Les supporters de Brévanne ont déposé plainte le 6 mars. Leur avocate, Solène Hadri, demande au tribunal de geler la \
vente. L’association Les Voix des Tilleuls compte 2 600 membres.
"""
ENGLISH = """The stadium will be sold

The council of Brévanne voted on Monday to sell the stadium for 28 million euros. The mayor, Gaspard Lenoir, defended \
the plan. The debt of the club has reached 73 million euros.
"""


def copied(requests: Sequence[Request]) -> Sequence[Reply]:
    """Answer as a model that gives the source's own sentences back and changes nothing when it is told to."""
    answers = []
    for request in requests:
        lines = re.findall(r"^\[\d+\] (.+)$", request.prompt, re.MULTILINE)
        value: dict[str, object] = {"phrases": [], "ajouts": []}
        if request.step.startswith("section"):
            value = {"intertitre": "", "paragraphes": [" ".join(lines)]}
        elif request.step == "front":
            value = {"titres": [], "chapo": "", "descriptions": []}
        answers.append(Reply(value, Usage(1, 900, 100, 0.002)))
    return answers


def job(text: str = COPY, engine: str = "writer", others: Sequence[str] = (), **options: object):
    raws = [read_bytes(t.encode(), f"source-{i}.txt") for i, t in enumerate(others)]
    return take_in(read_bytes(text.encode(), "copie.txt"), engine=engine, others=raws, title="", **options)


def test_the_writer_says_what_it_took_and_did(parser: Parser) -> None:
    steps: list[str] = []
    written = write(job(), parser, steps.append, copied)
    report = json.loads(json.dumps(report_as_dict(written.report)))
    assert report["engine"] == "writer"
    assert report["usage"]["calls"] >= 2
    assert report["usage"]["euros"] == pytest.approx(0.002 * report["usage"]["calls"])
    assert report["words"]["carried"] > 50
    assert "73\u00a0millions" in written.page.body
    assert steps[-1] == "Contrôle et verdict"


def test_the_editor_asks_nobody(parser: Parser) -> None:
    report = report_as_dict(write(job(engine="editor"), parser).report)
    assert report["usage"] is None
    assert report["left_out"] == []
    with pytest.raises(UsageError, match="quelqu’un qui réponde"):
        write(job(), parser)


def test_an_unknown_engine_is_answered_with_the_nearest(parser: Parser) -> None:
    with pytest.raises(UsageError, match=r"Vouliez-vous dire.*editor"):
        write(job(engine="editeur"), parser)


def test_several_sources_make_one_article_with_facts_of_each(parser: Parser) -> None:
    written = write(job(others=[OTHER]), parser, ask=copied)
    assert "73\u00a0millions" in written.page.body
    assert "6\u00a0mars" in written.page.body
    faults = [i for i in written.report.left if i.rule.startswith("fidelity/")]
    assert faults == []
    assert any("de toutes les sources" in a for a in written.report.advice)


def test_the_editor_refuses_several_sources_and_says_who_takes_them(parser: Parser) -> None:
    with pytest.raises(UsageError, match="--engine writer ou --engine chat"):
        write(job(engine="editor", others=[OTHER]), parser)


def test_english_is_for_the_writer_only(parser: Parser) -> None:
    with pytest.raises(InputError, match="--engine writer"):
        write(job(ENGLISH, engine="editor"), parser)
    mixed = job(COPY, others=[ENGLISH])
    assert [s.lang for s in mixed.source.each] == ["fr", "en"]


def test_a_source_without_text_is_told() -> None:
    with pytest.raises(InputError, match=r"source-0\.txt"):
        job(others=["Partager\n"])
