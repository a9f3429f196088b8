"""What the terminal shows: the brief as understood, the steps, the verdict."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from marbre.brief.model import Brief
from marbre.engines.steps import Tell
from marbre.export.report import Report
from marbre.language.pixels import cut_description, cut_title, title_pixels

MOST_LEFT = 12
"""Lines of what is left that the terminal shows; all of it is in report.json and changes.html."""
_ORIGINS = {"option": "option", "default": "défaut"}
_SCORES = {"seo": "SEO", "readability": "lisibilité", "french": "français", "fidelity": "fidélité"}


def console(file: TextIO) -> Console:
    """Return a console on a stream; without a terminal it is 100 columns wide and without colour."""
    return Console(file=file, width=None if file.isatty() else 100, highlight=False, soft_wrap=False)


@contextmanager
def progress(shown: Console) -> Iterator[Tell]:
    """Give a function that tells the steps of a long work, one line each, on a stream of its own."""
    yield lambda step: shown.print(f"[dim]… {escape(step)}[/dim]")


def show_brief(shown: Console, brief: Brief) -> None:
    """Print the brief as understood, each demand with the words that it was read from."""
    shown.print("[bold]Le brief, tel que compris[/bold]")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    if brief.title:
        table.add_row("titre donné", escape(brief.title))
    for d in brief.demands:
        words = _ORIGINS.get(d.origin) or f"«\u00a0{d.words.strip()}\u00a0»"
        table.add_row(escape(d.asked), f"[dim]{escape(words)}[/dim]")
    shown.print(table)
    for piece in brief.not_understood:
        shown.print(f"[yellow]? pas compris\u00a0: «\u00a0{escape(piece)}\u00a0»[/yellow]")
    shown.print()


def show_report(shown: Console, report: Report, folder: Path) -> None:
    """Print the verdict: each demand with its figure, the result-page preview, what is left, bon à tirer or not."""
    _demands(shown, report)
    _preview(shown, report)
    scores = " · ".join(f"{_SCORES.get(k, k)} {v}" for k, v in report.scores.items())
    shown.print(f"[bold]Notes sur 100[/bold]  {scores} · originalité {report.originality:.0%}")
    shown.print(
        f"[bold]Changements[/bold]  {len(report.changes)} ; retirés de la copie\u00a0: {len(report.removed)}\n"
    )
    _left(shown, report)
    for advice in report.advice:
        shown.print(f"[dim]→ {escape(advice)}[/dim]")
    shown.print(f"\nDossier\u00a0: {folder}")
    unmet = [v.asked for v in report.demands if not v.met]
    if report.ok:
        shown.print("[bold green]✓ Bon à tirer[/bold green]")
    else:
        why = "; ".join(unmet) or "des erreurs restent (voir ci-dessus)"
        shown.print(f"[bold red]✗ Pas encore bon à tirer[/bold red]\u00a0: {escape(why)}")


def _demands(shown: Console, report: Report) -> None:
    shown.print("[bold]Verdict[/bold]")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for v in report.demands:
        mark = "[green]✓ tenu[/green]" if v.met else "[red]✗ non tenu[/red]"
        note = f" [dim]({escape(v.note)})[/dim]" if v.note else ""
        table.add_row(mark, escape(v.asked), escape(v.got) + note)
    shown.print(table)
    shown.print()


def _preview(shown: Console, report: Report) -> None:
    shown.print(
        "[bold]Aperçu dans une page de résultats[/bold] [dim](coupe au pixel\u00a0: convention d’outil)[/dim]"
    )
    shown.print(
        f"  [blue]{escape(cut_title(report.seo_title))}[/blue] [dim]{round(title_pixels(report.seo_title))} px sur 600[/dim]"
    )
    shown.print(f"  [dim]…/{escape(report.slug)}/[/dim]")
    shown.print(
        f"  {escape(cut_description(report.description))} [dim]{len(report.description)} signes[/dim]"
    )
    shown.print("[bold]Intertitres[/bold]")
    for heading in report.headings:
        shown.print(f"  {escape(heading)}")
    shown.print()


def _left(shown: Console, report: Report) -> None:
    if not report.left:
        return
    counts = Counter(i.rule for i in report.left)
    shown.print(
        f"[bold]Laissé à une personne[/bold]  {len(report.left)}\u00a0: "
        + ", ".join(f"{rule} {n}" for rule, n in counts.most_common(6))
    )
    told = [i for i in report.left if not i.rule.startswith("readability/long")][:MOST_LEFT]
    for item in told:
        words = f"«\u00a0{escape(item.text[:70])}\u00a0» " if item.text else ""
        shown.print(f"  • {words}[dim]{escape(item.message)}[/dim]")
    if len(report.left) > len(told):
        shown.print(
            f"  [dim]… et {len(report.left) - len(told)} autres dans changes.html et report.json[/dim]"
        )
    shown.print()
