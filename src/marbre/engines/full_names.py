"""The first mention of the keyphrase's person in a section: first name and surname, as a web page is read in pieces."""

import re

from marbre.diagnostic import Edit, apply_edits
from marbre.language.lexicon import lines
from marbre.language.mask import mask_quotations, mask_untouchable
from marbre.page import Block, Page
from marbre.rules.linter import Change

_WHY = "Premier nom de la partie : prénom et nom, car une page se lit par morceaux."


def full_names(page: Page, keyphrase: str) -> tuple[Page, list[Change]]:
    """Return the page with the first bare surname of each section made full, and the changes.

    Only for a person that the keyphrase names in full, whose surname the page gives to nobody else; never in a
    quotation, a heading or behind a word that would have to be elided.
    """
    found = _person(page.body, keyphrase)
    if found is None:
        return page, []
    first, last = found
    prose = mask_quotations(mask_untouchable(page.body))
    edits = [e for section in _sections(page) if (e := _expand(prose, section, first, last)) is not None]
    changes = [Change("plan/full-name", last, f"{first} {last}", _WHY, "body", _around(page.body, e)) for e in edits]
    return Page(page.meta, apply_edits(page.body, edits)), changes


def _person(body: str, keyphrase: str) -> tuple[str, str] | None:
    names = re.findall(r"(?<!\w)([A-ZÀ-Þ][\w-]+) ([A-ZÀ-Þ][\w-]+)(?!\w)", keyphrase)
    for first, last in names:
        pairs = re.findall(rf"(?<!\w)([A-ZÀ-Þ][\w-]+)[ \u00a0]{re.escape(last)}(?!\w)", body)
        given = {p for p in pairs if p.lower() not in lines("sentence_openers.txt")}
        alone = re.search(rf"(?<![\w] ){re.escape(last)}|[a-zà-ÿ]\s{re.escape(last)}(?!\w)", body)
        if given == {first} and alone and first.lower() not in lines("common_nouns_as_first_names.txt"):
            return first, last
    return None


def _sections(page: Page) -> list[list[Block]]:
    sections: list[list[Block]] = [[]]
    for block in page.blocks:
        if block.kind == "heading":
            sections.append([])
        elif block.kind == "paragraph":
            sections[-1].append(block)
    return sections[1:]


def _expand(prose: str, section: list[Block], first: str, last: str) -> Edit | None:
    if any(f"{first} {last}" in prose[b.start : b.end] for b in section):
        return None
    elided = "|".join(lines("elidable_words.txt"))
    bare = re.compile(rf"(?<![\w’'-])(?P<before>\w+ )?{re.escape(last)}(?![\w-])")
    for block in section:
        for match in bare.finditer(prose, block.start, block.end):
            before = (match["before"] or "").strip()
            if re.fullmatch(elided, before, re.IGNORECASE) or before[:1].isupper():
                continue
            at = match.end() - len(last)
            return Edit(at, at, f"{first} ")
    return None


def _around(body: str, edit: Edit) -> str:
    return body[max(0, edit.start - 50) : edit.end + 50]
