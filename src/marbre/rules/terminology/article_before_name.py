"""An article before a name that the text uses without one: « le Cap Sommeil »."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.morphology import readings
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_NAME = re.compile(
    r"(?<![\w’])((?:[Ll]e|[Ll]a|[Dd]u|[Dd]e la|[Aa]u|[ÀÀà] la)[ \u00a0])?([A-ZÀ-Þ][a-zà-ÿ]+[ \u00a0][A-ZÀ-Þ][a-zà-ÿ]+)(?![\w-])"
)


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    counts: dict[str, Counter[bool]] = {}
    found = list(_names(prose))
    for match in found:
        counts.setdefault(match[2].replace("\u00a0", " "), Counter())[bool(match[1])] += 1
    for match in found:
        seen = counts[match[2].replace("\u00a0", " ")]
        if match[1] and seen[False] >= 2 * seen[True] and seen[False] >= 2:
            article = match[1].strip().lower()
            new = {"le": "", "la": "", "du": "de ", "de la": "de ", "au": "à ", "à la": "à "}[article]
            yield Finding(
                context.body,
                *match.span(),
                f"Le texte écrit « {match[2]} » sans article.",
                replacement(*match.span(1), new, safe=article in {"le", "la"}),
            )
    yield from _short_forms(context)


def _short_forms(context: Context) -> Iterator[Finding]:
    """Find « Le Structa » where « Structa Contrôle » stands twice at least, never with an article."""
    prose = context.body.prose
    for match in _SHORT.finditer(prose):
        name = match[2]
        if len(re.findall(rf"{name}[ \u00a0][A-ZÀ-Þ]\w", prose)) < 2:
            continue  # the longer search is slow
        longer = [m[1] for m in re.finditer(rf"(\b\w+[ \u00a0’])?(?<![\w-]){name}[ \u00a0][A-ZÀ-Þ]\w", prose)]
        bare = [b for b in longer if (b or "").strip(" \u00a0’").lower() not in _ARTICLES]
        if len(bare) >= 2 and len(bare) == len(longer) and not readings(name.lower()):
            yield Finding(
                context.body,
                *match.span(),
                f"Le texte écrit « {name} » sans article.",
                replacement(match.start(1), match.start(2), ""),
            )


_SHORT = re.compile(r"(?<![\w’])([Ll]e|[Ll]a)[ \u00a0]([A-ZÀ-Þ][a-zà-ÿ]{3,})(?![\w-])(?![ \u00a0][A-ZÀ-Þ])")
_ARTICLES = frozenset({"le", "la", "l", "du", "au"})


def _names(prose: str) -> Iterator[re.Match[str]]:
    """Yield the names of two words; a sentence's first small word (« Avec Cap … ») is none of theirs."""
    at = 0
    while match := _NAME.search(prose, at):
        opener = re.split(r"[ \u00a0]", match[2])[0]
        if opener.lower() in lines("sentence_openers.txt"):
            at = match.start(2) + len(opener)
            continue
        yield match
        at = match.end()


RULE = Rule(
    id="terminology/article-before-name",
    summary="Article devant un nom qui n’en a pas ailleurs.",
    why="Un nom, une forme.",
    source="Usage de la presse : la forme dominante.",
    severity="info",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="Un nom de personne précédé d’un article emphatique.",
    examples=(
        Example(
            bad="Il lance Cap Sommeil. Avec Cap Sommeil, tout va, mais le Cap Sommeil coûte.",
            fixed="Il lance Cap Sommeil. Avec Cap Sommeil, tout va, mais Cap Sommeil coûte.",
        ),
        Example(
            bad="Sonarvex Audit vend. Le groupe Sonarvex Audit paie. Le Sonarvex a déjà signé.",
            fixed="Sonarvex Audit vend. Le groupe Sonarvex Audit paie. Sonarvex a déjà signé.",
        ),
        Example(good="Le Sonarvex Audit vend. Le Sonarvex Audit paie. Le Sonarvex signe."),
        Example(good="Il aime la Tribune Horizon, et la Tribune Horizon lui plaît."),
    ),
)
