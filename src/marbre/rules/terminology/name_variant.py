"""One name in two spellings: the form that the text has most often wins."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.language.lexicon import lines, rows
from marbre.language.morphology import readings
from marbre.messages import say
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
    chosen = _preferred(spellings) | _acronyms(prose) | _ampersands(prose) | _one_letter_apart(prose)
    doubtful = _first_name_apart(prose)
    for text in context.texts:
        for wrong, right in chosen.items():
            yield from _replaced(text, wrong, right, safe=True)
        for wrong, right in doubtful.items():
            yield from _replaced(text, wrong, right, safe=False)


def _spellings(prose: str) -> dict[str, Counter[str]]:
    """Return folded name → how often each spelling of one, two or three words stands inside a sentence."""
    found: dict[str, Counter[str]] = {}
    people = {tuple(re.split(r"[ \u00a0]", m[0])[:2]) for m in _names(prose)}
    spelt = Counter((p[0], fold(p[1])) for p in people if len(p) == 2)
    doubtful = {person for person, ways in spelt.items() if ways > 1}  # one first name, two ways to spell the surname
    for match in _names(prose):
        words = re.split(r"([ \u00a0-])", match[0])
        forms = ["".join(words[:size]).replace("\u00a0", " ") for size in (1, 3, 5) if len(words) >= size]
        if len(words) >= 3 and (words[0], fold(words[2])) in doubtful:
            forms.append(words[2])
        for form in forms:
            if len(fold(form)) >= 4:
                found.setdefault(fold(form), Counter())[form] += 1
    return found


def _names(prose: str) -> Iterator[re.Match[str]]:
    """Yield the names; a sentence's first small word (« Pour Zelensky … ») is none of theirs."""
    at = 0
    while match := _NAME.search(prose, at):
        opener = re.split(r"[ \u00a0]", match[0])[0]
        if opener.lower() in lines("sentence_openers.txt"):
            at = match.start() + len(opener)
            continue
        yield match
        at = match.end()


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
                and not (right.lower() == wrong.lower() and _one_word_in_small_or_capitals(right, wrong))
            ):
                chosen[wrong] = right
    return chosen


def _acronyms(prose: str) -> dict[str, str]:
    """Return acronym in small letters (« Aroa ») → in capitals, where these are the text's own way, twice at least."""
    capitals = Counter(re.findall(r"(?<![\w-])[A-ZÀ-Þ]{4,8}(?![\w-])", prose))
    small = Counter(re.findall(r"(?:[Ll]’|[Ll]e |[Ll]a |[Dd]u )([A-ZÀ-Þ][a-zà-ÿ]{3,7})(?![\w-])", prose))
    return {
        word.capitalize(): word
        for word, times in capitals.items()
        if times >= 2 and 0 < small[word.capitalize()] < times and not readings(word.lower())
    }


def _ampersands(prose: str) -> dict[str, str]:
    """Return « A et B » → « A & B », or the other way round, where two thirds of the uses have the other form."""
    pairs = re.findall(r"(?<![\w-])([A-ZÀ-Þ][\w-]+) (&|et) ([A-ZÀ-Þ][\w-]+)", prose.replace("\u00a0", " "))
    counts = Counter(pairs)
    chosen = {}
    for (left, sign, right), times in counts.items():
        other = "et" if sign == "&" else "&"
        least = 2 if sign == "&" else 3  # « A et B » may be two people: the sign is what tells a firm
        if times >= least and 0 < counts[left, other, right] <= times / 2:
            chosen[f"{left} {other} {right}"] = f"{left} {sign} {right}"
    return chosen


_ALIKE = tuple(frozenset(pair) for pair in ("td", "bv", "iy", "sz", "mn", "gj", "fv"))
"""Letters that a typist takes one for the other."""
_FULL_NAME = re.compile(r"(?<![\w-])([A-ZÀ-Þ][a-zà-ÿ-]+)[ \u00a0]([A-ZÀ-Þ][a-zà-ÿ-]{4,})(?![\w-])")


