"""A title that runs into the brief: glued without a space, quoted, or behind a colon."""

import re
from functools import lru_cache

from marbre.brief.read import read_brief
from marbre.language.lexicon import data
from marbre.language.words import count_words

FEWEST_WORDS = 4
"""Words of a title that is only told from a keyphrase by its length."""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(data("brief_split.yaml")[name], re.IGNORECASE) for name in ("glue", "quoted_title", "label")
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
    return _behind_colon(line)


def _behind_colon(line: str) -> tuple[str, str]:
    told, mark, rest = line.rpartition(": ") if ": " in line else line.rpartition(":\u00a0")
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
