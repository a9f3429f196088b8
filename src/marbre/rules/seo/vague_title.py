"""A title that names no subject."""

from collections.abc import Iterator

from marbre.language.fold import fold
from marbre.language.lexicon import lines
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text


def _check(context: Context) -> Iterator[Finding]:
    title = context.page.meta.seo_title or context.page.meta.title
    if title and fold(title) in {fold(line) for line in lines("vague_titles.txt")}:
        yield Finding(
            title_text(context), 0, len(title), say("« {title} » ne dit pas de quoi parle la page.", title=title)
        )


RULE = Rule(
    id="seo/vague-title",
    summary="Titre vague.",
    why="Un titre qui convient à toute page n’en désigne aucune.",
    source="Google Search Central, « Influencing your title links ».",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Nouvel article", bad="La ville paie."),
        Example(title="Le stade rouvre", good="La ville paie."),
    ),
)
