"""A page with front matter and no title."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import is_described


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    top = any(b.kind == "heading" and b.level == 1 for b in context.blocks)
    if is_described(context) and not (meta.title or meta.seo_title or top):
        yield Finding(context.body, 0, 0, say("La page n’a pas de titre."))


RULE = Rule(
    id="seo/title-missing",
    summary="Page sans titre.",
    why="Le titre est la première chose que montre une page de résultats.",
    source="Google Search Central, « Influencing your title links ».",
    severity="error",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(slug="stade", bad="La ville paie."),
        Example(slug="stade", good="# Le stade rouvre\n\nLa ville paie."),
        Example(title="Le stade rouvre", good="La ville paie."),
    ),
)
