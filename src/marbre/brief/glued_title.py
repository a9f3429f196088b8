"""A title that runs into the brief: glued without a space, quoted, or behind a colon."""

import re
from functools import lru_cache

from marbre.brief.read import read_brief
from marbre.language.lexicon import data, lines
from marbre.language.words import count_words
from marbre.source.langid import identify

FEWEST_WORDS = 4
"""Words of a title that is only told from a keyphrase by its length."""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(data("brief_split.yaml")[name], re.IGNORECASE)
        for name in ("glue", "quoted_title", "label", "parting")
    }


def unglue(line: str) -> tuple[str, str]:
    """Return the brief of a line and the title in it, "" where it has none.

    « … in frenchOn dirait que … », « customize this title: "…" », « …, 700 words minimum: Vidora semble prête … ».
    """
    line = line.strip()
    quoted = _patterns()["quoted_title"].search(line)
    if quoted is not None and count_words(quoted["title"]) >= FEWEST_WORDS:
        return f"{line[: quoted.start('mark')]}{line[quoted.end() :]}".strip(" :\u00a0"), quoted["title"].strip()
    glued = _patterns()["glue"].search(line)
    if glued is not None:
        return line[: glued.end(1)].strip(), line[glued.end(1) :].strip()
    mixed = re.search(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ’']+\s)", line)
    if mixed is not None and not re.search(r"(?:Word|You|Face|Link|Open|Tik|i|e)$", line[: mixed.start()][-4:]):
        return line[: mixed.start()].strip(), line[mixed.start() :].strip()
    parted = _patterns()["parting"].finditer(line)
    for mark in parted:
        told, title = line[: mark.start()].strip(), line[mark.end() :].strip()
        if (
            mark.start()
            and count_words(title) >= FEWEST_WORDS
            and title[:1].isupper()
            and not read_brief(title).demands
            and _ends_in_demand(told)
        ):
            return told, title
    told, title = _behind_demands(line)
    return (told, title) if title else _behind_colon(line)


def _behind_demands(line: str) -> tuple[str, str]:
    """Return the brief and the title where a title follows the last demand with nothing but a space between them.

    « … everything must be in French, not under 750 words La halle Saint-Éloi tourne au vinaigre »: what stands before
    says demands to its last word, what stands behind says none.
    """
    for start in re.finditer(r"(?<=[^\W_])[)»”\".!,;]?[ \u00a0]+(?=[«“\"]?[A-ZÀ-ÞŒ])", line):
        told, title = line[: start.end()].strip(), line[start.end() :].strip()
        if (
            count_words(title) < FEWEST_WORDS
            or re.search(r"\.$|^(?:french|fran[çc]ais|english|anglais)\s?:", title, re.IGNORECASE)
            or _patterns()["label"].search(told)
            or not _is_headline(told, title)
        ):
            continue
        if _ends_in_demand(told) and not read_brief(title).demands:
            return told, title
    return line, ""


def _at_colon(line: str) -> tuple[str, str, str]:
    """Return what stands before and behind the last colon that a capital follows."""
    marks = list(re.finditer(r":[ \u00a0]?(?=[«“\"]?[A-ZÀ-ÞŒ])", line))
    return (line[: marks[-1].start()], ":", line[marks[-1].end() :]) if marks else ("", "", line)


def _ends_in_demand(told: str) -> bool:
    """Return whether the last words of a brief are a demand's; politeness behind it does not count."""
    bare = re.sub(r"(?:[\s,.!;]+(?:please|thanks?|thank you|merci|svp))*[\s,.!;)»”\"]*$", "", told, flags=re.IGNORECASE)
    return any(d.words and bare.endswith(d.words) for d in read_brief(bare).demands)


def _is_headline(told: str, title: str) -> bool:
    """Return whether words behind a brief may be a title: in capitals as English has them, in another language than the
    brief, or begun as a French sentence is.
    """
    words = re.findall(r"[^\W\d_]{4,}", title)
    capitals = sum(w[0].isupper() for w in words)
    opens = title.split()[0].strip('«“" ').lower()
    return (
        (len(words) >= 2 and capitals >= 0.6 * len(words))
        or (identify(title) == "fr" and identify(told) == "en")
        or opens in lines("sentence_openers.txt")
        or opens[:2] in {"l’", "l'", "d’", "d'", "c’", "c'", "s’", "s'"}
    )


def _behind_colon(line: str) -> tuple[str, str]:
    told, mark, rest = _at_colon(line)
    title = rest.strip()
    if (
        not mark
        or not title[:1].isupper()
        or title.endswith(".")
        or count_words(title) < FEWEST_WORDS
        or _patterns()["label"].search(told)
        or read_brief(title).demands
    ):
        return line, ""
    return told.strip(" \u00a0"), title
