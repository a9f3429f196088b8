"""Taking the brief off the copy that it was pasted with."""

import re
from dataclasses import dataclass
from functools import lru_cache

from marbre.brief.glued_title import unglue
from marbre.brief.read import read_brief
from marbre.brief.typos import spelt
from marbre.language.lexicon import data
from marbre.language.words import count_words
from marbre.source.residue import reason_of


@dataclass(frozen=True)
class Split:
    """The pieces of a pasted text. `found` says in French how the brief was recognised, "" where there is none."""

    brief: str
    title: str
    copy: str
    found: str = ""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in data("brief_split.yaml").items()}


TITLE_WORDS = 25
DEMAND_WORDS = 30
"""Words of the longest line that is taken for a list of demands by what is read of it."""
LABEL_WORDS = 12
"""Words of the longest « label: value » line."""
TYPED_WORDS = 80
"""Words of the longest line whose typing errors are mended before it is looked at."""
MOST_POLITE = 2
"""Lines of greeting before a brief."""
UNREAD = 0.3
"""Share of such a line's words that may be left over."""


def split_brief(raw: str) -> Split:
    """Return the brief, the title and the copy of a pasted text; an article without a brief is all copy.

    The brief is looked for at the beginning, then at the end: paragraphs that tell somebody to write (not just any
    imperative: they name an article, a title, words, headings, SEO or a language), lists of demands, « label: value »
    lines.
    """
    lines = raw.strip().split("\n")
    briefs, title, at = _head(lines)
    body = lines[at:]
    if not briefs:
        return _at_end(lines)
    body, tail = _without_tail(body)
    briefs += tail
    if not title:
        title, body = _title_line(body)
        later = next((i for i, line in enumerate(body[:3]) if line.strip()), None)
        while title and later is not None and _is_brief(body[later]):
            briefs.append(body[later].strip())
            body = body[later + 1 :]
            later = next((i for i, line in enumerate(body[:3]) if line.strip()), None)
    title = _unquoted(title)
    return Split("\n".join(briefs), title, "\n".join(body).strip(), "au début et à la fin" if tail else "au début")


def _head(lines: list[str]) -> tuple[list[str], str, int]:
    """Return the lines of the brief that opens the text, the title in it, and where the rest begins.

    Greetings, leave-takings and signatures of a message belong to it, and the items of a list of demands: all lines up
    to the last one that says a demand, as long as none of them is copy.
    """
    briefs: list[str] = []
    waiting: list[str] = []
    title, end = "", 0
    for at, raw in enumerate(lines):
        line = raw.strip()
        if not line:
            continue
        labelled = _patterns()["title_label"].match(line)
        if labelled and (briefs or _is_brief(_next_filled(lines, at))):
            title, end = line[labelled.end() :].strip(), at + 1
        elif _patterns()["copy_label"].fullmatch(line):
            end = at + 1
            break
        elif _is_brief(line) or _in_list(lines, at):
            told, rest = unglue(line)
            briefs += [*waiting, told]
            title, waiting, end = title or rest, [], at + 1
        elif _patterns()["greeting"].fullmatch(line) and not title and len(waiting) < MOST_POLITE:
            waiting.append(line)
        elif briefs and not title and (_takes_leave(line) or (waiting and _patterns()["signature"].fullmatch(line))):
            waiting.append(line)
            end = at + 1
        else:
            break
    taken = [line.strip() for line in lines[:end] if line.strip()]
    polite = [line for line in waiting if line in taken]
    return [*briefs, *polite], title, end


def _takes_leave(line: str) -> bool:
    return _patterns()["closing"].fullmatch(line) is not None


def _in_list(lines: list[str], at: int) -> bool:
    """Return whether a line is an item of a list (marked items, or « label: value » lines) most of which are demands."""
    block = _list_around(lines, at)
    if len(block) < 2:
        return False
    said = sum(_is_brief(line) or _says_demands(line) for line in block)
    return said >= 2 and said >= len(block) / 2


def _list_around(lines: list[str], at: int) -> list[str]:
    """Return the lines of the list that a line is an item of, those beside it without a gap."""
    kind = _item_kind(lines[at])
    if not kind:
        return []
    low = high = at
    while low > 0 and _item_kind(lines[low - 1]) == kind:
        low -= 1
    while high + 1 < len(lines) and _item_kind(lines[high + 1]) == kind:
        high += 1
    return [line.strip() for line in lines[low : high + 1]]


