"""One name in two spellings: the form that the text has most often wins."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.language.lexicon import lines
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_NAME = re.compile(
    r"(?<![\w’-])(?:[A-ZÀ-Þ][\w]*(?:[ \u00a0-](?:[A-ZÀ-Þ]\w*|[a-zà-ÿ]\w{3,}|\d{1,2}(?!\d))){0,2})|(?<=[dlDL]’)[A-ZÀ-Þ]\w*(?:[ \u00a0-](?:[A-Z]\w*|\d{1,2}(?!\d))){0,2}"
)
SHARE = 2 / 3


def _check(context: Context) -> Iterator[Finding]:
    body = context.body
    prose = body.prose
    spellings = _spellings(prose)
    for text in context.texts:
        for wrong, right in _preferred(spellings).items():
            yield from _replaced(text, wrong, right)


def _spellings(prose: str) -> dict[str, Counter[str]]:
    """Return folded name → how often each spelling of one, two or three words stands inside a sentence."""
    found: dict[str, Counter[str]] = {}
    for match in _NAME.finditer(prose):
        words = re.split(r"([ \u00a0-])", match[0])
        for size in (1, 3, 5):
            form = "".join(words[:size]).replace("\u00a0", " ")
            if len(words) >= size and len(fold(form)) >= 4:
                found.setdefault(fold(form), Counter())[form] += 1
    return found


def _preferred(spellings: dict[str, Counter[str]]) -> dict[str, str]:
    """Return rare spelling → common one, where the common one has two thirds of the witnesses and two at least."""
    chosen: dict[str, str] = {}
    for counts in spellings.values():
        (right, most), total = counts.most_common(1)[0], sum(counts.values())
        if len(counts) < 2 or most < 2 or most / total < SHARE:
            continue
        for wrong in counts:
            if (
                wrong != right
                and _is_name(right)
                and not (right.lower() == wrong.lower() and " " not in right and "-" not in right)
            ):
                chosen[wrong] = right
    return chosen


def _is_name(form: str) -> bool:
    return form[:1].isupper() and form.split()[0].lower() not in lines("sentence_openers.txt")


def _replaced(text: Text, wrong: str, right: str) -> Iterator[Finding]:
    words = r"[ \u00a0]".join(re.escape(w) for w in wrong.split(" "))
    pattern = re.compile(rf"(?<![\w-]){words}(?![\w])")
    for match in pattern.finditer(text.prose):
        yield Finding(
            text,
            *match.span(),
            f"Une seule graphie par nom : « {right} ».",
            replacement(*match.span(), right),
        )


RULE = Rule(
    id="terminology/name-variant",
    summary="Nom propre écrit de deux façons.",
    why="Deux graphies font croire à deux choses, et coupent la recherche.",
    source="Usage de la presse : une marche unique.",
    severity="warning",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="Deux noms qui ne diffèrent que par un accent ou un trait d’union seraient confondus.",
    examples=(
        Example(
            bad="OpenAI paie. La société OpenAI et le club d’Open AI signent avec OpenAI.",
            fixed="OpenAI paie. La société OpenAI et le club d’OpenAI signent avec OpenAI.",
        ),
        Example(
            bad="L’US Brévanne joue. Le club de l’US Brevanne perd, et l’US Brévanne paie.",
            fixed="L’US Brévanne joue. Le club de l’US Brévanne perd, et l’US Brévanne paie.",
        ),
        Example(good="Anne Petit et Annie Petit signent avec Anne Petit."),
    ),
)
