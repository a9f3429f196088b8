"""A paragraph that stands twice, or a pull quote that stands in the text as well."""

from collections.abc import Iterator
from functools import lru_cache

from marbre.diagnostic import Edit, Fix
from marbre.language.fold import fold
from marbre.messages import say
from marbre.page import Block
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

SHORTEST = 40
"""Letters and digits: a shorter repetition (« Et maintenant ? ») can be meant."""

SHORTEST_QUOTED = 20
"""The same for a quotation that stands alone: a pull quote."""


def _check(context: Context) -> Iterator[Finding]:
    body = context.body
    blocks = [b for b in context.blocks if b.kind in {"paragraph", "quote"} and not _is_chapo(b)]
    folded = [_folded(b.text) for b in blocks]
    for i, block in enumerate(blocks):
        elsewhere = next((j for j in range(len(blocks)) if j != i and _holds(folded, i, j)), None)
        least = SHORTEST_QUOTED if block.text.startswith("«") else SHORTEST
        if len(folded[i]) >= least and elsewhere is not None:
            message = say("Ce paragraphe est déjà, mot pour mot, dans le texte : la répétition est retirée.")
            edit = Edit(*_whole(body.raw, block), "")
            yield Finding(body, block.start, block.end, message, (Fix((edit,), safe=True),))


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


def _holds(folded: list[str], i: int, j: int) -> bool:
    """Return whether block j holds all of block i, and stays: the longer one, or of two alike the first."""
    if len(folded[j]) < len(folded[i]) or folded[i] not in folded[j]:
        return False
    return len(folded[j]) > len(folded[i]) or j < i


def _is_chapo(block: Block) -> bool:
    return block.text.startswith("**") and block.text.endswith("**")


def _whole(raw: str, block: Block) -> tuple[int, int]:
    """Return the span of the block with its markers and the empty lines behind it."""
    start = raw.rfind("\n", 0, block.start) + 1
    end = block.end
    while end < len(raw) and raw[end] in "\n ":
        end += 1
    return start, end


RULE = Rule(
    id="structure/repeated-paragraph",
    summary="Paragraphe répété.",
    why="Les sites extraits laissent dans le texte leurs exergues : la même phrase se lit deux fois.",
    source="Usage de la presse : l’exergue est hors du texte courant.",
    severity="warning",
    safety="safe",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un refrain voulu, de plus de 40 lettres, serait pris pour une répétition.",
    examples=(
        Example(
            bad="Le club était prêt à tout pour sauver son stade du désastre.\n\nLa ville paie. Le club était prêt à "
            "tout pour sauver son stade du désastre. Le maire doute.",
            fixed="La ville paie. Le club était prêt à tout pour sauver son stade du désastre. Le maire doute.",
        ),
        Example(
            good="Le club paie 12 euros de plus pour chaque place de la tribune nord.\n\nLe club paie 13 euros de "
            "plus pour chaque place de la tribune nord."
        ),
    ),
)
