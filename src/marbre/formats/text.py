"""For a person at a terminal: the sentence with the words underlined, why, whose convention, the fix; then a summary."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from rich.console import Console

from marbre.formats.fixes import shown
from marbre.formats.words import counted, counts_said, missing, severity_name
from marbre.gate.judge import Checked, Problem
from marbre.rules.catalogue import rule
from marbre.terminal_text import say
from marbre.translate import Translate

_STYLES = {"error": "bold red", "warning": "yellow", "review": "magenta", "info": "dim"}
_INDENT = 4
_PROPOSED = 2
"""How many proposed fixes are shown; the JSON form holds them all."""


def print_text(console: Console, checked: Sequence[Checked], tr: Translate) -> None:
    """Print the problems of each article, then the counts and what could not be looked at."""
    explained: set[str] = set()
    for one in checked:
        for problem in one.problems:
            _problem(console, one, problem, tr, explained)
    for one in checked:
        _scores(console, one, tr)
    _unchecked(console, checked, tr)
    _summary(console, checked, tr)


def _problem(console: Console, one: Checked, problem: Problem, tr: Translate, explained: set[str]) -> None:
    d = problem.diagnostic
    where = f"{one.article.name}:{problem.line}:{problem.column}"
    say(console, (f"{where} ", "bold"), (severity_name(d.severity, tr), _STYLES[d.severity]), (f"  {d.rule}", "dim"))
    say(console, (d.message.text(tr), ""), indent=2)
    _underlined(console, problem, _STYLES[d.severity])
    if d.rule not in explained:
        explained.add(d.rule)
        known = rule(d.rule)
        say(
            console,
            (tr("Pourquoi\u00a0: "), "dim"),
            (tr(known.why), "dim"),
            (f" [{tr(known.source)}]", "dim"),
            indent=2,
        )
    for fix in d.fixes[:_PROPOSED]:
        change = shown(one.article, d.field, fix)
        label = tr("Correction sûre\u00a0: ") if change.safe else tr("Proposition\u00a0: ")
        after = f"«\u00a0{change.after}\u00a0»" if change.after else tr("(retirer)")
        say(console, (label, "green"), (f"«\u00a0{change.before}\u00a0» → {after}", ""), indent=2)
    console.print()


def _underlined(console: Console, problem: Problem, style: str) -> None:
    """Print the words around the problem on one line, and under it a mark of the same width."""
    if not problem.sentence:
        return
    line, start, end = _window(problem.sentence, problem.start, problem.end, max(40, console.width - _INDENT))
    before, words = cell_len(line[:start]), cell_len(line[start:end])
    say(console, (" " * _INDENT + line, ""), wrap=False)
    say(console, (" " * (_INDENT + before) + "^" * max(1, words), style), wrap=False)


def _window(sentence: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Return the part of a sentence that fits, and where the problem stands in it."""
    if cell_len(sentence) <= width:
        return sentence, start, end
    low = max(0, min(start - width // 3, len(sentence) - width))
    line = sentence[low : low + width - 2]
    head, tail = "…" if low else "", "…" if low + width - 2 < len(sentence) else ""
    return head + line + tail, start - low + len(head), min(end - low, len(line)) + len(head)


def _scores(console: Console, one: Checked, tr: Translate) -> None:
    names = {
        "seo": tr("SEO"),
        "readability": tr("lisibilité"),
        "french": tr("français"),
        "fidelity": tr("fidélité"),
    }
    judged: Callable[[str], bool] = lambda name: name != "fidelity" or "source" not in one.unchecked  # noqa: E731
    said = " · ".join(f"{names.get(k, k)}\u00a0{v.value}" for k, v in one.scores.items() if judged(k))
    say(console, (f"{one.article.name}\u00a0: ", "bold"), (tr("{n} mots").format(n=one.words), ""), (f" · {said}", ""))


def _unchecked(console: Console, checked: Sequence[Checked], tr: Translate) -> None:
    """Print what could not be looked at: never counted as a pass."""
    for need in ("source", "brief", "parse"):
        rules = next((c.unchecked[need] for c in checked if need in c.unchecked), ())
        if rules:
            groups = ", ".join(dict.fromkeys(r.partition("/")[0] for r in rules))
            count = (tr("{n} règle") if len(rules) == 1 else tr("{n} règles")).format(n=len(rules))
            say(
                console,
                (tr("Non vérifié\u00a0: "), "bold yellow"),
                (f"{missing(need, tr)}\u00a0: {count} ({groups})", ""),
            )


def _summary(console: Console, checked: Sequence[Checked], tr: Translate) -> None:
    problems = [p.diagnostic for c in checked for p in c.problems]
    safe = sum(d.safe_fix is not None for d in problems)
    proposed = sum(bool(d.fixes) for d in problems) - safe
    articles = (tr("{n} article contrôlé") if len(checked) == 1 else tr("{n} articles contrôlés")).format(
        n=len(checked)
    )
    ok = not any(c.failed for c in checked)
    mark = ("✓ ", "bold green") if ok else ("✗ ", "bold red")
    say(console, mark, (f"{articles}\u00a0: {counts_said(counted(checked), tr)}", "bold"))
    if safe or proposed:
        said = tr(
            "Corrigeables par «\u00a0marbre fix\u00a0»\u00a0: {safe}\u00a0; avec --suggestions\u00a0: {proposed} de plus"
        )
        say(console, (said.format(safe=safe, proposed=proposed), ""), indent=2)
