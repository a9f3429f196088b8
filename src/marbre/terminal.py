"""What the terminal shows: the brief as understood, the steps, the verdict: words, never colour alone."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from rich.console import Console

from marbre.brief.model import Brief
from marbre.engines.steps import Tell
from marbre.export.labels import labels, rule_label
from marbre.export.report import Left, Report
from marbre.language.pixels import DESCRIPTION_LENGTH, TITLE_WIDTH, cut_description, cut_title, title_pixels
from marbre.models.request import Usage
from marbre.terminal_text import Part, say, shortened, table

MOST_RULES, MOST_OF_A_RULE, MOST_TITLES = 8, 3, 3
"""How much the terminal shows of what is left and of the other titles; report.json holds all of it."""

MOST_LEFT_OUT = 5
"""Sentences left out that the terminal shows."""
LONGEST = 200
"""Code points of a message that the terminal shows."""


def console(file: TextIO) -> Console:
    """Return a console on a stream, without markup of its own: what it prints is text.

    Colour only on a terminal and without NO_COLOR; width of the terminal, of COLUMNS, or 80. A sign that the
    stream's encoding lacks becomes « ? ».
    """
    if isinstance(file, TextIOWrapper):
        file.reconfigure(errors="replace")
    return Console(file=file, highlight=False, markup=False, emoji=False)


@contextmanager
def progress(shown: Console) -> Iterator[Tell]:
    """Give a function that tells the steps of a long work, one line each."""
    yield lambda step: say(shown, (f"… {step}", "dim"))


def show_brief(shown: Console, brief: Brief) -> None:
    """Print the brief as understood, each demand with the words it was read from, then what was not."""
    say(shown, ("Le brief, tel que compris", "bold"))
    read: dict[str, list[str]] = {}
    for d in brief.demands:
        words = str(labels()["origins"].get(d.origin, "")) or f"«\u00a0{d.words.strip()}\u00a0»"
        read.setdefault(d.asked, []).append(words)
    rows: list[tuple[Part, ...]] = [
        ((asked, ""), (", ".join(dict.fromkeys(words)), "dim")) for asked, words in read.items()
    ]
    if brief.title:
        rows.insert(0, (("titre donné", ""), (f"«\u00a0{brief.title}\u00a0»", "")))
    table(shown, rows or [(("aucune demande", "dim"),)])
    for piece in brief.not_understood:
        say(shown, ("? pas compris\u00a0: ", "yellow"), (f"«\u00a0{piece}\u00a0»", ""), indent=2)
    shown.print()


def show_report(shown: Console, report: Report, folder: Path) -> None:
    """Print the verdict: each demand with its figure, the preview, what is left, bon à tirer or not."""
    _demands(shown, report)
    _preview(shown, report)
    _figures(shown, report)
    _left(shown, report)
    for advice in report.advice:
        say(shown, ("→ ", "yellow"), (advice, ""))
    say(shown, ("Dossier\u00a0: ", "bold"), (str(folder), ""), wrap=False)
    say(
        shown,
        ("article.html à lire, changes.html pour les changements, report.json pour tout.", "dim"),
        indent=2,
    )
    _last_line(shown, report)


def _demands(shown: Console, report: Report) -> None:
    say(shown, ("Verdict", "bold"))
    notes = list(dict.fromkeys(v.note for v in report.demands if v.note))
    rows: list[tuple[Part, ...]] = []
    for v in report.demands:
        mark: Part = ("✓ tenu", "green") if v.met else ("✗ non tenu", "bold red")
        number = f" ({notes.index(v.note) + 1})" if v.note else ""
        rows.append((mark, (v.asked, ""), (f"{shortened(v.got, LONGEST)}{number}", "" if v.met else "bold")))
    table(shown, rows or [(("rien n’était demandé", "dim"),)])
    for i, note in enumerate(notes, 1):
        say(shown, (f"({i}) {note}", "dim"), indent=2)
    shown.print()


def _preview(shown: Console, report: Report) -> None:
    say(shown, ("Aperçu dans une page de résultats", "bold"))
    title, description = cut_title(report.seo_title), cut_description(report.description)
    say(shown, (f"…/{report.slug}/", "dim"), indent=2)
    say(shown, (title, "blue"), indent=2)
    say(shown, (description or "(pas de description)", ""), indent=2)
    cut = [
        n
        for n, c, whole in (
            ("titre", title, report.seo_title),
            ("description", description, report.description),
        )
        if c != whole
    ]
    say(
        shown,
        (f"titre {round(title_pixels(report.seo_title))}\u00a0px sur {TITLE_WIDTH}, ", "dim"),
        (f"description {len(report.description)} signes sur {DESCRIPTION_LENGTH}", "dim"),
        (f"\u00a0; coupé\u00a0: {' et '.join(cut)}" if cut else "", "yellow"),
        (" (limites d’outils, pas règles des moteurs)", "dim"),
        indent=2,
    )
    others = [t for t in report.title_candidates if t != report.title][:MOST_TITLES]
    for heading, items in (("Autres titres possibles", others), ("Intertitres", list(report.headings))):
        if items:
            say(shown, (heading, "bold"))
        for item in items:
            say(shown, (item, ""), indent=2)
    shown.print()


def _figures(shown: Console, report: Report) -> None:
    names = labels()["scores"]
    scores = " · ".join(f"{names.get(k, k)}\u00a0{v}" for k, v in report.scores.items())
    say(shown, ("Notes sur 100\u00a0: ", "bold"), (scores, ""))
    say(
        shown,
        ("Originalité\u00a0: ", "bold"),
        (f"{report.originality * 100:.0f}\u00a0%", ""),
        (" des suites de mots ne sont pas dans la copie", "dim"),
    )
    say(
        shown,
        ("Changements\u00a0: ", "bold"),
        (f"{len(report.changes)}", ""),
        (f"\u00a0; retirés de la copie\u00a0: {len(report.removed)}", ""),
    )
    if report.engine != "editor":
        _writing(shown, report)
    if report.unchecked:
        say(
            shown,
            ("Pas vérifié\u00a0: ", "bold yellow"),
            (", ".join(rule_label(r) for r in report.unchecked), ""),
        )
    shown.print()


def _writing(shown: Console, report: Report) -> None:
    """Print what an engine that writes anew did: words, rounds, what it left out, what the model took."""
    asked = "sans longueur demandée" if report.words_asked is None else f"{report.words_asked} demandés"
    words = f"{asked}, {report.words_carried} portés par la source, {report.words_got} écrits"
    say(shown, ("Mots\u00a0: ", "bold"), (words, ""), (f"\u00a0; reprises\u00a0: {report.rounds}", ""))
    if report.usage is not None:
        say(shown, ("Modèle\u00a0: ", "bold"), (usage_text(report.usage), ""))
    if report.left_out:
        say(shown, (f"Phrases de la source laissées de côté\u00a0: {len(report.left_out)}", "bold"))
    for item in report.left_out[:MOST_LEFT_OUT]:
        say(shown, (f"«\u00a0{shortened(item.text)}\u00a0» ", ""), (shortened(item.reason, LONGEST), "dim"), indent=4)
    if len(report.left_out) > MOST_LEFT_OUT:
        say(shown, (f"… et {len(report.left_out) - MOST_LEFT_OUT} de plus, dans report.json", "dim"), indent=4)


def usage_text(usage: Usage) -> str:
    """Return in French what a model took: calls, tokens, money where its price is known."""
    calls = f"{usage.calls} appel{'s' if usage.calls > 1 else ''}"
    euros = "prix inconnu" if usage.euros is None else f"{usage.euros:.4f}\u00a0€".replace(".", ",")
    return f"{calls}, {_grouped(usage.tokens_in)} jetons lus, {_grouped(usage.tokens_out)} écrits, {euros}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _left(shown: Console, report: Report) -> None:
    if not report.left:
        return
    say(shown, (f"Laissé à une personne\u00a0: {len(report.left)}", "bold"))
    by_rule = Counter(item.rule for item in report.left).most_common()
    for rule, count in by_rule[:MOST_RULES]:
        items = [i for i in report.left if i.rule == rule]
        say(shown, (f"{count:>3} ", "bold"), (rule_label(rule), ""), (f"  {rule}", "dim"))
        said = ""
        for item in items[:MOST_OF_A_RULE]:
            say(shown, *_item(item, said), indent=6)
            said = item.message
        if count > MOST_OF_A_RULE:
            say(shown, (f"… et {count - MOST_OF_A_RULE} de plus", "dim"), indent=6)
    if len(by_rule) > MOST_RULES:
        more = len(by_rule) - MOST_RULES
        say(
            shown,
            (f"… et {more} autre{'s' if more > 1 else ''} règle{'s' if more > 1 else ''}", "dim"),
            indent=4,
        )
    shown.print()


def _item(item: Left, said: str) -> tuple[Part, ...]:
    """Return an item's words and its message, which is left out where it only repeats what was just said."""
    words = f"«\u00a0{shortened(item.text)}\u00a0» " if item.text.strip() else ""
    again = words and re.sub(r"\d+", "", item.message) == re.sub(r"\d+", "", said)
    return ((words, ""), ("" if again else shortened(item.message, LONGEST), "dim" if words else ""))


def _last_line(shown: Console, report: Report) -> None:
    if report.ok:
        say(shown, ("✓ Bon à tirer", "bold green"))
        return
    unmet = "\u00a0; ".join(f"{v.asked} ({shortened(v.got, 80)})" for v in report.demands if not v.met)
    why = unmet or "une erreur reste, voir ce qui est laissé à une personne"
    say(shown, ("✗ Pas encore bon à tirer", "bold red"), (f"\u00a0: {why}", ""))
