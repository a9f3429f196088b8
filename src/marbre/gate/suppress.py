"""What the comments of an article switch off."""

from collections.abc import Sequence

from marbre.config.names import check_name, covers
from marbre.diagnostic import Diagnostic
from marbre.gate.article import Article, Directive
from marbre.messages import say


def kept(article: Article, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics that no comment of the article switches off.

    `marbre-disable` holds to its `marbre-enable` or to the end; placed before all text it holds for the front matter
    and for what is said of the page as a whole. Without names it means every rule. Raises UsageError, with the line,
    for a name that does not exist.
    """
    if not article.directives:
        return list(found)
    for directive in article.directives:
        line, _ = article.line_column(directive.start)
        for name in directive.names:
            check_name(name, say("{file}, ligne {line}\u00a0: ", file=article.name, line=line))
    return [d for d in found if not _off(article, d)]


def _off(article: Article, diagnostic: Diagnostic) -> bool:
    at = article.at(diagnostic.field, diagnostic.start)
    whole = diagnostic.field != "body" or diagnostic.start == diagnostic.end == 0
    off = False
    for directive in article.directives:
        if not _names(directive, diagnostic.rule):
            continue
        if directive.kind == "disable-next-line":
            line = _next_line(article, directive)
            if not whole and article.line_start(line) <= at < article.line_start(line + 1):
                return True
        elif whole:
            off = off or (directive.kind == "disable" and _before_text(article, directive))
        elif directive.start <= at:
            off = directive.kind == "disable"
    return off


def _names(directive: Directive, rule_id: str) -> bool:
    return not directive.names or any(covers(name, rule_id) for name in directive.names)


def _next_line(article: Article, directive: Directive) -> int:
    """Return the next line that holds something."""
    line, _ = article.line_column(directive.end)
    line += 1
    while (start := article.line_start(line)) < len(article.raw) and not article.raw[
        start : article.line_start(line + 1)
    ].strip():
        line += 1
    return line


def _before_text(article: Article, directive: Directive) -> bool:
    """Return whether nothing but comments stands in the body before a directive."""
    body = article.fields["body"]
    first = min((p.raw_at for p in body.pieces), default=0)
    before = article.raw[first : directive.start]
    while before.lstrip().startswith("<!--") and "-->" in before:
        before = before.partition("-->")[2]
    return directive.start < first or not before.strip()
