"""Judging an article: what the rules find, placed in its file."""

from bisect import bisect_right
from collections.abc import Sequence

from marbre.diagnostic import Diagnostic
from marbre.errors import InputError
from marbre.gate.article import Article
from marbre.gate.judge import Checked, Judge, Problem, context_of
from marbre.gate.suppress import kept
from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.linter import lint
from marbre.rules.rule import Need, Rule
from marbre.rules.scores import scores
from marbre.source.langid import identify

ENOUGH = 40
"""Words from which the language of a text is told with certainty."""


def check(article: Article, judge: Judge) -> Checked:
    """Return the article judged; raises InputError where it is in another language than French."""
    check_language(article)
    context = context_of(article, judge)
    return judged(article, context, kept(article, lint(context, judge.rules)), judge.rules)


def check_language(article: Article) -> None:
    """Raise InputError where the article is not in French."""
    if count_words(article.page.body) < ENOUGH:
        return
    lang = identify(article.page.body)
    if lang not in {"fr", ""}:
        said = say(
            "{file}\u00a0: l’article n’est pas en français (langue reconnue\u00a0: {lang})\u00a0: "
            "les règles de marbre ne valent que pour le français.",
            file=article.name,
            lang=lang,
        )
        raise InputError(said)


def judged(article: Article, context: Context, found: Sequence[Diagnostic], rules: Sequence[Rule]) -> Checked:
    """Return the diagnostics of an article placed in its file, with the scores and what could not be looked at."""
    words = count_words(article.page.body)
    texts = {text.field: text for text in context.texts}
    problems = tuple(_problem(article, texts.get(d.field), d) for d in found)
    unchecked = _unchecked(context, rules)
    blind = {rule_id for ids in unchecked.values() for rule_id in ids}
    ran = [rule.id for rule in rules if rule.id not in blind]
    return Checked(article, problems, words, scores(found, words, ran), unchecked)


def _unchecked(context: Context, rules: Sequence[Rule]) -> dict[Need, tuple[str, ...]]:
    has: dict[Need, object] = {"parse": context.parser, "source": context.source, "brief": context.brief}
    missing = {need: tuple(r.id for r in rules if need in r.needs) for need, held in has.items() if held is None}
    return {need: ids for need, ids in missing.items() if ids}


def _problem(article: Article, text: Text | None, d: Diagnostic) -> Problem:
    begin = article.at(d.field, d.start)
    span = article.fields[d.field].span(d.start, d.end) if d.field in article.fields else None
    last = span[1] if span else max(begin, article.at(d.field, d.end))
    line, column = article.line_column(begin)
    end_line, end_column = article.line_column(last)
    if text is None or d.start == d.end == 0:
        return Problem(d, line, column, end_line, end_column, "", 0, 0)
    low, high = _around(text, d.start, d.end)
    sentence = text.raw[low:high].replace("\n", " ")
    return Problem(d, line, column, end_line, end_column, sentence, d.start - low, d.end - low)


def _around(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence that holds a span, or of the lines where no sentence does."""
    i = bisect_right(text.sentences, start, key=lambda s: s.start) - 1
    if i >= 0 and end <= text.sentences[i].end:
        return text.sentences[i].start, text.sentences[i].end
    low, high = text.raw.rfind("\n", 0, start) + 1, text.raw.find("\n", end)
    return low, high if high >= 0 else len(text.raw)
