import io
from dataclasses import replace
from pathlib import Path

import pytest

from marbre.brief.model import Brief, Demand
from marbre.export.report import Left, Report, Verdict
from marbre.models.request import Usage
from marbre.source.model import Removed
from marbre.terminal import console, progress, show_brief, show_report


def shown_report(report: Report, monkeypatch: pytest.MonkeyPatch, columns: int = 80, folder: str = "/tmp/out/a") -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = io.StringIO()
    show_report(console(out), report, Path(folder))
    return out.getvalue()


def shown_brief(brief: Brief) -> str:
    out = io.StringIO()
    show_brief(console(out), brief)
    return out.getvalue()


def test_a_verdict_is_words_with_its_figure(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown_report(report, monkeypatch)
    assert "✗ non tenu  au moins 700 mots  312 mots (1)" in text
    assert "✓ tenu      français" in text
    assert "(1) le compte du client" in text
    assert text.rstrip().endswith("✗ Pas encore bon à tirer\u00a0: au moins 700 mots (312 mots)")
    assert "px sur 600" in text
    assert "limites d’outils" in text
    assert "Langoustine\u00a0: le pari de Lorient" in text
    assert "21\u00a0%" in text
    assert "\x1b" not in text


def test_ready_to_print(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "✓ Bon à tirer\n" in shown_report(replace(report, ok=True), monkeypatch)
    silent = replace(report, demands=(), left=(), title_candidates=(), headings=(), advice=(), description="")
    assert "une erreur reste" in shown_report(silent, monkeypatch)


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_lines_keep_to_the_width_and_no_break_spaces_hold(
    report: Report, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    verdict = Verdict(
        "seo", "page «\u00a0optimisée\u00a0» pour 100\u00a0% des moteurs", "8\u00a0critères " * 20, True, ""
    )
    text = shown_report(replace(report, demands=(verdict,)), monkeypatch, columns)
    assert max(len(line) for line in text.splitlines()) <= columns
    assert all(not line.rstrip(" ").endswith("«") for line in text.splitlines())
    assert "\ue000" not in text


def test_a_path_is_not_broken(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = "/srv/" + "dossier-[gras]-" * 10 + "/fin"
    assert f"Dossier\u00a0: {folder}\n" in shown_report(report, monkeypatch, 60, folder)


def test_what_is_left_is_grouped_and_capped(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tuple(Left(f"readability/r{i % 20}", f"Message {i}", f"mot {i}") for i in range(400))
    text = shown_report(replace(report, left=left), monkeypatch)
    assert "Laissé à une personne\u00a0: 400" in text
    assert "… et 17 de plus" in text
    assert "… et 12 autres règles" in text
    assert len(text.splitlines()) < 90


def test_the_copy_cannot_drive_the_terminal(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = "\x1b[31mRouge\x07 [bold]gras[/bold] :smile: \x9b2J"
    text = shown_report(replace(report, title=evil, seo_title=evil, headings=(evil,)), monkeypatch)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\x9b" not in text
    assert "[bold]gras[/bold] :smile:" in text


def test_a_brief_is_shown_with_its_words() -> None:
    demands = (
        Demand("language", "français", "in french"),
        Demand("language", "français", "be in french"),
        Demand("seo", "SEO", origin="default"),
        Demand("words", "au moins 700 mots", origin="option"),
    )
    text = shown_brief(Brief(title="Le titre", demands=demands, not_understood=("violet",)))
    assert "« in french », « be in french »".replace("« ", "«\u00a0").replace(" »", "\u00a0»") in text
    assert "défaut" in text
    assert "option" in text
    assert "pas compris\u00a0: «\u00a0violet\u00a0»" in text
    assert "aucune demande" in shown_brief(Brief())


def test_a_stream_without_our_signs_is_no_failure(report: Report) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    show_report(console(stream), report, Path("/x"))
    stream.flush()
    assert b"tenu" in raw.getvalue()


def test_steps_are_told() -> None:
    out = io.StringIO()
    with progress(console(out)) as tell:
        tell("Lecture")
    assert out.getvalue() == "… Lecture\n"


def test_what_a_writing_engine_did_and_took(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Modèle" not in shown_report(report, monkeypatch)
    left = tuple(Removed(f"La phrase {i} de la source.", "Aucune phrase n’a passé le contrôle.") for i in range(7))
    written = replace(report, engine="writer", rounds=2, left_out=left, usage=Usage(15, 11981, 1312, 0.0074))
    text = shown_report(written, monkeypatch)
    assert "Mots\u00a0: 700 demandés, 320 portés par la source, 312 écrits\u00a0; reprises\u00a0: 2" in text
    assert "Modèle\u00a0: 15 appels, 11\u202f981 jetons lus, 1\u202f312 écrits, 0,0074\u00a0€" in text
    assert "Phrases de la source laissées de côté\u00a0: 7" in text
    assert "… et 2 de plus" in text
    assert "prix inconnu" in shown_report(replace(written, usage=Usage(1, 9, 9)), monkeypatch)
    assert "Modèle" not in shown_report(replace(written, engine="chat", usage=None), monkeypatch)