def _one_letter_apart(prose: str) -> dict[str, str]:
    """Return misspelt name → the right one: a surname alone, once, one like letter from the one surname of a full name."""
    full = Counter((m[1], m[2]) for m in _FULL_NAME.finditer(prose))
    surnames = Counter(last for _, last in full)
    alone = Counter(re.findall(r"(?<![\w-])[A-ZÀ-Þ][a-zà-ÿ-]{4,}(?![\w-])", prose))
    chosen = {}
    for word, times in alone.items():
        near = [last for last in surnames if _is_slip(word, last)]
        if times == 1 and len(near) == 1 and word not in surnames and not readings(word.lower()):
            chosen[word] = near[0]
    return chosen


def _first_name_apart(prose: str) -> dict[str, str]:
    """Return second name → first, for two full names of one surname whose first names are one like letter apart.

    They may be two people (« Anne » and « Anna »): only proposed.
    """
    full = Counter((m[1], m[2]) for m in _FULL_NAME.finditer(prose))
    chosen = {}
    people = list(full)
    for i, (first, last) in enumerate(people):
        for other, same in people[i + 1 :]:
            known = {first, other} <= _first_names()
            if same == last and full[other, same] == 1 and not known and _is_slip(other, first):
                chosen[f"{other} {same}"] = f"{first} {last}"
    return chosen


def _first_names() -> frozenset[str]:
    return frozenset(name for row in rows("first_names.tsv") for name in row[1].split())


def _is_slip(wrong: str, right: str) -> bool:
    """Return whether two words of five letters or more differ in one letter that is easily taken for the other."""
    if len(wrong) != len(right) or len(wrong) < 5 or wrong[0] != right[0]:
        return False
    apart = [frozenset((a, b)) for a, b in zip(wrong, right, strict=True) if a != b]
    return len(apart) == 1 and apart[0] in _ALIKE


def _one_word_in_small_or_capitals(right: str, wrong: str) -> bool:
    """Return whether one of the two is a word without capitals, or all in capitals: a matter of place, not of spelling."""
    plain = " " not in right and "-" not in right
    return plain and any(form.islower() or form.isupper() for form in (right, wrong))


def _is_name(form: str) -> bool:
    return form[:1].isupper() and form.split()[0].lower() not in lines("sentence_openers.txt")


def _replaced(text: Text, wrong: str, right: str, *, safe: bool) -> Iterator[Finding]:
    words = r"[ \u00a0]".join(re.escape(w) for w in wrong.split(" "))
    pattern = re.compile(rf"(?<![\w-]){words}(?![\w])")
    for match in pattern.finditer(text.prose):
        yield Finding(
            text,
            *match.span(),
            say("Une seule graphie par nom\u00a0: «\u00a0{right}\u00a0».", right=right),
            replacement(*match.span(), right, safe=safe),
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
        Example(bad="L’AREP refuse, et l’AREP vend. L’Arep paie.", fixed="L’AREP refuse, et l’AREP vend. L’AREP paie."),
        Example(
            bad="Le fonds Dorval & Prost vend. Il a vu Dorval & Prost. Selon Dorval et Prost, c’est faux.",
            fixed="Le fonds Dorval & Prost vend. Il a vu Dorval & Prost. Selon Dorval & Prost, c’est faux.",
        ),
        Example(
            bad="L’ingénieur Paul Kermand a signé. Selon lui, Kermant avait prévenu. Maud Zilveira et Maut Zilveira.",
            fixed="L’ingénieur Paul Kermand a signé. Selon lui, Kermand avait prévenu. Maud Zilveira et Maut Zilveira.",
        ),
        Example(
            bad="Aurelio Muñar attend. Selon Muñar, il pleut. Aurelio Munar vend.",
            fixed="Aurelio Muñar attend. Selon Muñar, il pleut. Aurelio Muñar vend.",
        ),
        Example(
            good="Louise Martin et Louisa Martin signent avec Paul et Marie. Le Merlot vaut un merlin. Julie Roux."
        ),
        Example(good="Anne Petit et Annie Petit signent avec Anne Petit."),
    ),
)
