"""`check_text`: an article judged."""

from marbre.diagnostic import Fix
from marbre.formats.words import SEVERITIES, counted, counts_said
from marbre.gate.article import Article
from marbre.gate.check import check
from marbre.gate.judge import Checked, Judge, Problem
from marbre.gate.place import placed
from marbre.mcp_server.inputs import article_of, brief_of, source_of
from marbre.mcp_server.results import MOST, CheckResult, Counts, Found, ProposedFix, TextEdit
from marbre.mcp_server.workshop import Workshop
from marbre.translate import Translate


def check_text(workshop: Workshop, tr: Translate, text: str, source: str = "", brief: str = "") -> CheckResult:
    """Return the article judged, against its original and its brief where there are any; the gravest faults first.

    Raises InputError where the article, the original or the brief cannot be read, or is in another language.
    """
    with workshop.reading(text, source) as parser:
        opened = article_of(text)
        standard = workshop.standard
        judge = Judge(standard.rules, parser, source_of(source), brief_of(brief), standard.house)
        checked = check(opened.article, judge)
    shift = len(opened.mark.decode())
    found = sorted(checked.problems, key=lambda p: SEVERITIES.index(p.diagnostic.severity))
    counts = counted([checked])
    return CheckResult(
        _summary(checked, counts, found, tr),
        not checked.failed,
        Counts(**counts),
        checked.words,
        {name: score.value for name, score in checked.scores.items() if name != "fidelity" or source.strip()},
        {need: len(rules) for need, rules in checked.unchecked.items()},
        tuple(_found(opened.article, p, shift, tr) for p in found[:MOST]),
        max(0, len(found) - MOST),
    )


def _found(article: Article, p: Problem, shift: int, tr: Translate) -> Found:
    d = p.diagnostic
    start = article.line_start(p.line) + p.column - 1 + shift
    end = article.line_start(p.end_line) + p.end_column - 1 + shift
    fixes = tuple(f for fix in d.fixes if (f := _fix(article, d.field, fix, shift)) is not None)
    return Found(
        d.rule, d.severity, d.message.text(tr), d.field, p.line, p.column, start, max(start, end), p.sentence, fixes
    )


def _fix(article: Article, field: str, fix: Fix, shift: int) -> ProposedFix | None:
    """Return a fix where it stands in the text that was given, None where it has no sure place there."""
    edits = placed(article, field, fix)
    if not edits:
        return None
    return ProposedFix(fix.safe, tuple(TextEdit(e.start + shift, e.end + shift, e.text) for e in edits))


def _summary(checked: Checked, counts: dict[str, int], found: list[Problem], tr: Translate) -> str:
    said = [counts_said(counts, tr) + "."]
    if found:
        first = found[0]
        where = tr("ligne {n}, ").format(n=first.line) if first.sentence else ""
        message = " ".join(first.diagnostic.message.text(tr).splitlines())
        said.append(tr("D’abord\u00a0: {what}").format(what=f"{where}{first.diagnostic.rule}, {message}"))
    if len(found) > MOST:
        said.append(tr("Remarques non montrées\u00a0: {n}.").format(n=len(found) - MOST))
    unseen = {
        "source": tr("les faits (pas de source)"),
        "brief": tr("les demandes (pas de brief)"),
    }
    missing = [unseen[need] for need in unseen if need in checked.unchecked]
    if missing:
        said.append(tr("Non vérifié\u00a0: {what}.").format(what=", ".join(missing)))
    return " ".join(said)