def _item_kind(line: str) -> str:
    bare = line.strip()
    if _patterns()["marker"].match(bare):
        return "marked"
    return "labelled" if _patterns()["labelled"].fullmatch(bare) and count_words(bare) <= LABEL_WORDS else ""


def _unquoted(title: str) -> str:
    """Return a title without the quotation marks that hold it whole."""
    bare = re.fullmatch(r"«\s*([^«»]+?)\s*»|\"([^\"]+)\"|“([^“”]+)”", title.strip())
    return next(g for g in bare.groups() if g) if bare else title


def _next_filled(lines: list[str], at: int) -> str:
    return next((line for line in lines[at + 1 :] if line.strip()), "")


def _without_tail(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines without the briefs that stand behind the last of the copy, and those briefs, without brackets."""
    body, briefs = list(lines), list[str]()
    waiting: list[str] = []
    rest = list(lines)
    while rest:
        line = _unbracketed(rest[-1])
        if not line:
            rest.pop()
        elif _is_brief(line) or _in_list(rest, len(rest) - 1):
            briefs = [line, *waiting, *briefs]
            waiting = []
            rest.pop()
            body = list(rest)
        elif _takes_leave(line) or (not waiting and not briefs and _patterns()["signature"].fullmatch(line)):
            waiting.insert(0, line)
            rest.pop()
        else:
            break
    return (body, briefs) if briefs else (list(lines), [])


def _unbracketed(line: str) -> str:
    """Return the line without the brackets that hold it whole."""
    bare = line.strip()
    return bare[1:-1].strip() if re.fullmatch(r"\([^()]*\)|\[[^\[\]]*\]", bare) else bare


def _at_end(lines: list[str]) -> Split:
    body, briefs = _without_tail(lines)
    if briefs and body and _patterns()["rule_line"].fullmatch(body[-1].strip()):
        body.pop()
    if not briefs:
        body = list(lines)
    title, rest = _title_line(body)
    return Split("\n".join(briefs), _unquoted(title), "\n".join(rest).strip(), "à la fin" if briefs else "")


def _title_line(lines: list[str]) -> tuple[str, list[str]]:
    """Return the first line where it is a title (short, no final stop, a paragraph of copy behind it), and the rest."""
    filled = [i for i, line in enumerate(lines) if line.strip() and not reason_of(line.strip(), edge=True)]
    if len(filled) < 2:
        return "", lines
    first, second = lines[filled[0]].strip(), lines[filled[1]].strip()
    label = _patterns()["title_label"].match(first)
    if label:
        return first[label.end() :].strip(), lines[filled[0] + 1 :]
    quoted = _unquoted(first) != first
    short = count_words(first) <= TITLE_WORDS and (quoted or not re.search(r"[.;:,»”\"]$", first))
    if short and count_words(second) > count_words(first) and (quoted or not first.startswith(("#", "-", "«"))):
        return first, lines[filled[0] + 1 :]
    return "", lines


def _is_brief(line: str) -> bool:
    """Return whether a line tells somebody what to write: an order and what it is about, or a labelled brief."""
    patterns = _patterns()
    if patterns["brief_label"].match(line.strip()):
        return True
    if count_words(line) <= TYPED_WORDS:
        line = spelt(line).text
    head = line.strip()[:220]
    order = patterns["order"].match(head) is not None
    topics = {m[0].lower() for m in patterns["topic"].finditer(line)}
    strong = len(patterns["strong"].findall(line))
    told = re.match(r"(?:Le|La|Les|L’|Un|Une|Des|The|A|An|On|Il|Elle)\b", line.strip()) is not None
    loose = strong >= 2 or (strong >= 1 and len(topics) >= 2 and count_words(line) <= 60)
    return (order and bool(topics)) or (loose and not told) or _says_demands(line)


def _says_demands(line: str) -> bool:
    """Return whether a line holds demands and hardly anything else: an item of a list of demands, « Mots : 900 max »."""
    item = _patterns()["marker"].sub("", line.strip())
    if not item or count_words(item) > DEMAND_WORDS:
        return False
    read = read_brief(item)
    rest = sum(count_words(piece) for piece in read.not_understood)
    return bool(read.demands) and rest <= UNREAD * count_words(item)
